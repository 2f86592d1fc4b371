/** The parts every composite result of the analysis is made of: an interval, and the account of how it came about. */

/** The two ends of a confidence interval, low ≤ high, in the units of its estimate. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** What a reader must be told beside a number that does stand. */
export type Warning =
  | 'effectiveSize' // the interval is Wilson's for as many people as the weights are worth
  | 'biasedGain' // the mean of people's own gains overstates those who began near the top
  | 'ceiling' // at least 15 % have the highest score, so that gains cannot show
  | 'duplicates' // a person sent a test more than once; the first completed one counts
  | 'exploratory' // fewer than 100 people in a group: a first sign, not a finding
  | 'fewExpected' // an expected count under 1, or more than a fifth of them under 5
  | 'fewInCell' // fewer than five people in a cell that weights are fitted to
  | 'fewRespondents' // fewer than 30 people
  | 'floor' // at least 15 % have the lowest score, so that losses cannot show
  | 'groupsLeftOut' // groups with fewer than two people or without variance were left out
  | 'halfAdded' // 0.5 was added to every cell (Haldane–Anscombe) as one was empty
  | 'heywood' // an item is left no variance of its own, so that omega is too high
  | 'lonelyStratum' // a stratum with a single unit was dealt with by rule
  | 'notConverged' // the iteration was stopped before it settled
  | 'rescaled' // the known totals disagreed on the number of people and were scaled to agree
  | 'simulated' // the p is a Monte Carlo estimate with a standard error
  | 'slopesDiffer' // the gap depends on where people began
  | 'tied' // ties between answers were corrected for
  | 'unreliable' // a reliability under 0.6
  | 'wrongDirection' // an item points against its scale
  | 'zeroWeights' // people with a weight of zero were left out

/** Why there is no number. */
export type Reason =
  | 'noData' // nobody answered
  | 'tooFew' // fewer people than the statistic needs
  | 'tooFewItems' // fewer items than the statistic needs
  | 'oneGroup' // nothing to compare with
  | 'noVariance' // everybody gave the same answer
  | 'separated' // the groups can be told apart without error, so that no estimate is finite
  | 'notDefined' // the formula has no value here, such as a division by an empty cell

/** How a result came about: who it rests on, by which method, and what to say beside it. */
export interface Account {
  /** people the value rests on */
  readonly n: number
  /** people left out because an answer was missing */
  readonly nMissing: number
  /** the statistical method, in words */
  readonly method: string
  readonly warnings: readonly Warning[]
  /** why the value is `null`; `null` when there is a value */
  readonly reason: Reason | null
}

/** A value with the account of it. */
export interface Result<Value> extends Account {
  readonly value: Value | null
}
