/** How the scores of a scale are written: with one decimal on a long scale, with two on a short one. */
import type { Range } from '../charts/linear.ts'
import type { Figures } from './figures.ts'

const long = 20

export const scaleFormat = ([low, high]: Range, figures: Figures) =>
  high - low > long
    ? { write: figures.score, writeSigned: figures.signedScore }
    : { write: figures.mean, writeSigned: figures.signed }
