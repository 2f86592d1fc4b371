/** Shares of right answers to the items of a form before and after a course, and what tests their change. */
import { fisher } from '../crosstabs/fisher.ts'
import { itemChanges } from '../prepost/itemChange.ts'
import { type Proportion, proportion } from '../proportions/proportion.ts'
import { proportionDifference } from '../proportions/proportionDifference.ts'
import { ofSex } from './block.ts'
import type { Matched } from './division.ts'
import type { ItemShares } from './figures.ts'
import { fewest } from './safety.ts'
import type { Attempt, Sex, TestForm } from './trainee.ts'

/** Who had a form before and who had it after; the same people, or others. */
export interface Takers {
  readonly before: readonly Matched[]
  readonly after: readonly Matched[]
  readonly paired: boolean
}

/** An item that few were shown of those who took the test has no share. */
function rightOf(attempts: readonly Attempt[], place: number): Proportion | null {
  const marks = attempts.map(({ marks: own }) => own[place] ?? null).filter(mark => mark !== null)
  return marks.length < fewest ? null : proportion(marks.filter(mark => mark === 1).length, marks.length)
}

export const preOf = (people: readonly Matched[]) => people.map(({ pre }) => pre)
export const postOf = (people: readonly Matched[]) => people.map(({ post }) => post)

export interface TestedShares extends ItemShares {
  readonly p: number | null
}

const none: TestedShares = { before: null, after: null, difference: null, interval: null, p: null }

/** The shares of every item, and what tests their change: McNemar where the same people had it twice, Fisher else. */
export function sharesOf({ items }: TestForm, { before, after, paired }: Takers): TestedShares[] {
  const shares = items.map((_, place) => ({
    before: rightOf(preOf(before), place),
    after: rightOf(postOf(after), place),
  }))
  if (paired) {
    const marks = items.map((_, place) =>
      before.map(({ pre, post }) => ({
        before: pre.marks[place] ?? null,
        after: post.marks[place] ?? null,
      })),
    )
    return itemChanges(marks).map(({ n, shares: change, test }, place) => {
      const { before: one, after: other } = shares[place] ?? none
      return n < fewest || !one || !other
        ? none
        : {
            before: one,
            after: other,
            difference: change?.difference ?? null,
            interval: change?.interval ?? null,
            p: test?.midP ?? null,
          }
    })
  }
  return shares.map(({ before: one, after: other }) => {
    const change = one && other && proportionDifference(other, one)
    const test =
      one &&
      other &&
      fisher([
        [other.n, other.of - other.n],
        [one.n, one.of - one.n],
      ])
    return {
      before: one,
      after: other,
      difference: change?.value ?? null,
      interval: change && { low: change.low, high: change.high },
      p: test?.midP ?? null,
    }
  })
}

/** Those of one sex. */
export const takersOf = ({ before, after, paired }: Takers, sex: Sex): Takers => ({
  before: ofSex(before, sex),
  after: ofSex(after, sex),
  paired,
})
