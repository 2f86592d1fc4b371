/** The sampling design of a case, as it names columns of its data. */
import * as z from 'zod'
import { sampleDesign, type LonelyRule, type SampleDesign } from '../../../analysis/design/sampleDesign.ts'
import { names, numeric } from './coded.ts'
import { column, type Dataset } from './dataset.ts'

const columnName = z.string().nullish()

export const designSchema = z.object({
  psu: columnName,
  strata: columnName,
  weight: columnName,
  fpc: columnName,
  stage1: columnName,
  stage2: columnName,
  fpc1: columnName,
  fpc2: columnName,
})

/** Describes the sample; a weight that is no column of the data is computed from the populations. */
export function surveyDesign(
  data: Dataset,
  given: z.infer<typeof designSchema>,
  lonely?: LonelyRule,
): SampleDesign {
  const numbersOf = (name: string | null | undefined) =>
    name && data.columns.has(name) ? numeric(column(data, name)) : undefined
  const namesOf = (name: string | null | undefined) => (name ? names(column(data, name)) : undefined)
  const inner = namesOf(given.stage2)
  const innerPopulations = numbersOf(given.fpc2)
  return sampleDesign(
    data.size,
    {
      weights: numbersOf(given.weight),
      strata: namesOf(given.strata),
      clusters: namesOf(given.psu ?? given.stage1),
      populations: numbersOf(given.fpc ?? given.fpc1),
      second: inner && innerPopulations ? { clusters: inner, populations: innerPopulations } : undefined,
    },
    lonely,
  )
}
