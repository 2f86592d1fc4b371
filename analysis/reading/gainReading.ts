/** Gains of people tested twice told in a sentence, and beside "could be chance" what would have been found. */
import { type Ambition, detectableChange, detectableDifference } from '../power/detectableEffect.ts'
import type { GainGap } from '../prepost/gainGap.ts'
import type { PairedMean } from '../prepost/pairedMean.ts'
import type { Label } from '../report/dataset.ts'
import { catalogue } from './catalogue.ts'
import { decimal, digitsFor } from './figure.ts'
import { pooledDeviation, significance, slotsOf, vanishes } from './contrast.ts'
import { reasonWords } from './reasonWords.ts'
import { joined, told } from './sentence.ts'

/**
 * Tells the mean gain of people tested twice. Where it is not clear, the smallest gain follows that would have been found
 * four times in five.
 *
 * @param ambition - power and design effect of the smallest gain
 * @returns the reason in words when there is no test
 * @example gainReading(pairedMean(pairs)).en // 'The mean score rose by 2.3 points, from 10.6 to 12.9; …'
 */
export function gainReading(
  { n, meanBefore, meanAfter, gain, gainDeviation, p, reason }: PairedMean,
  ambition: Ambition = {},
): Label {
  if (p === null || gain === null || meanBefore === null || meanAfter === null || gainDeviation === null)
    return reasonWords[reason ?? 'notDefined']
  const digits = digitsFor(meanBefore, meanAfter)
  const gap = decimal(Math.abs(gain), digits)
  const slots = { gap, before: decimal(meanBefore, digits), after: decimal(meanAfter, digits) }
  if (p < significance) return told(gain > 0 ? catalogue.gainRose : catalogue.gainFell, slots)
  const unclear = gain > 0 ? catalogue.gainRoseUnclear : catalogue.gainFellUnclear
  const least = detectableChange(n, ambition) * gainDeviation
  return joined(
    told(vanishes(gap) ? catalogue.gainNone : unclear, slots),
    told(catalogue.gainDetectable, { least: decimal(least, digits) }),
  )
}

/**
 * Tells which sex gained more from a course. Where it is not clear, the smallest difference follows that would have been
 * found four times in five.
 *
 * @param gap - with women as the first group and men as the second
 * @param ambition - power and design effect of the smallest difference
 * @returns the reason in words when there is no test
 * @example gainGapReading(gainGap(women, men)).vi // 'Từ trước đến sau, phụ nữ tiến bộ hơn nam giới 0,56 điểm …'
 */
export function gainGapReading({ first, second, test, reason }: GainGap, ambition: Ambition = {}): Label {
  const [women, men] = [first.gain, second.gain]
  if (test === null || women === null || men === null) return reasonWords[reason ?? 'notDefined']
  const digits = digitsFor(women, men)
  const write = (value: number) => decimal(value, digits)
  const gap = write(Math.abs(test.difference))
  const slots = slotsOf(women, men, write, gap)
  if (test.p < significance) return told(catalogue.gainGapHigher, slots)
  const deviation = pooledDeviation(
    { n: first.n, deviation: first.deviation ?? 0 },
    { n: second.n, deviation: second.deviation ?? 0 },
  )
  return joined(
    told(vanishes(gap) ? catalogue.gainGapEqual : catalogue.gainGapUnclear, slots),
    told(catalogue.meanDetectable, {
      least: write(detectableDifference(first.n, second.n, ambition) * deviation),
    }),
  )
}
