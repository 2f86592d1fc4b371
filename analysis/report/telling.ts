/** What a headline comes to in a sentence, once its p has been adjusted; with the smallest gap that would have been found. */
import { meanReading, shareReading } from '../reading/gapReading.ts'
import type { AnswerFigures } from './cell.ts'
import type { Label } from './dataset.ts'
import type { MeanEstimator } from './estimator.ts'
import type { Pair } from './pairs.ts'

/** @returns `null` where what would have to be said is withheld or not defined */
export type Telling = (p: number | null) => Label | null

/** Of two means. */
export function meanTelling(means: MeanEstimator, { female, male }: Pair, shown: boolean): Telling {
  const [women, men] = [female, male].map(group => {
    const { n, value } = means.estimate(group)
    const deviation = means.deviation(group)
    return value === null || deviation === null ? null : { n, mean: value, deviation }
  })
  return p => (shown && women && men ? meanReading(women, men, p) : null)
}

/** Of the answer in which women and men differ most. */
export function shareTelling(
  answers: readonly AnswerFigures[],
  place: number,
  bases: readonly number[],
): Telling {
  const gaps = answers.flatMap(({ label, gaps: own }) => {
    const gap = own[place]
    if (!gap || gap.difference === null || gap.female === null || gap.male === null) return []
    return [{ label, female: gap.female, male: gap.male, size: Math.abs(gap.difference) }]
  })
  const [widest] = gaps.toSorted((one, other) => other.size - one.size)
  const [women = 0, men = 0] = bases
  return p => {
    if (!widest) return null
    const { label, female, male } = widest
    const reading = shareReading({ n: women, share: female }, { n: men, share: male }, p)
    return { vi: `“${label.vi}”: ${reading.vi}`, en: `“${label.en}”: ${reading.en}` }
  }
}
