/** Estimates of a sample for women and for men. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { levelDomains } from '../../../analysis/design/domains.ts'
import { means } from '../../../analysis/design/means.ts'
import { sampleDesign } from '../../../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../../../analysis/design/segments.ts'
import { shares } from '../../../analysis/design/shares.ts'
import { drawnSingly, samples, type Sample } from './sample.ts'

export const near = (value: number) => expect.closeTo(value, 9)

export const bySex = ({ n, columns, sex }: Sample) => {
  const design = sampleDesign(n, columns)
  return { design, segments: segmentsOf(design, levelDomains(sex, 2)) }
}
export const meansBySex = (sample: Sample) => {
  const { design, segments } = bySex(sample)
  return means(design, segments, sample.values)
}
export const sharesBySex = (sample: Sample) => {
  const { design, segments } = bySex(sample)
  return shares(design, segments, sample.answers, 3)
}
export const valuesOf = ({ results }: { readonly results: ReturnType<typeof means>['results'] }) =>
  results.map(kinds => kinds.map(({ value, n, nMissing }) => ({ ...value, n, nMissing })))

export const turn = <Value>(values: readonly Value[]) => values.toReversed()

/** Both kinds of sample: clusters, and people drawn one by one. */
export const anySample = fc.oneof(samples, samples.map(drawnSingly))
export const singleSample = samples.map(drawnSingly).filter(({ n }) => n > 3)
