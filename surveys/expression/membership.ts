/** Whether an answer holds others: items of a list, or a piece of a text. */
import { defined } from './comparison.ts'
import { isEmpty } from './emptiness.ts'
import { equal } from './equality.ts'
import { textOf } from './primitive.ts'

export function contains(left: unknown, right: unknown): boolean {
  return held(left, right, true)
}

/** Not the plain opposite of `contains`: without an answer on the left, both are false unless something is sought. */
export function lacks(left: unknown, right: unknown): boolean {
  return !left && !isEmpty(right) ? true : held(left, right, false)
}

/** Every item of the right side is held by the left. */
export function hasAll(left: unknown, right: unknown): boolean {
  if (!left && !isEmpty(right)) return false
  if (!Array.isArray(right)) return contains(left, right)
  return right.every(item => contains(left, item))
}

/** Some item of the right side is held by the left; nothing sought is always found. */
export function hasAny(left: unknown, right: unknown): boolean {
  if (isEmpty(left)) return isEmpty(right)
  if (isEmpty(right)) return true
  if (!Array.isArray(left)) return contains(right, left)
  if (!Array.isArray(right)) return contains(left, right)
  return right.some(item => contains(left, item))
}

/** @returns `found` when the left side holds the right one, the opposite when not, `false` when there is no left side */
function held(left: unknown, right: unknown, found: boolean): boolean {
  if (Array.isArray(left) && left.length > 0) {
    const sought: readonly unknown[] = Array.isArray(right) ? right : [right]
    return sought.every(item => left.some(one => equal(defined(one), defined(item), false))) === found
  }
  if (Array.isArray(left)) return !found
  if (!left && left !== 0 && left !== false) return false
  return right ? textOf(left).toLowerCase().includes(textOf(right).toLowerCase()) === found : false
}
