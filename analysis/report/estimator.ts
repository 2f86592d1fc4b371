/** What makes the figures of a question, with or without a design: the report asks, and does not care which. */
import type { Contrast, Estimate } from './cell.ts'
import type { Finding } from './headline.ts'
import type { Pair } from './pairs.ts'

/** Who a group's figures rest on. */
export interface Basis {
  readonly n: number
  readonly weighted: number
  readonly nMissing: number
}

export interface MeanEstimator {
  readonly basis: (group: number) => Basis
  readonly estimate: (group: number) => Estimate
  /** The standard deviation of the people's own values; `null` for fewer than two. */
  readonly deviation: (group: number) => number | null
  readonly contrast: (pair: Pair) => Contrast
  /** People with a value in each finest cell of the grouping, for the disclosure step. */
  readonly finest: Float64Array
}

export interface ShareEstimator {
  readonly basis: (group: number) => Basis
  readonly estimate: (group: number, answer: number) => Estimate
  readonly contrast: (pair: Pair, answer: number) => Contrast
  /** @param parts - answers that are taken together; each answer is in one part */
  readonly headline: (pair: Pair, parts: readonly (readonly number[])[]) => Finding | null
  /** People in each finest cell of the grouping, the answers running fastest. */
  readonly finest: Float64Array
}

/** A contrast of which nothing is defined but perhaps its sides. */
export const undefinedContrast = (female: number | null, male: number | null): Contrast => ({
  female,
  male,
  difference: null,
  low: null,
  high: null,
  ratio: null,
  p: null,
  effect: null,
  method: null,
})

export const ratioOf = (female: number, male: number): number | null => (male > 0 ? female / male : null)
