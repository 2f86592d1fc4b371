/** The report of a questionnaire's answers, wherever they come from: the one step from a wish to figures. */
import type { DesignColumns } from '../../analysis/design/sampleDesign.ts'
import { type CodedColumn, type Column, type Dataset, isCoded } from '../../analysis/report/dataset.ts'
import {
  categoryDimension,
  type Dimension,
  everybody,
  onlySexDimension,
  sexDimension,
} from '../../analysis/report/dimension.ts'
import { buildReport, type Report } from '../../analysis/report/report.ts'
import type { Scale, ScaleVariant } from '../../analysis/report/scaleScore.ts'
import type { Disclosure } from '../../analysis/report/withholding.ts'
import { type Instrument, textsIn } from '../../surveys/instrument.ts'
import { scalesOf, type Scale as InstrumentScale } from '../../surveys/scale.ts'
import { filterMask } from './filter.ts'
import { UnknownVariable } from './unknownVariable.ts'

export interface ReportWish {
  /** `sex`, a role, or a variable's own name; at most three. */
  readonly by: readonly string[]
  /** Names of questions; all of them when left out. */
  readonly questions?: readonly string[]
  readonly filter?: string
  /** How the respondents were drawn and weighted. */
  readonly design?: DesignColumns
  readonly disclosure?: Disclosure
  /** Readers can have the report of everybody as well: whoever is left out is protected from subtracting. */
  readonly subtractable?: boolean
}

/** What nobody asks a share of: consent, and places by the hundred. */
const silentRoles = new Set(['consent', 'place'])

const isNamed = (column: Column, name: string) =>
  column.variable.role === name || column.variable.name === name

/** The variables that answers can be broken down by. */
export const breakdowns = ({ columns }: Dataset): CodedColumn[] =>
  columns.filter(isCoded).filter(({ variable }) => variable.role !== null && !silentRoles.has(variable.role))

function dimensionOf(dataset: Dataset, { onlySex }: Instrument, name: string): Dimension {
  const column = dataset.columns.find(one => isNamed(one, name))
  if (!column && name === 'sex' && (onlySex === 'female' || onlySex === 'male'))
    return onlySexDimension(onlySex, dataset.n)
  if (!column && name === 'all') return everybody(dataset.n)
  if (!column || !isCoded(column)) throw new UnknownVariable(name)
  return column.variable.role === 'sex' ? sexDimension(column) : categoryDimension(column, name)
}

/** A scale with its subscales, as the analysis takes them; scales whose items the data lack are left out. */
function scalesFor(dataset: Dataset, scale: InstrumentScale): Scale[] {
  const { method, rescaled = false, subscales = [], variants = [] } = scale
  const there = ({ items }: { readonly items: readonly string[] }) =>
    items.every(item => dataset.columns.some(({ variable }) => variable.name === item))
  const masked = variants.map(({ items, minimumAnswered, when }): ScaleVariant => ({
    items,
    minimumAnswered,
    applies: filterMask(dataset, when),
  }))
  return [{ ...scale, variants: masked }, ...subscales.map(part => ({ ...part, variants: [] }))]
    .filter(there)
    .map(({ name, title, items, minimumAnswered, variants: own }) => ({
      name,
      title: textsIn(title),
      items,
      minimumAnswered,
      method,
      rescaled,
      variants: own,
    }))
}

/** A test is scored as a whole: an item without an answer is one that was not answered right. */
function testScore({ columns }: Dataset, { kind }: Instrument): Scale[] {
  const items = columns.filter(({ variable }) => variable.key !== null).map(({ variable }) => variable.name)
  if (kind !== 'test' || items.length === 0) return []
  const title = { vi: 'Số câu trả lời đúng', en: 'Right answers' }
  return [{ name: 'score', title, items, method: 'right', minimumAnswered: 1, rescaled: false }]
}

function questionsOf({ columns }: Dataset, { questions, by }: ReportWish): string[] {
  if (questions === undefined) {
    const asked = columns.filter(column => !by.some(name => isNamed(column, name)))
    return asked
      .filter(({ variable }) => !silentRoles.has(variable.role ?? ''))
      .map(({ variable }) => variable.name)
  }
  return questions.flatMap(name => {
    const found = columns.filter(
      ({ variable }) => variable.name === name || variable.name.startsWith(`${name}.`),
    )
    if (found.length === 0) throw new UnknownVariable(name)
    return found.map(({ variable }) => variable.name)
  })
}

/**
 * @throws UnknownVariable when the wish names what the data do not have
 * @throws ExpressionError when the filter is no expression
 */
export function surveyReport(dataset: Dataset, instrument: Instrument, wish: ReportWish): Report {
  const { by, filter, design, disclosure, subtractable = false } = wish
  const declared = scalesOf(instrument).flatMap(scale => scalesFor(dataset, scale))
  return buildReport(dataset, {
    dimensions: by.map(name => dimensionOf(dataset, instrument, name)),
    questions: questionsOf(dataset, wish),
    scales: wish.questions === undefined ? [...testScore(dataset, instrument), ...declared] : [],
    ...(design && { design }),
    ...(filter !== undefined && { included: filterMask(dataset, filter) }),
    ...(disclosure && { disclosure }),
    subtractable,
  })
}
