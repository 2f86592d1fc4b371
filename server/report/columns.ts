/** Builds the columns that a report reads, from whatever holds the answers. */
import { blank, type Code, type Column } from '../../analysis/report/dataset.ts'
import type { Variable } from '../../surveys/variables.ts'

export interface ColumnBuilder {
  readonly variable: Variable
  /** @returns whether the code is one of the variable's; an empty answer (`undefined`) always is */
  readonly set: (row: number, code: Code | undefined) => boolean
  readonly column: Column
}

/** A column of `n` respondents who have not answered yet. */
export function columnBuilder(variable: Variable, n: number): ColumnBuilder {
  if (variable.level === 'number') {
    const values = new Float64Array(n).fill(NaN)
    const set = (row: number, code: Code | undefined) => {
      values[row] = code === undefined ? NaN : Number(code)
      return code === undefined || Number.isFinite(values[row])
    }
    return { variable, set, column: { variable, values } }
  }
  const places = new Uint8Array(n).fill(blank)
  const placeOf = new Map(variable.categories.map(({ code }, place) => [String(code), place]))
  const set = (row: number, code: Code | undefined) => {
    const place = code === undefined ? blank : placeOf.get(String(code))
    places[row] = place ?? blank
    return place !== undefined
  }
  return { variable, set, column: { variable, places } }
}
