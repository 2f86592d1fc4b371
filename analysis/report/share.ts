/** The share of a group that gave an answer, and the gap between women's share and men's. */
import { fisher } from '../crosstabs/fisher.ts'
import { tAbove } from '../distributions/t.ts'
import { arcsine, cohenH } from '../proportions/cohenH.ts'
import { proportion } from '../proportions/proportion.ts'
import { proportionDifference } from '../proportions/proportionDifference.ts'
import type { Contrast, Estimate } from './cell.ts'
import type { Sampling } from './sampling.ts'
import type { Count } from './tally.ts'

/** People who gave the answer, among people who gave any. */
export interface Part {
  readonly part: Count
  readonly whole: Count
}

const shareOf = ({ part, whole }: Part) => (whole.weight > 0 ? part.weight / whole.weight : null)

/** The variance of a weighted share by linearisation, every respondent being a draw of their own. */
function varianceOf({ part, whole }: Part, share: number, { n }: Sampling): number {
  const residue = (1 - share) ** 2 * part.squares + share ** 2 * (whole.squares - part.squares)
  return ((n / (n - 1)) * Math.max(0, residue)) / whole.weight ** 2
}

const countOf = ({ part, whole }: Part) => ({ n: part.n, of: whole.n })

/** On the scale of log odds, where the interval stays between 0 and 1. R: `survey::svyciprop(method = "logit")` */
function logitInterval(share: number, error: number, reach: number): { low: number; high: number } {
  const odds = Math.log(share / (1 - share))
  const width = (reach * error) / (share * (1 - share))
  return { low: 1 / (1 + Math.exp(width - odds)), high: 1 / (1 + Math.exp(-odds - width)) }
}

/**
 * A share with its interval: Wilson's without weights; with weights the linearised one on the logit scale, and
 * Wilson's on the effective number of people where everybody or nobody gave the answer.
 */
export function shareEstimate(of: Part, sampling: Sampling): Estimate {
  const { part, whole } = of
  const value = shareOf(of)
  const counted = { n: part.n, weighted: part.weight, value }
  if (value === null) return { ...counted, low: null, high: null }
  if (!sampling.weighted) {
    const { low, high } = proportion(part.n, whole.n, sampling.confidence) ?? { low: null, high: null }
    return { ...counted, low, high }
  }
  const error = Math.sqrt(varianceOf(of, value, sampling))
  if (whole.n < 2) return { ...counted, low: null, high: null }
  if (error > 0) return { ...counted, ...logitInterval(value, error, sampling.reach(whole.n - 1)) }
  const effective = Math.max(1, Math.round(whole.weight ** 2 / whole.squares))
  const { low, high } = proportion(value > 0.5 ? effective : 0, effective, sampling.confidence) ?? {
    low: null,
    high: null,
  }
  return { ...counted, low, high }
}

/** Fewer than this expected in a cell of the fourfold table, and the exact test takes over. */
const fewestExpected = 5

function testOf(female: Part, male: Part, p: number | null): { p: number | null; method: string | null } {
  const [{ n: x, of: n }, { n: y, of: m }] = [countOf(female), countOf(male)]
  const smallest = (Math.min(n, m) * Math.min(x + y, n + m - x - y)) / (n + m)
  if (p === null) return { p: null, method: null }
  if (smallest >= fewestExpected) return { p, method: 'chiSquare' }
  return {
    p:
      fisher([
        [x, n - x],
        [y, m - y],
      ])?.p ?? null,
    method: 'fisher',
  }
}

const none: Contrast = {
  female: null,
  male: null,
  difference: null,
  low: null,
  high: null,
  ratio: null,
  p: null,
  effect: null,
  method: null,
}

/**
 * Women's share against men's. Without weights: Newcombe's interval, the pooled test or Fisher's where too few are
 * expected. With weights: the difference with its linearised error, against t.
 */
export function shareContrast(female: Part, male: Part, sampling: Sampling): Contrast {
  const [women, men] = [shareOf(female), shareOf(male)]
  if (women === null || men === null) return { ...none, female: women, male: men }
  const difference = women - men
  const shared = { female: women, male: men, difference, ratio: men > 0 ? women / men : null }
  if (!sampling.weighted) {
    const gap = proportionDifference(countOf(female), countOf(male), sampling.confidence)
    const { p, method } = testOf(female, male, gap?.test?.p ?? null)
    return {
      ...shared,
      low: gap?.low ?? null,
      high: gap?.high ?? null,
      p,
      method,
      effect: cohenH(countOf(female), countOf(male)),
    }
  }
  const effect = arcsine(women) - arcsine(men)
  const error = Math.sqrt(varianceOf(female, women, sampling) + varianceOf(male, men, sampling))
  const df = female.whole.n + male.whole.n - 2
  if (!(error > 0) || df < 1) return { ...shared, low: null, high: null, p: null, method: null, effect }
  const reach = sampling.reach(df) * error
  const p = 2 * tAbove(Math.abs(difference) / error, df)
  return {
    ...shared,
    low: difference - reach,
    high: difference + reach,
    p: Math.min(1, p),
    method: 'linearisedT',
    effect,
  }
}
