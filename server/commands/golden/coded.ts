/** Columns as the analysis takes them: codes of levels, numbers with NaN where a value is missing. */
import { levels, numbers, type Cell } from './dataset.ts'

export interface Coded {
  readonly labels: readonly string[]
  /** −1 where the value is missing */
  readonly codes: Int32Array
  readonly levels: number
}

/** A column as codes of its levels, in the order of R's `factor`. */
export function coded(values: readonly Cell[]): Coded {
  const labels = levels(values)
  const order = new Map(labels.map((label, code) => [label, code]))
  const codes = Int32Array.from(values, value => (value === null ? -1 : (order.get(value) ?? -1)))
  return { labels, codes, levels: labels.length }
}

/** A column as numbers. */
export const numeric = (values: readonly Cell[]): Float64Array =>
  Float64Array.from(numbers(values), value => value ?? Number.NaN)

/** Words as the names of strata and clusters; what is missing is a name of its own. */
export const names = (values: readonly Cell[]): string[] => values.map(value => value ?? '')
