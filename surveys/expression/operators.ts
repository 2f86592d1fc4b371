/** The operators of the language: what each does with the values on its two sides. */
import { added, filled } from './arithmetic.ts'
import { greater, less, same } from './comparison.ts'
import { contains, hasAll, hasAny, lacks } from './membership.ts'
import { exactProduct, exactSum } from './number.ts'
import { numberOf } from './primitive.ts'
import type { Scope } from './scope.ts'

/** @param ordered - whether one of the two is an answer whose order counts */
export type Operation = (left: unknown, right: unknown, scope: Scope, ordered: boolean) => unknown

/** Every operator by its name in the tree. Both sides are always worked out: nothing in the language has an effect. */
export const operations = {
  or: filled((a, b) => a || b),
  and: filled((a, b) => a && b),
  plus: filled(added),
  minus: filled((a, b) => exactSum(a, b, numberOf(a) - numberOf(b))),
  multiply: filled((a, b) => exactProduct(a, b, numberOf(a) * numberOf(b))),
  divide: filled((a, b) => (b ? numberOf(a) / numberOf(b) : null)),
  remainder: filled((a, b) => (b ? numberOf(a) % numberOf(b) : null)),
  power: filled((a, b) => numberOf(a) ** numberOf(b)),
  equal: same,
  notEqual: (left, right, scope, ordered) => !same(left, right, scope, ordered),
  greater,
  less,
  greaterOrEqual: (left, right, scope) => same(left, right, scope, false) || greater(left, right, scope),
  lessOrEqual: (left, right, scope) => same(left, right, scope, false) || less(left, right, scope),
  contains,
  notContains: lacks,
  anyOf: hasAny,
  noneOf: (left, right) => !hasAny(left, right),
  allOf: hasAll,
} as const satisfies Record<string, Operation>

export type Operator = keyof typeof operations
