/** Gaps and gains told in sentences, with what would have been found beside every "could be chance". */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gainGap } from '../../../analysis/prepost/gainGap.ts'
import { pairedMean } from '../../../analysis/prepost/pairedMean.ts'
import { gainGapReading, gainReading } from '../../../analysis/reading/gainReading.ts'
import { meanReading, shareReading } from '../../../analysis/reading/gapReading.ts'

const pair = (before: number, after: number) => ({ before, after })
const share = (n: number, of: number) => ({ n: of, share: n / of })
const gains = (...values: number[]) => values.map(gain => pair(5, 5 + gain))
const around = (gain: number) =>
  [-2, -1, 0, 1, 2, 0].map((spread, person) => pair(10 + person, 10 + person + gain + spread))
const swapped = (text: string) => text.replaceAll(/women|men/g, word => (word === 'women' ? 'men' : 'women'))
const least = (designEffect: number) =>
  Number(/about ([\d.]+)/.exec(shareReading(share(50, 100), share(45, 100), 0.5, { designEffect }).en)?.[1])

describe('shareReading', () => {
  test('tells a clear gap and needs no more words', () => {
    const { vi, en } = shareReading(share(270, 400), share(200, 400), 0.0001)
    expect(vi).toBe(
      'Tỷ lệ ở phụ nữ cao hơn ở nam giới 17,5 điểm phần trăm (67,5\u00a0% so với 50,0\u00a0%); khó có thể chỉ do ngẫu nhiên.',
    )
    expect(en).toBe(
      'The share is 17.5 percentage points higher among women than among men (67.5% against 50.0%); chance alone hardly explains this.',
    )
  })

  test('tells what would have been found where the gap could be chance', () => {
    // Above a share of 40 %, 30 and 25 people find 36.4 points (13_power/training-30-25).
    expect(shareReading(share(15, 30), share(10, 25), 0.46).en).toBe(
      'The share is 10.0 percentage points higher among women than among men (50.0% against 40.0%); the difference could be chance. With this many people, only a difference of about 36.4 percentage points or more would probably have been found.',
    )
  })

  test('tells that men are higher when they are', () => {
    expect(shareReading(share(10, 40), share(20, 40), 0.02).vi).toContain(
      'Tỷ lệ ở nam giới cao hơn ở phụ nữ 25,0',
    )
  })

  test('does not call equal shares higher', () => {
    expect(shareReading(share(20, 40), share(20, 40), 1).en).toMatch(
      /^The share is the same among women and men \(50.0%\)\. With this many people/,
    )
  })

  test('finds the smallest gap below a share that leaves no room above', () => {
    expect(shareReading(share(40, 40), share(40, 40), null).en).toContain(
      'difference of about 9.5 percentage',
    )
  })

  test('says that a handful of people find nothing', () => {
    expect(shareReading(share(1, 2), share(1, 2), 1).vi).toContain(
      'không chênh lệch nào có thể được phát hiện',
    )
  })

  test('says that there is nobody, or nobody to compare with', () => {
    const nobody = { n: 0, share: 0 }
    expect(shareReading(nobody, nobody, null).en).toBe('Not computed: nobody answered.')
    expect(shareReading(share(3, 4), nobody, null).en).toBe('Nothing to compare: there is only one group.')
  })

  test('needs more people for the same gap when the sample is clustered', () => {
    expect(least(2)).toBeGreaterThan(least(1))
  })
})

describe('meanReading', () => {
  test('tells how many points would have been found', () => {
    // 30 and 25 people find 0.7728 standard deviations (13_power/training-30-25).
    expect(
      meanReading({ n: 30, mean: 14.2, deviation: 10 }, { n: 25, mean: 10, deviation: 10 }, 0.13).en,
    ).toBe(
      'On average women score 4.2 points higher than men (14.2 against 10.0); the difference could be chance. With this many people, only a difference of about 7.7 points or more would probably have been found.',
    )
  })

  test('tells a small scale to two digits', () => {
    expect(
      meanReading({ n: 300, mean: 3.42, deviation: 0.8 }, { n: 300, mean: 3.2, deviation: 0.8 }, 0.001).vi,
    ).toBe(
      'Điểm trung bình của phụ nữ cao hơn của nam giới 0,22 điểm (3,42 so với 3,20); khó có thể chỉ do ngẫu nhiên.',
    )
  })

  test.each([
    [{ n: 0 }, { n: 0 }, 'Not computed: nobody answered.'],
    [{ n: 5 }, { n: 0 }, 'Nothing to compare: there is only one group.'],
    [{ n: 5 }, { n: 1 }, 'Not computed: too few people.'],
    [{ n: 5 }, { n: 5 }, 'Nothing to test: everybody is alike.'],
  ])('gives the reason for %o and %o', (women, men, sentence) => {
    expect(meanReading({ mean: 3, deviation: 0, ...women }, { mean: 3, deviation: 0, ...men }, null).en).toBe(
      sentence,
    )
  })
})

describe('gainReading', () => {
  test('tells a rise and a fall', () => {
    expect(gainReading(pairedMean(around(5))).en).toBe(
      'The mean score rose by 5.0 points, from 12.5 to 17.5; chance alone hardly explains this.',
    )
    expect(gainReading(pairedMean(around(-5))).vi).toBe(
      'Điểm trung bình giảm 5,0 điểm, từ 12,5 xuống 7,5; khó có thể chỉ do ngẫu nhiên.',
    )
  })

  test('tells what change would have been found', () => {
    // Six people find 1.4353 standard deviations, here of √2.
    expect(gainReading(pairedMean(around(0.5))).en).toBe(
      'The mean score rose by 0.5 points, from 12.5 to 13.0; the change could be chance. With this many people, only a change of about 2.0 points or more would probably have been found.',
    )
  })

  test('tells that nothing changed', () => {
    expect(gainReading(pairedMean(around(0))).en).toMatch(
      /^The mean score is the same before and after \(12.5\)\./,
    )
  })

  test('gives the reason where there is no test', () => {
    expect(gainReading(pairedMean([pair(3, 4)])).vi).toBe('Không tính được: quá ít người.')
  })
})

describe('gainGapReading', () => {
  test('tells which sex gained more, clear or not', () => {
    expect(gainGapReading(gainGap(gains(4, 5, 6, 5), gains(1, 2, 3, 2))).en).toBe(
      'From before to after, women gained 3.00 points more than men (5.00 against 2.00); chance alone hardly explains this.',
    )
    expect(gainGapReading(gainGap(gains(1, 2, 3), gains(2, 4, 9))).vi).toMatch(
      /^Từ trước đến sau, nam giới tiến bộ hơn phụ nữ 3,00 điểm \(5,00 so với 2,00\), nhưng chênh lệch này có thể do ngẫu nhiên\. Với số người này/,
    )
  })

  test('gives the reason where there is no test', () => {
    expect(gainGapReading(gainGap(gains(1, 2), [])).en).toBe('Nothing to compare: there is only one group.')
  })

  test('says the same of whoever is in either group, with the words changed over', () => {
    const some = fc.array(fc.integer({ min: -5, max: 9 }), { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(some, some, (women, men) => {
        const one = gainGapReading(gainGap(gains(...women), gains(...men))).en
        const other = gainGapReading(gainGap(gains(...men), gains(...women))).en
        fc.pre(!one.includes('Women and men'))
        expect(swapped(other)).toBe(one)
      }),
      { numRuns: 50 },
    )
  })
})
