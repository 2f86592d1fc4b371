import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feasibleRange } from '../../../analysis/disclosure/audit.ts'
import { complement } from '../../../analysis/disclosure/complement.ts'
import { crossTable, isFinest, levelsOf, type CrossTable } from '../../../analysis/disclosure/crossTable.ts'
import { primaryCells } from '../../../analysis/disclosure/primary.ts'
import { protection } from '../../../analysis/disclosure/protection.ts'
import { attack } from './attacker.ts'

/** Tables as surveys give them: many small cells, some empty, a few large. */
const tableOf = (sizes: readonly number[]) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, fc.nat(40)), {
      minLength: sizes.reduce((product, size) => product * size, 1),
      maxLength: sizes.reduce((product, size) => product * size, 1),
    })
    .map(finest => ({ sizes, finest }))
const shapes = fc.constantFrom([4], [6], [2, 3], [4, 3], [3, 5], [2, 2, 3], [2, 3, 3], [3, 2, 2, 2])
const tables = shapes.chain(tableOf)
const twoWay = fc.constantFrom([2, 2], [2, 5], [3, 3], [4, 3], [3, 5]).chain(tableOf)

/** The cell that holds how many the group has that a cell belongs to. */
const sizeOf = (table: CrossTable, cell: number) =>
  cell + (table.sizes.at(-1) ?? 0) - (levelsOf(table, cell).at(-1) ?? 0)

describe('protection', () => {
  test('leaves an attacker who solves linear programmes a range at least as wide as the threshold', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(3, 5, 10),
        fc.boolean(),
        ({ sizes, finest }, threshold, sensitive) => {
          const { table, withheld } = protection(sizes, finest, { threshold, sensitive })
          const pattern = withheld.map(reason => (reason === null ? 0 : 1))
          // Answers that are hidden only because their group's size is need no protection.
          const hidden = [...pattern.keys()].filter(cell => pattern[cell] === 1)
          const protecting = hidden.filter(
            cell => sizeOf(table, cell) === cell || pattern[sizeOf(table, cell)] === 0,
          )
          for (const cell of new Set([...primaryCells(table, threshold, sensitive), ...protecting])) {
            const [low, high] = attack(table, pattern, cell)
            expect(high - low).toBeGreaterThanOrEqual(threshold - 1e-6)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('calls small what has fewer people than the threshold, and nothing else', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(5, 10), ({ sizes, finest }, threshold) => {
        const { table, withheld } = protection(sizes, finest, { threshold })
        const small = table.counts.map(count => Number(count > 0 && count < threshold))
        expect(withheld.map(reason => Number(reason === 'small'))).toEqual([...small])
      }),
    )
  })

  test('withholds nothing from a table of large cells', () => {
    expect(
      protection([2, 2], [20, 30, 40, 50], { threshold: 10 }).withheld.every(reason => reason === null),
    ).toBe(true)
  })

  test('withholds a whole small table but its totals', () => {
    const { table, withheld } = protection([2, 2], [3, 40, 30, 45], { threshold: 5 })
    expect(withheld.map((reason, cell) => [reason, isFinest(table, cell)])).toEqual(
      withheld.map((_, cell) =>
        isFinest(table, cell) ? [cell === 0 ? 'small' : 'complementary', true] : [null, false],
      ),
    )
  })

  test('keeps women and men on show and gives up totals instead, where there is the choice', () => {
    // women, men, others; the others are three.
    const options = { threshold: 5, kept: [[0, 1]] }
    const { table, withheld } = protection([3, 2], [60, 40, 50, 45, 2, 1], options)
    const shown = [...withheld.keys()].filter(cell => withheld[cell] === null)
    expect(shown.map(cell => levelsOf(table, cell)[0])).toEqual([0, 0, 0, 1, 1, 1])
  })

  test('hides the answers of a group whose size is hidden', () => {
    fc.assert(
      fc.property(tables, ({ sizes, finest }) => {
        const { table, withheld } = protection(sizes, finest, { threshold: 5 })
        const shown = [...withheld.keys()].filter(cell => withheld[cell] === null)
        expect(shown.filter(cell => withheld[sizeOf(table, cell)] !== null)).toEqual([])
      }),
    )
  })

  test('hides that everybody in a group answered a sensitive question alike', () => {
    const { withheld } = protection([2, 2], [30, 0, 20, 25], { threshold: 5, sensitive: true })
    expect(withheld.slice(0, 2)).toEqual(['complementary', 'complementary'])
    expect(protection([2, 2], [30, 0, 20, 25], { threshold: 5 }).withheld[0]).toBeNull()
  })

  test('shows nothing of three people', () => {
    expect(
      protection([2, 2], [1, 0, 1, 1], { threshold: 5 }).withheld.filter(reason => reason === null),
    ).toEqual([])
  })

  test.each([
    { sizes: [5, 11, 12], most: 6, work: 3_500_000 },
    { sizes: [5, 11, 12], most: 22, work: 1_500_000 },
    { sizes: [400, 6], most: 22, work: 20_000_000 },
  ])('settles $sizes with cells of up to $most people by looking at a bounded number', example => {
    const { sizes, most } = example
    const finest = Array.from(
      { length: sizes.reduce((product, size) => product * size, 1) },
      (_, at) => (at * 7919) % (most + 1),
    )
    const { table, withheld, work } = protection(sizes, finest, { threshold: 5 })
    expect(work).toBeLessThan(example.work)
    const pattern = Uint8Array.from(withheld, reason => (reason === null ? 0 : 1))
    for (const cell of primaryCells(table, 5, false).slice(0, 40)) {
      const { low, high } = feasibleRange(table, pattern, cell)
      expect(high - low).toBeGreaterThanOrEqual(5)
    }
  })

  test('refuses thresholds under two, broken counts and a wrong number of them', () => {
    expect(() => protection([2, 2], [1, 2, 3, 4], { threshold: 1 })).toThrow(
      'protection requires a whole threshold ≥ 2, got 1',
    )
    expect(() => protection([2, 2], [1, 2, 3], { threshold: 5 })).toThrow(
      'crossTable requires 4 counts for [2, 2], got 3',
    )
    expect(() => protection([2, 2], [1, 2, 3, -4], { threshold: 5 })).toThrow(
      'crossTable requires whole counts ≥ 0, got -4 at 3',
    )
    expect(() => protection([2, 2], [1, 2, 3, 4.5], { threshold: 5 })).toThrow(RangeError)
  })
})

const finestOnly = (table: CrossTable) =>
  table.counts.map((count, cell) => (isFinest(table, cell) && count > 0 ? 1 : Infinity))

describe('complement with all totals on show', () => {
  test('protects every cell that any choice of cells can protect, and names the others', () => {
    fc.assert(
      fc.property(twoWay, fc.constantFrom(3, 5, 10), ({ sizes, finest }, threshold) => {
        const table = crossTable(sizes, finest)
        const primary = primaryCells(table, threshold, false).filter(cell => isFinest(table, cell))
        const costs = finestOnly(table)
        const { withheld, unprotected } = complement(table, primary, threshold, costs)
        const everything = costs.map(cost => (cost < Infinity ? 1 : 0))
        for (const cell of primary) {
          const [low, high] = attack(table, unprotected.includes(cell) ? everything : withheld, cell)
          expect(high - low >= threshold - 1e-6).toBe(!unprotected.includes(cell))
        }
      }),
    )
  })

  test('finds nothing for a row of six when ten are needed', () => {
    const table = crossTable([3, 2], [1, 5, 13, 11, 31, 48])
    const { unprotected } = complement(table, [0, 1], 10, finestOnly(table))
    expect(unprotected).toEqual([0, 1])
  })
})

/** A table with any of its cells withheld, totals too. */
const withheldTables = (sizes: fc.Arbitrary<number[]>) =>
  sizes.chain(tableOf).chain(({ sizes: shape, finest }) => {
    const table = crossTable(shape, finest)
    const cells = table.counts.length
    return fc
      .array(fc.integer({ min: 0, max: 1 }), { minLength: cells, maxLength: cells })
      .map(pattern => ({ table, withheld: Uint8Array.from(pattern) }))
  })

describe('feasibleRange', () => {
  test('is the range that linear programmes give in a table of one or two classifications', () => {
    fc.assert(
      fc.property(
        withheldTables(fc.constantFrom([3], [5], [1, 4], [2, 2], [3, 3], [4, 3], [3, 5])),
        ({ table, withheld }) => {
          for (const cell of [...withheld.keys()].filter(place => withheld[place] === 1)) {
            const { low, high } = feasibleRange(table, withheld, cell)
            const [least, most] = attack(table, withheld, cell)
            expect(low).toBeCloseTo(least, 6)
            expect(high).toBeCloseTo(most, 6)
          }
        },
      ),
    )
  })

  test('is never wider than theirs in a table of more', () => {
    fc.assert(
      fc.property(
        withheldTables(fc.constantFrom([2, 2, 2], [2, 3, 3], [2, 1, 3], [2, 2, 2, 2])),
        ({ table, withheld }) => {
          for (const cell of [...withheld.keys()].filter(place => withheld[place] === 1)) {
            const { low, high } = feasibleRange(table, withheld, cell)
            const [least, most] = attack(table, withheld, cell)
            expect(low).toBeGreaterThanOrEqual(least - 1e-6)
            expect(high).toBeLessThanOrEqual(most + 1e-6)
          }
        },
      ),
    )
  })
})
