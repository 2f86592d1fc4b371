/** Calculation with answers, where an empty side stands for the nothing of the other side's kind. */
import { isEmpty } from './emptiness.ts'
import { exactSum, isNumeric } from './number.ts'
import { joined, plus } from './primitive.ts'

type Calculation = (a: unknown, b: unknown) => unknown

/** A calculation that takes an empty side as 0, no text or no list, whichever suits the other side. */
export function filled(calculation: Calculation): Calculation {
  return (left, right) => {
    const a = filling(left, right)
    return calculation(a, filling(right, a))
  }
}

function filling(value: unknown, other: unknown): unknown {
  if (!isEmpty(value)) return value
  if (typeof other === 'number') return 0
  if (typeof value === 'string') return value
  if (typeof other === 'string') return ''
  return Array.isArray(other) ? [] : 0
}

/**
 * `+`: numbers add, lists join, a list beside a text becomes text, a list beside a number gives its numbers' sum.
 *
 * @see survey-core 2.5.43, `Helpers.sumAnyValues`
 */
export function added(a: unknown, b: unknown): unknown {
  if (isNumeric(a) && isNumeric(b)) {
    return typeof a === 'string' || typeof b === 'string' ? plus(a, b) : exactSum(a, b, plus(a, b))
  }
  if (Array.isArray(a)) return addedToList(a, b, false)
  if (Array.isArray(b)) return addedToList(b, a, true)
  return plus(a, b)
}

function addedToList(list: readonly unknown[], other: unknown, before: boolean): unknown {
  if (Array.isArray(other)) return [...list, ...other]
  const text = joined(list, ', ')
  if (typeof other === 'string') return before ? other + text : text + other
  if (typeof other === 'number') {
    const numbers = [...list, other].filter(value => typeof value === 'number')
    return numbers.reduce<unknown>((sum, value) => exactSum(sum, value, plus(sum, value)), 0)
  }
  return before ? plus(other, list) : plus(list, other)
}
