/** Small datasets of women and men, for tests of reports. */
import type { Code, CodedColumn, Dataset, Variable } from '../../analysis/report/dataset.ts'
import { sexDimension } from '../../analysis/report/dimension.ts'
import { buildReport, type Report } from '../../analysis/report/report.ts'

export const variable = (name: string, codes: readonly Code[], others: Partial<Variable> = {}): Variable => ({
  name,
  title: { vi: name, en: name },
  level: 'nominal',
  categories: codes.map(code => ({ code, label: { vi: `${code}`, en: `${code}` }, missing: code === 99 })),
  role: null,
  reverse: false,
  key: null,
  sensitive: false,
  ...others,
})

export const column = (of: Variable, places: readonly number[]): CodedColumn => ({
  variable: of,
  places: Uint8Array.from(places),
})

export const sex = (places: readonly number[]) => column(variable('sex', [2, 1], { role: 'sex' }), places)
export const answers = (places: readonly number[], others: Partial<Variable> = {}) =>
  column(variable('q', [1, 2, 3, 99], others), places)

const repeated = (counts: readonly number[]) =>
  counts.flatMap((n, place) => Array.from({ length: n }, () => place))

/** Women and men by how many of them gave each answer. */
export function village(
  women: readonly number[],
  men: readonly number[],
  others: Partial<Variable> = {},
): Dataset {
  const sexes = repeated([women, men].map(counts => counts.reduce((sum, n) => sum + n, 0)))
  return { n: sexes.length, columns: [sex(sexes), answers([...repeated(women), ...repeated(men)], others)] }
}

export const bySex = (dataset: Dataset, others: object = {}): Report =>
  buildReport(dataset, {
    dimensions: [sexDimension(dataset.columns[0] as CodedColumn)],
    questions: ['q'],
    ...others,
  })

export const cellOf = (report: Report, answer: number, group: object) =>
  report.questions[0]?.answers[answer]?.cells.find(
    cell => JSON.stringify(cell.group) === JSON.stringify(group),
  )
