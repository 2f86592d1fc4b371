/** The noncentral t distribution, the source of power and of intervals around standardised differences. */
import { rootNear } from '../root.ts'
import { normalAbove, normalBelow } from './normal.ts'
import { scaleMixture } from './scaleMixture.ts'

function requireNoncentral(name: string, df: number, ncp: number) {
  if (!(df > 0 && Number.isFinite(ncp)))
    throw new RangeError(`${name} requires df > 0 and a finite ncp, got ${df} and ${ncp}`)
}

/**
 * The chance bends where t·s passes ncp, over a width of 1/|ncp| in ln s. An ncp beyond 500 √df, which no comparison of
 * people reaches, is followed less closely, to three digits, so that it does not take for ever.
 */
const resolution = (ncp: number, df: number) =>
  Math.max(0.5 / Math.max(1, Math.abs(ncp)), 1e-3 / Math.sqrt(df))

/**
 * The chance that a noncentral t variable lies above `t`, computed as a tail.
 *
 * @param df - degrees of freedom, df > 0, need not be whole
 * @param ncp - noncentrality: the true difference over its standard error
 * @throws RangeError when df is not positive or ncp not finite
 * @see R: `pt(t, df, ncp, lower.tail = FALSE)`, whose absolute error is about 1e-12
 * @example noncentralTAbove(2, 10, 1) // 0.1923…
 */
export function noncentralTAbove(t: number, df: number, ncp: number): number {
  requireNoncentral('noncentralTAbove', df, ncp)
  return scaleMixture(df, s => normalAbove(t * s - ncp), resolution(ncp, df))
}

/**
 * The chance that a noncentral t variable lies at or below `t`, computed as a tail.
 *
 * @throws RangeError when df is not positive or ncp not finite
 * @see R: `pt(t, df, ncp)`
 * @example noncentralTBelow(0, 10, 1) // 0.15865525393145705
 */
export function noncentralTBelow(t: number, df: number, ncp: number): number {
  requireNoncentral('noncentralTBelow', df, ncp)
  return scaleMixture(df, s => normalBelow(t * s - ncp), resolution(ncp, df))
}

/**
 * The noncentrality under which an observed `t` would be exceeded with probability `above`: one end of the exact
 * interval around a standardised difference.
 *
 * @param above - 0 < above < 1; 0.025 gives the lower 95 % limit, 0.975 the upper one
 * @throws RangeError when above is not between 0 and 1, or df is not positive
 * @see Steiger and Fouladi (1997); R: `uniroot(function(ncp) pt(t, df, ncp) - (1 - above), …)`
 * @example noncentrality(2, 10, 0.025) // -0.1835…
 */
export function noncentrality(t: number, df: number, above: number): number {
  if (!(above > 0 && above < 1)) throw new RangeError(`noncentrality requires 0 < above < 1, got ${above}`)
  const excess = (ncp: number) =>
    above <= 0.5
      ? Math.log(noncentralTAbove(t, df, ncp) / above)
      : Math.log((1 - above) / noncentralTBelow(t, df, ncp))
  return rootNear(excess, t, 3 * Math.sqrt(1 + t ** 2 / (2 * df)))
}
