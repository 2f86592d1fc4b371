import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCompositions } from '../../../analysis/crosstabs/composition.ts'
import { exactTableP } from '../../../analysis/crosstabs/exactTable.ts'
import { fisher } from '../../../analysis/crosstabs/fisher.ts'
import { fisherTable } from '../../../analysis/crosstabs/fisherTable.ts'
import { simulatedTableP } from '../../../analysis/crosstabs/simulatedTable.ts'

const errorOf = (got: number | undefined, r: number) => Math.abs((got ?? NaN) / r - 1)

/** All tables with the margins of a small one, each with its chance. */
function bruteForceP(table: readonly (readonly number[])[]): number {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  const rows = table.map(row => row.reduce((a, b) => a + b, 0))
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  const product = (counts: readonly number[]) => counts.reduce((all, count) => all * factorial(count), 1)
  const whole = (product(rows) * product(columns)) / factorial(rows.reduce((a, b) => a + b, 0))
  const observed = whole / product(table.flat())
  const walk = (cells: number[]): number => {
    const [i, j] = [Math.floor(cells.length / columns.length), cells.length % columns.length]
    if (i === rows.length) {
      const sound = columns.every(
        (total, k) => cells.filter((_, at) => at % columns.length === k).reduce((a, b) => a + b, 0) === total,
      )
      const chance = whole / product(cells)
      return sound && chance <= observed * (1 + 1e-7) ? chance : 0
    }
    const inRow = cells.slice(i * columns.length).reduce((a, b) => a + b, 0)
    const room = (rows[i] ?? 0) - inRow
    const choices = j === columns.length - 1 ? [room] : Array.from({ length: room + 1 }, (_, cell) => cell)
    return choices.reduce((sum, cell) => sum + walk([...cells, cell]), 0)
  }
  return walk([])
}

describe('Fisher’s test of a larger table', () => {
  test.each([
    // fisher.test(table, workspace = 2e8)$p.value
    {
      table: [
        [270, 171, 411, 392],
        [337, 144, 303, 203],
      ],
      p: 2.013809138106493e-12,
    },
    {
      table: [
        [145, 180],
        [106, 179],
        [196, 510],
        [23, 862],
      ],
      p: 2.953123105952037e-89,
    },
    {
      table: [
        [18, 84, 87],
        [3, 4, 12],
        [1, 7, 9],
        [1, 3, 7],
      ],
      p: 0.4138454486079872,
    },
    {
      table: [
        [34, 6, 19, 235, 111],
        [32, 6, 10, 138, 60],
      ],
      p: 0.31454849347928643,
    },
  ])('is R’s for $table', ({ table, p }) => {
    expect(errorOf(fisherTable(table)?.p, p)).toBeLessThan(1e-9)
  })

  test('equals the sum over every table, one by one', () => {
    const sizes = fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 4 }))
    const tables = sizes.chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(3), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    fc.assert(
      fc.property(tables, table => {
        const result = fisherTable(table)
        fc.pre(result !== null)
        expect(result?.p).toBeCloseTo(bruteForceP(table), 10)
      }),
      { numRuns: 60 },
    )
  })

  test('of two rows and columns is that of a fourfold table', () => {
    expect(
      fisherTable([
        [555, 1011],
        [465, 840],
      ])?.p,
    ).toBeCloseTo(
      fisher([
        [555, 1011],
        [465, 840],
      ])?.p ?? NaN,
      10,
    )
  })

  test('ignores empty rows and columns, and is null when nothing is left to compare', () => {
    expect(
      fisherTable([
        [3, 0, 1],
        [0, 0, 0],
        [1, 0, 3],
      ]),
    ).toEqual(
      fisherTable([
        [3, 1],
        [1, 3],
      ]),
    )
    expect(fisherTable([[3, 1]])).toBeNull()
    expect(
      fisherTable([
        [3, 0],
        [1, 0],
      ]),
    ).toBeNull()
    expect(fisherTable([])).toBeNull()
  })

  test('is simulated when there are too many tables, says so, and gives the same again', () => {
    const table = [
      [10, 12, 6, 6],
      [5, 6, 14, 9],
      [13, 9, 11, 8],
      [10, 11, 9, 11],
    ]
    const estimate = fisherTable(table, 1000)
    expect(estimate?.simulation).toEqual({ tables: 100_000, error: expect.any(Number) })
    expect(fisherTable(table, 1000)).toEqual(estimate)
    expect(fisherTable(table, 1000, 2)?.p).not.toBe(estimate?.p)
  })

  test('is within four standard errors of its exact value when simulated', () => {
    const table = [
      [18, 84, 87],
      [3, 4, 12],
      [1, 7, 9],
      [1, 3, 7],
    ]
    const { p, simulation } = simulatedTableP(table, 42)
    expect(Math.abs(p - (exactTableP(table, 1e7) ?? NaN))).toBeLessThan(4 * (simulation?.error ?? 0))
  })
})

test('compositions are counted without listing them', () => {
  expect(countCompositions([1, 2], 2)).toBe(2)
  expect(countCompositions([5, 5, 5], 7)).toBe(27)
  expect(countCompositions([1, 1], 3)).toBe(0)
})
