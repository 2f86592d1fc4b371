import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intersectionalMeans, intersectionalShares } from '../../../analysis/disaggregation/intersection.ts'

const sex = { codes: [0, 0, 0, 1, 1, 9], levels: 2 }
const area = { codes: [0, 0, 1, 0, 0, 0], levels: 2 }

describe('intersections', () => {
  test('list every combination in fixed order, empty ones too', () => {
    const cells = intersectionalShares([sex, area], [1, 0, 1, 1, Number.NaN, 1])
    expect(
      cells.map(({ levels, n, nMissing, share }) => [levels, n, nMissing, share?.value ?? null]),
    ).toEqual([
      [[0, 0], 2, 0, 0.5],
      [[0, 1], 1, 0, 1],
      [[1, 0], 1, 1, 1],
      [[1, 1], 0, 0, null],
    ])
  })

  test('have means, and deviations from two people on', () => {
    const cells = intersectionalMeans([sex, area], [2, 4, 7, 1, 3, 5])
    expect(cells[0]).toMatchObject({ mean: 3, standardDeviation: Math.SQRT2, standardError: 1 })
    expect(cells[1]).toMatchObject({
      n: 1,
      mean: 7,
      standardDeviation: null,
      standardError: null,
      interval: null,
    })
    expect(cells[3]).toMatchObject({ n: 0, mean: null, interval: null })
  })

  test('have the whole of everybody whose levels are known', () => {
    const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(1)), { maxLength: 60 })
    fc.assert(
      fc.property(rows, people => {
        const cells = intersectionalShares(
          [
            { codes: people.map(([code]) => code), levels: 3 },
            { codes: people.map(([, code]) => code), levels: 3 },
          ],
          people.map(([, , answer]) => answer),
        )
        expect(cells).toHaveLength(9)
        expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(people.filter(([code]) => code < 3).length)
      }),
    )
  })

  test('refuse answers that are neither yes nor no, and lists that do not fit', () => {
    expect(() => intersectionalShares([sex], [1, 2, 0, 0, 0, 0])).toThrow(
      'intersectionalShares requires answers of 0 or 1, got 2',
    )
    expect(() => intersectionalMeans([sex], [1])).toThrow(
      'intersectionalMeans requires 1 codes of each classification, got 6',
    )
  })
})
