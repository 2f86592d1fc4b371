/** A report as a table: one row a figure, for a spreadsheet or a statistics program. */
import type { AnswerFigures, Average, Base, Cell, Gap } from '../../analysis/report/cell.ts'
import type { Headline } from '../../analysis/report/headline.ts'
import type { Report } from '../../analysis/report/report.ts'
import type { ScaleReliability } from '../../analysis/report/scale.ts'
import type { Language } from '../problemCatalogue.ts'
import { type Cell as TableCell, csvOf } from '../spreadsheet.ts'

const header = [
  'question',
  'title',
  'answer',
  'label',
  'statistic',
  'group',
  'n',
  'n_missing',
  'weighted',
  'value',
  'low',
  'high',
  'suppressed',
  'flag',
  'difference',
  'ratio',
  'p',
  'p_adjusted',
  'effect',
  'method',
  'reading',
] as const

type Row = Partial<Record<(typeof header)[number], string | number | boolean | null>>

const groupName = (group: Readonly<Record<string, unknown>>) =>
  Object.entries(group)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('; ')

const cellRow = (statistic: string, { group, ...figures }: Cell): Row => ({
  statistic,
  group: groupName(group),
  ...figures,
})

const gapRow = ({ group, pAdjusted, low, high, difference, ratio, p, effect, method }: Gap): Row => ({
  statistic: 'gap',
  group: groupName(group),
  p_adjusted: pAdjusted,
  low,
  high,
  difference,
  ratio,
  p,
  effect,
  method,
})

const averageRows = ({ cells, gaps }: Average): Row[] => [
  ...cells.map(cell => cellRow('mean', cell)),
  ...gaps.map(gapRow),
]

const baseRow = (statistic: string, { group, n, weighted, nMissing }: Base): Row => ({
  statistic,
  group: groupName(group),
  n,
  weighted,
  n_missing: nMissing,
})

const headlineRow = (
  { group, p, pAdjusted, effect, method, reading }: Headline,
  language: Language,
): Row => ({
  statistic: 'headline',
  group: groupName(group),
  p,
  p_adjusted: pAdjusted,
  effect,
  method,
  reading: reading?.[language] ?? null,
})

const alphaRow = ({ sex, n, alpha, interval }: ScaleReliability): Row => ({
  statistic: 'alpha',
  group: groupName({ sex }),
  n,
  value: alpha,
  low: interval?.low ?? null,
  high: interval?.high ?? null,
})

const shareRows = ({ code, label, cells, gaps }: AnswerFigures, language: Language): Row[] =>
  [...cells.map(cell => cellRow('share', cell)), ...gaps.map(gapRow)].map(row => ({
    answer: code,
    label: label[language],
    ...row,
  }))

/** Every figure of a report, in its order. */
function rowsOf({ withheld, respondents, questions, scales }: Report, language: Language): Row[] {
  const title = { vi: 'Người trả lời', en: 'Respondents' }[language]
  return [
    ...(withheld
      ? [{ title: withheld.text[language], statistic: 'withheld', suppressed: withheld.reason }]
      : []),
    ...respondents.map(base => ({ title, ...baseRow('respondents', base) })),
    ...scales.flatMap(({ scale, title: name, bases, average, headlines, reliability }) =>
      [
        ...bases.map(base => baseRow('base', base)),
        ...headlines.map(headline => headlineRow(headline, language)),
        ...averageRows(average),
        ...reliability.map(alphaRow),
      ].map(row => ({ question: scale, title: name[language], ...row })),
    ),
    ...questions.flatMap(({ question, title: name, bases, answers, average, headlines }) =>
      [
        ...bases.map(base => baseRow('base', base)),
        ...headlines.map(headline => headlineRow(headline, language)),
        ...answers.flatMap(answer => shareRows(answer, language)),
        ...(average ? averageRows(average) : []),
      ].map(row => ({ question, title: name[language], ...row })),
    ),
  ]
}

/** One row a figure, with empty cells where a figure has no such thing. */
const cellsOf = (report: Report, language: Language): TableCell[][] =>
  rowsOf(report, language).map(row => header.map(name => row[name] ?? null))

export const reportCsv = (report: Report, language: Language): string =>
  csvOf(header, cellsOf(report, language))

/** The same rows as cells, for a workbook. */
export const reportRows = (report: Report, language: Language): TableCell[][] => [
  [...header],
  ...cellsOf(report, language),
]
