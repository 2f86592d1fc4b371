/** Two forms that take turns: who had which first, and the gain in which their difficulty cancels out. */
import { mean } from '../sum.ts'
import { type Matched, orderOf } from './division.ts'
import type { FormOrder } from './figures.ts'
import { tally } from './safety.ts'

const crossedOf = (people: readonly Matched[]) => people.filter(({ pre, post }) => pre.form !== post.form)

/**
 * Whether two forms were not had by as many people in one order as in the other, so that the mean gain of all holds part
 * of their difference in difficulty.
 *
 * @example areUneven(people) // true, for seven with a before b and four with b before a
 */
export function areUneven(people: readonly Matched[]): boolean {
  const crossed = crossedOf(people)
  const mirrored = tally(crossed, ({ pre, post }) => orderOf({ pre: post, post: pre }))
  return [...tally(crossed, orderOf)].some(([order, n]) => n !== mirrored.get(order))
}

export interface Orders {
  readonly orders: readonly FormOrder[]
  /** the mean of the gains of both orders; `null` unless there are two that mirror each other */
  readonly balancedGain: number | null
}

/**
 * The gain by the order of the forms. With g the true gain and d by how much the second form is harder, one order gains
 * g − d and the other g + d, so that their mean is g however many people had each.
 *
 * @param people - those whose forms may be told apart
 * @see Kolen and Brennan (2014), Test Equating, Scaling, and Linking, on counterbalanced designs
 * @example ordersOf(people).balancedGain // 0.2
 */
export function ordersOf(people: readonly Matched[]): Orders {
  const byOrder = new Map<string, Matched[]>()
  for (const person of crossedOf(people)) {
    const own = byOrder.get(orderOf(person)) ?? []
    byOrder.set(orderOf(person), own)
    own.push(person)
  }
  const orders = [...byOrder]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([, own]) => ({
      first: own[0]?.pre.form ?? '',
      second: own[0]?.post.form ?? '',
      n: own.length,
      gain: mean(own.map(({ pre, post }) => post.score - pre.score)),
    }))
  const [one, other] = orders
  const isMirrored = orders.length === 2 && one?.first === other?.second && one?.second === other?.first
  const balancedGain = isMirrored ? mean(orders.map(({ gain }) => gain ?? 0)) : null
  return { orders, balancedGain }
}
