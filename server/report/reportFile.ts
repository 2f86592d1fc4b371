/** A report as a table: one row a figure, for a spreadsheet or a statistics program. */
import { stringify } from 'csv-stringify/sync'
import type { Average, Cell, Gap } from '../../analysis/report/cell.ts'
import type { Report } from '../../analysis/report/report.ts'

const header = [
  'question',
  'title',
  'answer',
  'label',
  'statistic',
  'group',
  'n',
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
] as const

type Row = Partial<Record<(typeof header)[number], string | number | boolean | null>>

/** What a spreadsheet would run, or take for a formula; a negative number is not one. */
const formula = /^[=+\-@\t\r＝＋－＠]/

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

/** Every figure of a report, in its order. */
function rowsOf({ respondents, questions, scales }: Report, language: 'vi' | 'en'): Row[] {
  const people = { vi: 'Người trả lời', en: 'Respondents' }[language]
  return [
    ...respondents.map(({ group, n, weighted }) => ({
      title: people,
      statistic: 'respondents',
      group: groupName(group),
      n,
      weighted,
    })),
    ...scales.flatMap(({ scale, title, average }) =>
      averageRows(average).map(row => ({ question: scale, title: title[language], ...row })),
    ),
    ...questions.flatMap(({ question, title, answers, average }) => {
      const named = { question, title: title[language] }
      const shares = answers.flatMap(({ code, label, cells, gaps }) =>
        [...cells.map(cell => cellRow('share', cell)), ...gaps.map(gapRow)].map(row => ({
          ...named,
          answer: code,
          label: label[language],
          ...row,
        })),
      )
      return [...shares, ...(average ? averageRows(average) : []).map(row => ({ ...named, ...row }))]
    }),
  ]
}

/** UTF-8 with a byte order mark, so that spreadsheets read the Vietnamese right; nothing in it is taken for a formula. */
export const reportCsv = (report: Report, language: 'vi' | 'en'): string =>
  stringify(rowsOf(report, language), {
    header: true,
    columns: [...header],
    bom: true,
    cast: { string: text => (formula.test(text) ? `'${text}` : text) },
    record_delimiter: 'windows',
  })

/** The same rows as cells, for a workbook. */
export function reportRows(report: Report, language: 'vi' | 'en'): (string | number | boolean | null)[][] {
  const rows = rowsOf(report, language).map(row => header.map(name => row[name] ?? null))
  return [[...header], ...rows]
}
