/** Shares of people who each stand for themselves: Wilson's and Newcombe's intervals, exact tests where few are expected. */
import { fisher } from '../crosstabs/fisher.ts'
import { cohenH } from '../proportions/cohenH.ts'
import { type Count, proportion } from '../proportions/proportion.ts'
import { proportionDifference } from '../proportions/proportionDifference.ts'
import type { Contrast } from './cell.ts'
import type { CodedColumn } from './dataset.ts'
import { ratioOf, type ShareEstimator, undefinedContrast } from './estimator.ts'
import { nominalHeadline, ordinalHeadline } from './headline.ts'
import type { Standing } from './standing.ts'
import { tally } from './tally.ts'

/** With fewer expected in a cell of the fourfold table the exact test takes over. */
const fewestExpected = 5

function smallestExpected({ n: x, of: n }: Count, { n: y, of: m }: Count): number {
  return (Math.min(n, m) * Math.min(x + y, n + m - x - y)) / (n + m)
}

function contrastOf(women: Count, men: Count, confidence: number): Contrast {
  const [female, male] = [women, men].map(({ n, of }) => (of > 0 ? n / of : null))
  const gap = proportionDifference(women, men, confidence)
  if (!gap || female == null || male == null) return undefinedContrast(female ?? null, male ?? null)
  const [no, nor] = [women.of - women.n, men.of - men.n]
  const exact = gap.test !== null && smallestExpected(women, men) < fewestExpected
  const p = exact
    ? (fisher([
        [women.n, no],
        [men.n, nor],
      ])?.p ?? null)
    : (gap.test?.p ?? null)
  return {
    female,
    male,
    difference: gap.value,
    low: gap.low,
    high: gap.high,
    ratio: ratioOf(female, male),
    p,
    effect: cohenH(women, men),
    method: p === null ? null : exact ? 'fisher' : 'chiSquare',
  }
}

/** @param places - of the answers that count */
export function simpleShares(
  column: CodedColumn,
  places: readonly number[],
  standing: Standing,
): ShareEstimator {
  const counts = tally(column, standing.grouping)
  const { categories, level } = column.variable
  const missing = [...categories.keys(), counts.skipped].filter(place => !places.includes(place))
  const place = (answer: number) => places[answer] ?? counts.skipped
  const countOf = (group: number, answer: number): Count => ({
    n: counts.count(group, [place(answer)]),
    of: counts.count(group, places),
  })
  return {
    finest: counts.finest(places),
    basis(group) {
      const n = counts.count(group, places)
      return { n, weighted: n, nMissing: counts.count(group, missing) }
    },
    estimate(group, answer) {
      const { n, of } = countOf(group, answer)
      const share = proportion(n, of, standing.confidence)
      return {
        n,
        weighted: n,
        value: share?.value ?? null,
        low: share?.low ?? null,
        high: share?.high ?? null,
      }
    },
    contrast: ({ female, male }, answer) =>
      contrastOf(countOf(female, answer), countOf(male, answer), standing.confidence),
    headline({ female, male }, parts) {
      const [women, men] = [female, male].map(group =>
        parts.map(answers => counts.count(group, answers.map(place))),
      )
      return (level === 'ordinal' ? ordinalHeadline : nominalHeadline)(women ?? [], men ?? [])
    },
  }
}
