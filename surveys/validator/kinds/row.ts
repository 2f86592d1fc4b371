/** One row of a matrix or one panel of several, among its like. */
import type { Answers } from '../../instrument.ts'
import type { Standing } from '../compilation.ts'
import { within, type Flaw, type Shape } from '../finding.ts'
import { isRecord, listOf } from '../json.ts'
import type { Known } from '../level.ts'
import { report, type Place } from '../place.ts'

export function shapeOfRows(rows: readonly unknown[], shape: Shape): Flaw[] | null {
  let flaws: Flaw[] | null = null
  for (const [index, row] of rows.entries()) {
    const found = shape(row)
    if (found !== null) (flaws ??= []).push(...within(index, found))
  }
  return flaws
}

export function rowIn(value: unknown): Answers {
  return isRecord(value) ? value : {}
}

/** Nobody adds panels or rows to a question that is closed. */
export function checkReadOnlyCount(
  n: number,
  initial: number,
  known: Known,
  standing: Standing,
  place: Place,
): void {
  const most = Math.max(initial, listOf(known.element, 'defaultValue').length)
  if (standing.readOnly && n > most) report(place, known.name, 'readOnly')
}
