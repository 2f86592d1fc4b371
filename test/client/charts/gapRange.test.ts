import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromZero, within } from '../../../client/charts/gapRange.ts'

const estimate = (low: number, high: number) => ({ value: (low + high) / 2, low, high, few: false })
const row = (...ends: [number, number][]) => ({ shown: ends.map(([low, high]) => estimate(low, high)) })

describe('the axis of shares', () => {
  test('begins at nothing and ends at a round value beyond every interval', () => {
    expect(fromZero([row([0.1, 0.2], [0.25, 0.37])])).toEqual([0, 0.4])
  })

  test('is there where nothing may be shown', () => {
    expect(fromZero([{ shown: ['•', '••'] }])).toEqual([0, 1])
  })
})

describe('the axis of a scale', () => {
  test('shows where the means lie', () => {
    expect(within([row([59, 62], [47, 51])], [0, 100])).toEqual([40, 65])
  })

  test('shows a fifth of the scale at the least', () => {
    expect(within([row([3.4, 3.5], [3.4, 3.5])], [0, 6])).toEqual([2.5, 4.5])
  })

  test('shows the whole scale where nothing may be shown', () => {
    expect(within([{ shown: ['–'] }], [0, 6])).toEqual([0, 6])
  })

  test('holds every interval and stays on the scale', () => {
    const ends = fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
    )
    fc.assert(
      fc.property(ends, ([one, other]) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const [from, to] = within([row([low, high])], [0, 100])
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(100)
        expect(from).toBeLessThanOrEqual(low + 1e-6)
        expect(to).toBeGreaterThanOrEqual(high - 1e-6)
      }),
    )
  })
})
