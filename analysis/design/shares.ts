/** The share of each answer in groups of people, as the whole population would give it. */
import { estimates, type Estimates } from './estimate.ts'
import { categoryMoments } from './moments.ts'
import type { SampleDesign } from './sampleDesign.ts'
import type { Segments } from './segments.ts'
import { effectiveInterval, shareInterval, type ShareMethod } from './shareInterval.ts'

export interface ShareOptions {
  readonly interval?: ShareMethod
  readonly confidence?: number
}

/**
 * Estimates the share of every category in every group, from one pass over the rows. Where nobody or everybody gave an
 * answer, or the design offers no standard error, the interval is Wilson's for as many people as the weights are worth,
 * and the warning `effectiveSize` says so.
 *
 * @param segments - of the groups, from `segmentsOf(design, domains)`
 * @param codes - each row's category, 0 … categories − 1; any other number is a missing answer
 * @returns shares, 0–1, by group and category
 * @throws RangeError when there is not one code a row
 * @see Taylor linearisation: Särndal, Swensson & Wretman (1992) §5.5–5.8; R: `survey::svyciprop`, `svyby(svymean)`
 * @example shares(design, segmentsOf(design, levelDomains(sex, 2)), answers, 5).results[0]?.[4]?.value?.estimate
 */
export function shares(
  design: SampleDesign,
  segments: Segments,
  codes: ArrayLike<number>,
  categories: number,
  { interval = 'logit', confidence = 0.95 }: ShareOptions = {},
): Estimates {
  const moments = categoryMoments(design, segments, codes, categories)
  return estimates(design, moments, `weighted share, ${names[interval]} interval`, share => {
    const { value, standardError, df, sums } = share
    if (df >= 1 && standardError !== null && standardError > 0 && value > 0 && value < 1)
      return { interval: shareInterval({ value, standardError, df, n: sums.n }, interval, confidence) }
    return {
      interval: effectiveInterval(value, sums.weighted ** 2 / sums.squares, confidence),
      warning: 'effectiveSize',
    }
  })
}

const names: Readonly<Record<ShareMethod, string>> = {
  logit: 'logit',
  kornGraubard: 'Korn–Graubard',
  symmetric: 't',
  arcsine: 'arcsine',
  likelihood: 'likelihood',
}
