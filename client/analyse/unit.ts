/** What a value is, which decides how it and its differences are written. */
import type { Range } from '../charts/linear.ts'

/** A share of those who answered, the mean of something they answered, or of a long scale's score. */
export type Unit = 'share' | 'mean' | 'score'

/** How a difference of values is written. */
export const differences = { share: 'points', mean: 'signed', score: 'signedScore' } as const

const long = 20

/** Scores have one decimal on a long scale, two on a short one. */
export const scaleUnit = ([low, high]: Range): Unit => (high - low > long ? 'score' : 'mean')
