/** The report of a stored survey, as the office asks for it; what cannot be fulfilled is told in words. */
import type { z } from '@hono/zod-openapi'
import { type Dataset, isCoded } from '../../analysis/report/dataset.ts'
import { TooManyCells } from '../../analysis/report/grouping.ts'
import { ExpressionError } from '../../surveys/expression/expressionError.ts'
import { textsIn } from '../../surveys/instrument.ts'
import { Problem } from '../problem.ts'
import type { SurveyReport } from '../reportContract.ts'
import type { Database } from '../store/database.ts'
import { findSurvey, findVersion } from '../store/surveys.ts'
import { outlineOf } from './outline.ts'
import { derivedFrom } from './place.ts'
import { storedDataset } from './stored.ts'
import { breakdowns, type ReportWish, surveyReport } from './surveyReport.ts'
import { UnknownVariable } from './unknownVariable.ts'

export interface StoredReportWish extends Omit<ReportWish, 'design' | 'disclosure' | 'subtractable'> {
  /** The question that holds each respondent's weight. */
  readonly weight?: string
}

function weightsOf({ columns }: Dataset, name: string): Float64Array {
  const column = columns.find(({ variable }) => variable.name === name)
  if (!column || isCoded(column)) throw new UnknownVariable(name)
  return column.values
}

/** Sex is the first breakdown and stands apart; the others are offered beside it. */
const offered = (dataset: Dataset) =>
  breakdowns(dataset)
    .filter(({ variable }) => variable.role !== 'sex')
    .map(({ variable }) => ({ name: variable.role ?? variable.name, title: variable.title }))

/**
 * @param paths - beginnings of the paths of the units whose responses count
 * @throws Problem `survey.notFound`, `report.unknownVariable`, `report.filter`, `report.invalid`,
 *   `report.tooWide`
 */
export async function reportOf(
  database: Database,
  slug: string,
  { weight, ...wish }: StoredReportWish,
  paths: readonly string[],
): Promise<z.output<typeof SurveyReport>> {
  const { version } = await findSurvey(database, slug)
  const { definition, codebook } = await findVersion(database, slug, version)
  const stored = await storedDataset(database, slug, paths)
  const places = stored.columns.filter(isCoded).filter(({ variable }) => variable.role === 'place')
  const dataset = {
    n: stored.n,
    columns: [...stored.columns, ...places.flatMap(place => derivedFrom(place, stored.days))],
  }
  const titles = textsIn(definition.title)
  try {
    const weights = weight === undefined ? undefined : weightsOf(dataset, weight)
    const report = surveyReport(dataset, definition, {
      ...wish,
      ...(weights && { design: { weights } }),
      subtractable: true,
    })
    return {
      survey: {
        slug,
        titles,
        version,
        breakdowns: offered(dataset),
        outline: outlineOf(definition, codebook),
      },
      ...report,
    }
  } catch (error) {
    if (error instanceof UnknownVariable)
      throw new Problem('report.unknownVariable', { variable: error.variable })
    if (error instanceof ExpressionError) throw new Problem('report.filter', { where: error.message })
    if (error instanceof TooManyCells)
      throw new Problem('report.tooWide', { cells: error.cells, most: error.most })
    if (error instanceof RangeError) throw new Problem('report.invalid', { where: error.message })
    throw error
  }
}
