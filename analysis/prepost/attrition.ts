/** Who was lost between two tests: how many of each group, and whether they had begun differently. */
import { fisher } from '../crosstabs/fisher.ts'
import { hedges } from '../means/hedges.ts'
import { welch } from '../means/welch.ts'
import { type Proportion, proportion } from '../proportions/proportion.ts'
import { type ProportionDifference, proportionDifference } from '../proportions/proportionDifference.ts'
import { type Logistic, logistic } from '../regression/logistic.ts'
import { intercept } from '../regression/regressor.ts'
import type { Account, Reason, Result } from '../result.ts'
import { mean, squaredDeviations } from '../sum.ts'

/** A person who came to the first test: its score, and whether the person came to the second one too. */
export interface Starter {
  readonly before: number
  readonly stayed: boolean
}

/** Scores before, of those who stayed and of those who dropped out. */
export interface Baseline {
  readonly nStayed: number
  readonly nDropped: number
  readonly meanStayed: number | null
  readonly meanDropped: number | null
  /** stayed − dropped, in points */
  readonly difference: number | null
  /** the same in standard deviations, Hedges's g */
  readonly g: number | null
  /** Welch's p of the difference; `null` when one side has fewer than two people or no spread */
  readonly p: number | null
}

export interface Attrition extends Account {
  /** the share of each group that dropped out, with Wilson's interval; `null` for an empty group */
  readonly rates: readonly [first: Proportion | null, second: Proportion | null]
  /** first group's rate − second's, with Newcombe's interval */
  readonly difference: ProportionDifference | null
  /** Fisher's exact two-sided p of the two rates; `null` when a group is empty */
  readonly p: number | null
  readonly baseline: Baseline
  /** the same within each group */
  readonly baselines: readonly [first: Baseline, second: Baseline]
  /** log odds of dropping out on: intercept, score before, first group, score before × first group */
  readonly model: Result<Logistic>
}

function baselineOf(people: readonly Starter[]): Baseline {
  const scores = (stayed: boolean) =>
    people.filter(person => person.stayed === stayed).map(({ before }) => before)
  const [stayed, dropped] = [scores(true), scores(false)]
  const [meanStayed, meanDropped] = [mean(stayed), mean(dropped)]
  return {
    nStayed: stayed.length,
    nDropped: dropped.length,
    meanStayed,
    meanDropped,
    difference: meanStayed === null || meanDropped === null ? null : meanStayed - meanDropped,
    g: hedges(stayed, dropped).value?.g ?? null,
    p: welch(stayed, dropped).value?.p ?? null,
  }
}

function rateOf(people: readonly Starter[], confidence: number): Proportion | null {
  return proportion(people.filter(({ stayed }) => !stayed).length, people.length, confidence)
}

function modelOf(first: readonly Starter[], second: readonly Starter[]): Result<Logistic> {
  const people = [...first, ...second]
  const before = people.map(person => person.before)
  const inFirst = people.map((_, person) => Number(person < first.length))
  const varies = (group: readonly Starter[]) => squaredDeviations(group.map(person => person.before)) > 0
  const reason: Reason | null =
    first.length === 0 || second.length === 0
      ? 'oneGroup'
      : varies(first) && varies(second)
        ? null
        : 'noVariance'
  if (reason !== null)
    return { n: people.length, nMissing: 0, method: 'logistic regression', warnings: [], reason, value: null }
  return logistic(
    [
      intercept(people.length),
      { name: 'before', values: before },
      { name: 'group', values: inFirst },
      { name: 'before × group', values: before.map((score, person) => score * (inFirst[person] ?? 0)) },
    ],
    people.map(({ stayed }) => !stayed),
  )
}

/**
 * Compares those who dropped out with those who stayed. A gain of matched people says little about a course that the
 * weak left.
 *
 * @param first - everybody of the first group with a score before: women, in a gender gap
 * @param second - of men
 * @returns the reason is `noData` when nobody is there, `oneGroup` when a group is empty; whatever can be told is
 * @throws RangeError when a score is not finite, or the confidence is not between 0 and 1
 * @see Goodman and Blum (1996), Journal of Management 22:627–652; R: `fisher.test(table(group, dropped))`, `t.test`, `glm(dropped ~ before * group, family = binomial)`
 * @example attrition(women, men).rates[0]?.value // 0.163…
 */
export function attrition(
  first: readonly Starter[],
  second: readonly Starter[],
  confidence = 0.95,
): Attrition {
  const [one, two] = [rateOf(first, confidence), rateOf(second, confidence)]
  const n = first.length + second.length
  const [baselineOne, baselineTwo] = [baselineOf(first), baselineOf(second)]
  const alike =
    one && two
      ? fisher([
          [one.n, one.of - one.n],
          [two.n, two.of - two.n],
        ])
      : null
  return {
    n,
    nMissing: 0,
    method: 'drop-out rates with Wilson’s and Newcombe’s intervals, Fisher’s exact test',
    warnings: [],
    reason: n === 0 ? 'noData' : one && two ? null : 'oneGroup',
    rates: [one, two],
    difference: one && two ? proportionDifference(one, two, confidence) : null,
    p: alike?.p ?? null,
    baseline: baselineOf([...first, ...second]),
    baselines: [baselineOne, baselineTwo],
    model: modelOf(first, second),
  }
}
