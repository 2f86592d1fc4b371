import { describe, expect, test } from 'vitest'
import { figuresIn } from '../../../client/analyse/figures.ts'

const [vi, en] = [figuresIn('vi'), figuresIn('en')]

describe('figures', () => {
  test.each([
    ['a count', vi.count(1250), en.count(1250), '1.250', '1,250'],
    ['a share', vi.share(0.125), en.share(0.125), '12,5', '12.5'],
    ['a share with its sign', vi.percent(0.125), en.percent(0.125), '12,5\u00a0%', '12.5%'],
    ['a share in a bar', vi.wholePercent(0.125), en.wholePercent(0.125), '13\u00a0%', '13%'],
    ['a mean', vi.mean(3.456), en.mean(3.456), '3,46', '3.46'],
    ['points, more', vi.points(0.0823), en.points(0.0823), '+8,2', '+8.2'],
    ['points, fewer', vi.points(-0.0823), en.points(-0.0823), '−8,2', '−8.2'],
    ['a difference of means', vi.signed(-0.5), en.signed(0.5), '−0,50', '+0.50'],
    ['a place on an axis', vi.plain(0.5), en.plain(20), '0,5', '20'],
    ['a small p', vi.p(0.0001), en.p(0.0001), '<\u00a00,001', '<\u00a00.001'],
    ['a p', vi.p(0.0412), en.p(1), '0,041', '1.000'],
    ['nothing', vi.share(null), en.p(null), '–', '–'],
  ])('%s is written as its reader writes it', (_, vietnamese, english, inVietnamese, inEnglish) => {
    expect([vietnamese, english]).toEqual([inVietnamese, inEnglish])
  })

  test.each([0, -0.0001, 0.0001])('%f points round to nothing, and nothing has no sign', difference => {
    expect(vi.points(difference)).toBe('0,0')
  })
})
