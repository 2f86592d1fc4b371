/** The size of a gap between two shares on a scale where gaps near 0, near ½ and near 1 are equally easy to detect. */
import { requireCount, type Count } from './proportion.ts'

/**
 * Cohen's h: the difference of the arcsine-transformed shares, −π to π; 0.2 is called small, 0.5 medium, 0.8 large.
 *
 * @returns `null` when one of the groups is empty
 * @throws RangeError when a count is not a part of its whole
 * @see Cohen (1988), Statistical Power Analysis, ch. 6; R: `pwr::ES.h(p1, p2)`
 * @example cohenH({ n: 27, of: 40 }, { n: 20, of: 40 }) // 0.3575…
 */
export function cohenH(first: Count, second: Count): number | null {
  requireCount('cohenH', first)
  requireCount('cohenH', second)
  if (first.of === 0 || second.of === 0) return null
  return arcsine(first.n / first.of) - arcsine(second.n / second.of)
}

/** 2 asin √share, the scale on which every share's sampling variance is 1/n. */
export const arcsine = (share: number) => 2 * Math.asin(Math.sqrt(share))
