/** The one test of a question: whether women and men answer it differently at all. */
import { cramer } from '../crosstabs/cramer.ts'
import { fisherTable } from '../crosstabs/fisherTable.ts'
import { pearson } from '../crosstabs/independence.ts'
import { sparse } from '../crosstabs/sparse.ts'
import { expectedCounts, withoutEmpty } from '../crosstabs/table.ts'
import { mannWhitney } from '../ordinal/mannWhitney.ts'
import type { Average } from './cell.ts'
import type { Label } from './dataset.ts'
import type { Group } from './grouping.ts'
import type { Telling } from './telling.ts'

/** What the size of a difference is called. */
export type Effect = 'cramerV' | 'cliffDelta' | 'hedgesG'

export interface Headline {
  readonly group: Group
  readonly method: string
  readonly p: number
  /** After Holm, over the headlines of the report. */
  readonly pAdjusted: number | null
  readonly effect: number | null
  readonly effectName: Effect
  /** In a sentence for somebody who manages and does not calculate; `null` where it would tell what is withheld. */
  readonly reading: Label | null
}

export type Finding = Omit<Headline, 'group' | 'pAdjusted' | 'reading'>

/** A headline before the family it belongs to is known. */
export interface Tested extends Finding {
  readonly group: Group
  readonly tell: Telling
}

/**
 * Takes together the answers of which one sex's count is withheld. What they add up to can be worked out from what is
 * shown anyway, so that a test on it gives nothing away.
 *
 * @param withheld - for each answer whether it is
 * @returns the answers of each part; `null` where they have an order and those withheld are not neighbours
 */
export function partsOf(withheld: readonly boolean[], ordered: boolean): number[][] | null {
  const together = withheld.flatMap((hidden, answer) => (hidden ? [answer] : []))
  const [first = -1, last = -1] = [together[0], together.at(-1)]
  if (ordered && first >= 0 && last - first + 1 !== together.length) return null
  return withheld.flatMap((hidden, answer) => (answer === first ? [together] : hidden ? [] : [[answer]]))
}

/** Steps that the exact test may take before it is simulated: a report has a hundred of them. */
const effort = 300_000

/**
 * Of answers without order: Pearson's chi-square, or Fisher's exact test where too few are expected.
 *
 * @returns `null` when one sex, or all but one answer, is missing
 */
export function nominalHeadline(women: readonly number[], men: readonly number[]): Finding | null {
  const table = withoutEmpty([women, men])
  if (table.length < 2 || (table[0]?.length ?? 0) < 2) return null
  const { corrected: effect } = cramer(table)
  if (!sparse(expectedCounts(table)))
    return { method: 'chiSquare', p: pearson(table).p, effect, effectName: 'cramerV' }
  const exact = fisherTable(table, effort)
  return (
    exact && {
      method: exact.simulation ? 'fisherSimulated' : 'fisher',
      p: exact.p,
      effect,
      effectName: 'cramerV',
    }
  )
}

const spread = (counts: readonly number[]) =>
  counts.flatMap((n, place) => Array.from({ length: n }, () => place))

/**
 * Of ordered answers: the Mann–Whitney test, exact for up to 60 people. R: `wilcox.test(women, men)`
 *
 * @param women - people who gave each answer, lowest first
 * @returns `null` when one sex is missing, or everybody answered alike
 */
export function ordinalHeadline(women: readonly number[], men: readonly number[]): Finding | null {
  const { value } = mannWhitney(spread(women), spread(men))
  if (!value) return null
  const p = value.pExact ?? value.pCorrected
  return { method: 'mannWhitney', p, effect: 2 * value.superiority - 1, effectName: 'cliffDelta' }
}

/** Of means: what their gap already says. */
export const averageHeadlines = ({ gaps }: Average, tellings: readonly Telling[]): Tested[] =>
  gaps.flatMap(({ group, method, p, effect }, place) => {
    const tell = tellings[place]
    return method === null || p === null || !tell
      ? []
      : [{ group, method, p, effect, effectName: 'hedgesG', tell }]
  })
