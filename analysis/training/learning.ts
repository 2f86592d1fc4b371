/** What people learned who took a test before a course and after it. */
import { moments } from '../means/sample.ts'
import { criticalT } from '../confidence.ts'
import { mcNemar } from '../prepost/mcNemar.ts'
import { normalisedGain } from '../prepost/normalisedGain.ts'
import { pairedEffect } from '../prepost/pairedEffect.ts'
import { pairedMean } from '../prepost/pairedMean.ts'
import { pairedShares } from '../prepost/pairedShares.ts'
import type { Pair } from '../prepost/pairing.ts'
import { signedRank } from '../prepost/signedRank.ts'
import { proportion } from '../proportions/proportion.ts'
import type { Matched } from './division.ts'
import type { Change, Learning, MeanScore, Passing } from './figures.ts'
import type { Attempt, TestForm } from './trainee.ts'

const confidence = 0.95
export const range = { low: 0, high: 1 }

export type Forms = ReadonlyMap<string, TestForm>

/**
 * A mean score with its t interval.
 *
 * @param scores - shares of right answers, 0–1
 * @returns `null` when nobody is there
 * @see R: `t.test(scores)$conf.int`
 * @example meanScore([0.5, 0.7])?.mean // 0.6
 */
export function meanScore(scores: readonly number[]): MeanScore | null {
  const { n, mean, deviation } = moments(scores)
  if (mean === null) return null
  if (deviation === null || deviation === 0) return { n, mean, deviation, interval: null }
  const reach = (criticalT(confidence, n - 1) * deviation) / Math.sqrt(n)
  return { n, mean, deviation, interval: { low: mean - reach, high: mean + reach } }
}

/**
 * The mean change of the same people between two tests, tested by the paired t test and by ranks.
 *
 * @returns `null` when nobody is there
 * @see `pairedMean`, `signedRank`, `pairedEffect`
 * @example changeOf([{ before: 0.4, after: 0.7 }, { before: 0.5, after: 0.6 }])?.mean // 0.2
 */
export function changeOf(pairs: readonly Pair<number>[]): Change | null {
  const { n, gain, interval, p } = pairedMean(pairs, confidence)
  if (gain === null) return null
  const ranks = signedRank(pairs).value
  const effect = pairedEffect(pairs, confidence).value
  return {
    n,
    mean: gain,
    interval,
    p,
    pRanks: ranks && (ranks.pExact ?? ranks.p),
    effect: effect?.gGain ?? null,
    effectInterval: effect?.interval ?? null,
    effectOfScores: effect?.dScores ?? null,
  }
}

/** A share of right answers is a fraction whose last digit is rounding: 14 of 20 passes at 0.7. */
const passes = ({ form, score }: Attempt, forms: Forms): boolean | null => {
  const mark = forms.get(form)?.passMark ?? null
  return mark === null ? null : score >= mark - 1e-9
}

function passingOf(people: readonly Matched[], forms: Forms): Passing | null {
  const passed = people.map(({ pre, post }) => ({ before: passes(pre, forms), after: passes(post, forms) }))
  if (passed.some(({ before, after }) => before === null || after === null)) return null
  const count = (before: boolean, after: boolean) =>
    passed.filter(one => one.before === before && one.after === after).length
  const changes = {
    kept: count(true, true),
    gained: count(false, true),
    lost: count(true, false),
    neither: count(false, false),
  }
  const shares = pairedShares(changes, confidence)
  const before = proportion(changes.kept + changes.lost, people.length, confidence)
  const after = proportion(changes.kept + changes.gained, people.length, confidence)
  if (!shares || !before || !after) return null
  const { difference, interval } = shares
  return { before, after, difference, interval, p: mcNemar(changes.gained, changes.lost).midP }
}

export const pairsOf = (people: readonly Matched[]): Pair<number>[] =>
  people.map(({ pre, post }) => ({ before: pre.score, after: post.score }))

/**
 * Everything that is told of people with both tests.
 *
 * @returns `null` when nobody is there
 * @example learningOf(people, forms)?.gain.mean // 0.21…
 */
export function learningOf(people: readonly Matched[], forms: Forms): Learning | null {
  const pairs = pairsOf(people)
  const before = meanScore(pairs.map(pair => pair.before))
  const after = meanScore(pairs.map(pair => pair.after))
  const gain = changeOf(pairs)
  if (!before || !after || !gain) return null
  const { classGain, change, changeInterval, nChange, warnings, ...ends } = normalisedGain(pairs, range)
  const none = { floor: 0, ceiling: 0 }
  return {
    n: pairs.length,
    before,
    after,
    gain,
    classGain,
    change: change === null ? null : { n: nChange, mean: change, interval: changeInterval },
    passing: passingOf(people, forms),
    ends: { before: ends.before ?? none, after: ends.after ?? none },
    warnings: pairs.length < 30 ? ['fewRespondents', ...warnings] : warnings,
  }
}
