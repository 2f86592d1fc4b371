/** From where to where the axis of a chart of women and men goes. */
import { endsOf, isEstimate, type Shown } from './estimate.ts'
import { type Range, rounded } from './linear.ts'

type Rows = readonly { readonly shown: readonly Shown[] }[]

const extremesOf = (rows: Rows): Range | null => {
  const ends = rows.flatMap(({ shown }) => shown.filter(isEstimate).flatMap(endsOf))
  return ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : null
}

/** From 0 to the largest figure or end of an interval. */
export function fromZero(rows: Rows): Range {
  const [, highest] = extremesOf(rows) ?? [0, 1]
  return rounded([0, highest > 0 ? highest : 1])
}

/** A fifth of a scale is seen at the least, so that a small difference does not look like a large one. */
const leastShare = 0.2

/** The stretch of a scale where its means lie; on a whole scale their intervals would be too short to be seen. */
export function within(rows: Rows, [lowest, highest]: Range): Range {
  const [low, high] = extremesOf(rows) ?? [lowest, highest]
  const missing = Math.max(0, leastShare * (highest - lowest) - (high - low)) / 2
  const [from, to] = rounded([low - missing, high + missing])
  return [Math.max(lowest, from), Math.min(highest, to)]
}
