/** Equal, greater, less: comparison of two answers, where a text beside a date is a date. */
import { aligned } from './date.ts'
import { equal } from './equality.ts'
import { precedes } from './primitive.ts'
import type { Scope } from './scope.ts'

export function same(left: unknown, right: unknown, scope: Scope, ordered: boolean): boolean {
  const [x, y] = aligned(left, right, scope)
  return equal(defined(x), defined(y), ordered)
}

/** The word `undefined`, as an answer or in quotes, means no answer. */
export function defined(value: unknown): unknown {
  return value === 'undefined' ? undefined : value
}

export function greater(left: unknown, right: unknown, scope: Scope): boolean {
  if (isMissing(left) || isMissing(right)) return false
  const [x, y] = aligned(left, right, scope)
  return precedes(y, x)
}

export function less(left: unknown, right: unknown, scope: Scope): boolean {
  if (isMissing(left) || isMissing(right)) return false
  const [x, y] = aligned(left, right, scope)
  return precedes(x, y)
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null
}
