/** Whether a question is harder for women than for men who know as much: differential item functioning. */
import { type Fourfold, mantelHaenszel } from '../disaggregation/mantelHaenszel.ts'
import { adjusted } from '../multiplicity/adjusted.ts'
import type { Account, Reason, Warning } from '../result.ts'
import { completeCases, itemSums } from '../scales/completeCases.ts'
import type { Mark } from './mark.ts'

/** The Educational Testing Service's classes: A negligible, B moderate, C large. */
export type FunctioningClass = 'A' | 'B' | 'C'

export interface ItemFunctioning {
  /** odds of the others over odds of the focal group at the same score; `null` where that divides by zero */
  readonly oddsRatio: number | null
  /** −2.35 · ln(odds ratio): under 0 the question is harder for the focal group; `null` where infinite */
  readonly delta: number | null
  /** Mantel–Haenszel, continuity-corrected; `null` where no score has both groups and both marks */
  readonly chiSquare: number | null
  readonly p: number | null
  /** after Benjamini and Hochberg over the questions */
  readonly pAdjusted: number | null
  readonly class: FunctioningClass | null
}

export interface Functioning extends Account {
  readonly nFocal: number
  readonly nOthers: number
  /** in the order of the questions */
  readonly items: readonly ItemFunctioning[]
}

/** The marks on one question by group, one table for each total score. */
function tablesOf(
  marks: readonly number[],
  totals: readonly number[],
  focal: readonly boolean[],
): Fourfold[] {
  const tables = new Map<number, [[number, number], [number, number]]>()
  for (const [person, total] of totals.entries()) {
    const table = tables.get(total) ?? [
      [0, 0],
      [0, 0],
    ]
    tables.set(total, table)
    table[focal[person] ? 1 : 0][marks[person] === 1 ? 0 : 1] += 1
  }
  return [...tables.values()]
}

/** Without class and adjusted p, for which the other questions are needed. */
function test(tables: readonly Fourfold[]): Omit<ItemFunctioning, 'pAdjusted' | 'class'> {
  const { value } = mantelHaenszel(tables)
  if (value === null) return { oddsRatio: null, delta: null, chiSquare: null, p: null }
  const { oddsRatio, association, corrected } = value
  // Under half a person away from what is expected, the correction leaves nothing; there `corrected` does without it.
  const near = corrected.chiSquare === association.chiSquare
  return {
    oddsRatio,
    delta: oddsRatio === null || oddsRatio === 0 ? null : -2.35 * Math.log(oddsRatio),
    chiSquare: near ? 0 : corrected.chiSquare,
    p: near ? 1 : corrected.p,
  }
}

function classOf(delta: number | null, p: number | null): FunctioningClass | null {
  if (p === null) return null
  const size = delta === null ? Infinity : Math.abs(delta)
  if (size < 1) return 'A'
  return size >= 1.5 && p < 0.05 ? 'C' : 'B'
}

function obstacle(nFocal: number, nOthers: number): Reason | null {
  if (nFocal + nOthers === 0) return 'noData'
  return nFocal === 0 || nOthers === 0 ? 'oneGroup' : null
}

/**
 * Compares, question by question, two groups at the same total score, the question itself included. With fewer than 100
 * people in a group the warning `exploratory` says that it is a first sign only.
 *
 * @param items - one list of marks a question, all of the same people
 * @param focal - whether each person is of the group asked about, women; `null` for who is of neither group
 * @returns `nMissing` counts people of neither group or not shown all questions
 * @throws RangeError when the lists are not of the same people
 * @see Holland and Thayer (1988); Zwick (2012), ETS RR-12-08, on the classes; R: `difR::difMH(purify = FALSE)`
 * @example functioning(items, women).items[0]?.class // 'A'
 */
export function functioning(
  items: readonly (readonly Mark[])[],
  focal: readonly (boolean | null)[],
): Functioning {
  const groups = focal.map(member => (member === null ? null : Number(member)))
  const { items: complete, n, nMissing } = completeCases([groups, ...items])
  const [members = [], ...marks] = complete
  const inFocal = members.map(member => member === 1)
  const nFocal = inFocal.filter(Boolean).length
  const totals = itemSums(marks)
  const tested = marks.map(own => test(tablesOf(own, totals, inFocal)))
  const family = adjusted(
    tested.map(({ p }) => p),
    'benjaminiHochberg',
  )
  const warnings: Warning[] = n > 0 && Math.min(nFocal, n - nFocal) < 100 ? ['exploratory'] : []
  return {
    n,
    nMissing,
    method: 'Mantel–Haenszel at the same total score, Benjamini–Hochberg over the questions',
    warnings,
    reason: obstacle(nFocal, n - nFocal),
    nFocal,
    nOthers: n - nFocal,
    items: tested.map((item, place) => {
      const pAdjusted = family[place] ?? null
      return { ...item, pAdjusted, class: classOf(item.delta, pAdjusted) }
    }),
  }
}
