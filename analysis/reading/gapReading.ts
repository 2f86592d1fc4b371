/** The gap between women and men told in a sentence, and beside "could be chance" what would have been found. */
import { type Ambition, detectableDifference, detectableShare } from '../power/detectableEffect.ts'
import type { Label } from '../report/dataset.ts'
import { catalogue } from './catalogue.ts'
import { pooledDeviation, significance, slotsOf, vanishes } from './contrast.ts'
import { decimal, digitsFor, percent, points } from './figure.ts'
import { reasonWords } from './reasonWords.ts'
import { joined, told } from './sentence.ts'

/** A group: how many people, and their share (0–1). */
export interface GroupShare {
  readonly n: number
  readonly share: number
}

/** A group: how many people, their mean score and its standard deviation. */
export interface GroupMean {
  readonly n: number
  readonly mean: number
  readonly deviation: number
}

/** The smallest gap above the lower or below the higher share that would be found. */
function leastShare(women: GroupShare, men: GroupShare, ambition: Ambition): Label {
  const [low, high] = [Math.min(women.share, men.share), Math.max(women.share, men.share)]
  const least =
    detectableShare(low, women.n, men.n, ambition) ?? detectableShare(1 - high, women.n, men.n, ambition)
  return least === null
    ? catalogue.nothingDetectable
    : told(catalogue.shareDetectable, { least: points(least) })
}

/**
 * Tells the gap between two shares. Where it is not clear, the smallest gap follows that would have been found four
 * times in five.
 *
 * @param p - of the gap, adjusted for being one of many where it is; `null` where everybody answered alike
 * @param ambition - power and design effect of the smallest gap
 * @returns the reason in words when a group is empty
 * @throws RangeError when a share is not between 0 and 1
 * @example shareReading({ n: 40, share: 0.542 }, { n: 40, share: 0.5 }, 0.71).en
 *   // 'The share is 4.2 percentage points higher among women than among men (54.2% against 50.0%); the difference could
 *   // be chance. With this many people, only a difference of about 29.3 percentage points or more …'
 */
export function shareReading(
  women: GroupShare,
  men: GroupShare,
  p: number | null,
  ambition: Ambition = {},
): Label {
  if (women.n === 0 || men.n === 0) return women.n === men.n ? reasonWords.noData : reasonWords.oneGroup
  const gap = points(women.share - men.share)
  const slots = slotsOf(women.share, men.share, percent, gap)
  if (p !== null && p < significance) return told(catalogue.shareHigher, slots)
  const sentence = vanishes(gap) ? catalogue.shareEqual : catalogue.shareUnclear
  return joined(told(sentence, slots), leastShare(women, men, ambition))
}

/**
 * Tells the gap between two mean scores. Where it is not clear, the smallest gap follows that would have been found
 * four times in five.
 *
 * @param p - of the gap, adjusted for being one of many where it is; `null` where there is no test
 * @param ambition - power and design effect of the smallest gap
 * @returns the reason in words when a group is empty, has one person only, or all scored alike
 * @example meanReading({ n: 30, mean: 14.2, deviation: 3 }, { n: 25, mean: 13.1, deviation: 3 }, 0.18).vi
 */
export function meanReading(
  women: GroupMean,
  men: GroupMean,
  p: number | null,
  ambition: Ambition = {},
): Label {
  if (women.n === 0 || men.n === 0) return women.n === men.n ? reasonWords.noData : reasonWords.oneGroup
  if (Math.min(women.n, men.n) < 2) return reasonWords.tooFew
  const deviation = pooledDeviation(women, men)
  if (p === null || deviation === 0) return reasonWords.noVariance
  const digits = digitsFor(women.mean, men.mean)
  const write = (value: number) => decimal(value, digits)
  const gap = write(Math.abs(women.mean - men.mean))
  const slots = slotsOf(women.mean, men.mean, write, gap)
  if (p < significance) return told(catalogue.meanHigher, slots)
  const least = detectableDifference(women.n, men.n, ambition) * deviation
  return joined(
    told(vanishes(gap) ? catalogue.meanEqual : catalogue.meanUnclear, slots),
    told(catalogue.meanDetectable, { least: write(least) }),
  )
}
