/** When two answers are the same to SurveyJS: text without case and outer spaces, "5" and 5, lists in any order. */
import { isEmpty } from './emptiness.ts'
import { isPrimitive, numberOf, textOf } from './primitive.ts'

/**
 * Whether two values are the same.
 *
 * @param ordered - whether lists must agree in order too, as in a ranking
 * @see survey-core 2.5.43, `Helpers.isTwoValueEquals`
 * @example equal(['b', 'A '], ['a', 'b'], false) // true
 */
export function equal(x: unknown, y: unknown, ordered: boolean): boolean {
  if (x === y || emptyAlike(x, y) || emptyAlike(y, x)) return true
  if (typeof x === 'string' && typeof y === 'string') return folded(x) === folded(y)
  if (x instanceof Date && y instanceof Date) return x.getTime() === y.getTime()
  if (sameNumber(x, y)) return true
  if (isEmpty(x) !== isEmpty(y)) return false
  if (typeof x === 'boolean' && typeof y === 'string') return String(x) === y.toLocaleLowerCase()
  if (typeof y === 'boolean' && typeof x === 'string') return String(y) === x.toLocaleLowerCase()
  // Loose on purpose: `1 == true` and `null == undefined` hold in the language.
  if (isPrimitive(x) && isPrimitive(y)) return x == y
  if (isPrimitive(x) || isPrimitive(y)) return false
  if (Array.isArray(x) && Array.isArray(y)) return sameList(x, y, ordered)
  return sameObject(x, y, ordered)
}

function emptyAlike(x: unknown, y: unknown): boolean {
  return (y === undefined && Array.isArray(x) && x.length === 0) || (y === '' && (x ?? null) === null)
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}

function sameNumber(x: unknown, y: unknown): boolean {
  if (!isConvertible(x) || !isConvertible(y)) return false
  const [left, right] = [textOf(x), textOf(y)]
  return (
    Number.parseInt(left) === Number.parseInt(right) && Number.parseFloat(left) === Number.parseFloat(right)
  )
}

function isConvertible(value: unknown): boolean {
  return (value ?? null) !== null && !Array.isArray(value) && !Number.isNaN(numberOf(value))
}

function sameList(x: readonly unknown[], y: readonly unknown[], ordered: boolean): boolean {
  if (x.length !== y.length) return false
  const [left, right] = ordered ? [x, y] : [x.toSorted(byText), y.toSorted(byText)]
  return left.every((item, index) => equal(item, right[index], ordered))
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [textOf(a), textOf(b)]
  return left < right ? -1 : Number(left > right)
}

function sameObject(x: {}, y: {}, ordered: boolean): boolean {
  const left = new Map<string, unknown>(Object.entries(x))
  const right = new Map<string, unknown>(Object.entries(y))
  if (left.size !== right.size) return false
  return [...left].every(([key, value]) => right.has(key) && equal(value, right.get(key), ordered))
}
