/** Values that the survey works out itself: they are worked out again, and another one is not taken. */
import { equal } from '../../expression/equality.ts'
import { isNumeric } from '../../expression/number.ts'
import { valueOf } from '../compilation.ts'
import { flaw, type Shape } from '../finding.ts'
import { isRecord, numberOf } from '../json.ts'
import { report, type Place } from '../place.ts'
import type { Value } from '../value.ts'
import type { CompileKind } from './kind.ts'
import { isScalar } from './selection.ts'

const noResult = flaw('type')
const longestResult = 1000

/** What an expression can come to: a number, a text, yes or no, a list of answers. */
export const resultShape: Shape = value => {
  if (isScalar(value)) return null
  const isFlat = Array.isArray(value) && value.length <= longestResult && value.every(isFlatPart)
  return isFlat || isFlatPart(value) ? null : noResult
}

function isFlatPart(part: unknown): boolean {
  return isScalar(part) || (isRecord(part) && Object.values(part).every(each => isScalar(each)))
}

export const computedKind: CompileKind = (known, standing) => {
  const { element, name } = known
  const value = valueOf(element, 'expression', standing, { self: known })
  const precision = numberOf(element, 'precision') ?? -1
  return {
    shape: resultShape,
    checks: value === null ? [] : [(stored, place) => checkResult(stored, value, precision, name, place)],
  }
}

/** @param precision - decimals that are kept; negative for all of them */
export function checkResult(
  stored: unknown,
  value: Value,
  precision: number,
  name: string,
  place: Place,
): void {
  if (stored === undefined) return
  if (agrees(stored, value.evaluate(place), precision)) return
  const results = value.evaluateOnEveryClock(place)
  if (results.some(result => agrees(stored, result, precision)) || value.doubtful(place)) return
  report(place, name, 'computed')
}

const day = 24 * 60 * 60 * 1000

/** Whether a result was kept as SurveyJS keeps it: numbers rounded, dates as text of the respondent's time zone. */
export function agrees(stored: unknown, result: unknown, precision: number): boolean {
  if (result instanceof Date) {
    return typeof stored === 'string' && Math.abs(Date.parse(stored) - result.getTime()) <= day
  }
  if (result === Infinity) return false
  const isRounded = precision >= 0 && typeof result === 'number' && isNumeric(result)
  return equal(stored, isRounded ? Number(result.toFixed(precision)) : result, true)
}
