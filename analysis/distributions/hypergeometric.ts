/** The hypergeometric distribution: the count in one cell of a 2 × 2 table whose margins are fixed. */
import { binomialTerm } from './saddlePoint.ts'

/** The urn: `marked` and `plain` balls, of which `drawn` are taken without putting back. */
interface Urn {
  readonly marked: number
  readonly plain: number
  readonly drawn: number
}

function requireUrn(name: string, { marked, plain, drawn }: Urn) {
  if (![marked, plain, drawn].every(count => Number.isInteger(count) && count >= 0) || drawn > marked + plain)
    throw new RangeError(
      `${name} requires whole marked, plain ≥ 0 and drawn ≤ marked + plain, got ${marked}, ${plain}, ${drawn}`,
    )
}

const fewest = ({ plain, drawn }: Urn) => Math.max(0, drawn - plain)
const most = ({ marked, drawn }: Urn) => Math.min(marked, drawn)

function term(x: number, { marked, plain, drawn }: Urn): number {
  const total = marked + plain
  const [p, q] = [drawn / total, (total - drawn) / total]
  if (total === 0 || p === 0 || q === 0) return 1
  return (
    (binomialTerm(x, marked, p, q) * binomialTerm(drawn - x, plain, p, q)) / binomialTerm(drawn, total, p, q)
  )
}

/** Terms from `x` downwards (step −1) or upwards (step 1), by the ratio of neighbours, until they no longer count. */
function tail(x: number, step: 1 | -1, urn: Urn): number {
  const { marked, plain, drawn } = urn
  let current = term(x, urn)
  let total = current
  for (let at = x; step > 0 ? at < most(urn) : at > fewest(urn); at += step) {
    current *=
      step > 0
        ? ((marked - at) * (drawn - at)) / ((at + 1) * (plain - drawn + at + 1))
        : (at * (plain - drawn + at)) / ((marked - at + 1) * (drawn - at + 1))
    total += current
    if (current < total * 1e-18) break
  }
  return Math.min(1, total)
}

/**
 * The chance of exactly `x` marked among the drawn; 0 where the margins do not allow x.
 *
 * @throws RangeError when a count is not whole or more are drawn than there are
 * @see Loader (2000); R: `dhyper(x, marked, plain, drawn)`
 * @example hypergeometricDensity(1, 2, 2, 2) // 0.6666666666666666
 */
export function hypergeometricDensity(x: number, marked: number, plain: number, drawn: number): number {
  const urn = { marked, plain, drawn }
  requireUrn('hypergeometricDensity', urn)
  return Number.isInteger(x) && x >= fewest(urn) && x <= most(urn) ? term(x, urn) : 0
}

/**
 * The chance of `x` or fewer marked among the drawn.
 *
 * @throws RangeError when a count is not whole or more are drawn than there are
 * @see R: `phyper(x, marked, plain, drawn)`
 * @example hypergeometricBelow(0, 2, 2, 2) // 0.16666666666666666
 */
export function hypergeometricBelow(x: number, marked: number, plain: number, drawn: number): number {
  const urn = { marked, plain, drawn }
  requireUrn('hypergeometricBelow', urn)
  const at = Math.floor(x)
  if (at < fewest(urn)) return 0
  if (at >= most(urn)) return 1
  const beyondMean = at * (marked + plain) > marked * drawn
  return beyondMean ? 1 - tail(at + 1, 1, urn) : tail(at, -1, urn)
}

/**
 * The chance of more than `x` marked among the drawn, computed as a tail.
 *
 * @throws RangeError when a count is not whole or more are drawn than there are
 * @see R: `phyper(x, marked, plain, drawn, lower.tail = FALSE)`
 * @example hypergeometricAbove(1, 2, 2, 2) // 0.16666666666666666
 */
export function hypergeometricAbove(x: number, marked: number, plain: number, drawn: number): number {
  const urn = { marked, plain, drawn }
  requireUrn('hypergeometricAbove', urn)
  const at = Math.floor(x)
  if (at < fewest(urn)) return 1
  if (at >= most(urn)) return 0
  const beyondMean = at * (marked + plain) > marked * drawn
  return beyondMean ? tail(at + 1, 1, urn) : 1 - tail(at, -1, urn)
}
