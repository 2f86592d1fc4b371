import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fisher } from '../../../analysis/crosstabs/fisher.ts'
import { hypergeometricDensity } from '../../../analysis/distributions/hypergeometric.ts'

const errorOf = (got: number | undefined, r: number) => Math.abs((got ?? NaN) / r - 1)

describe('Fisher’s test of a fourfold table', () => {
  test.each([
    // fisher.test(table)$p.value; exact2x2::exact2x2(table, midp = TRUE, tsmethod = "central")$p.value
    {
      table: [
        [555, 1011],
        [465, 840],
      ],
      p: 0.9375828263956908,
    },
    {
      table: [
        [344, 126],
        [367, 1364],
      ],
      p: 2.6906937468625316e-96,
    },
    {
      table: [
        [20, 3],
        [192, 670],
      ],
      p: 1.654519983500089e-10,
    },
    {
      table: [
        [1, 0],
        [5, 0],
      ],
      p: 1,
    },
  ] as const)('is R’s for $table', ({ table, p }) => {
    expect(errorOf(fisher(table)?.p, p)).toBeLessThan(1e-10)
  })

  test('sums every table that is no likelier than the one observed', () => {
    const cell = fc.nat(25)
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const chances = Array.from({ length: a + b + 1 }, (_, x) =>
          hypergeometricDensity(x, a + c, b + d, a + b),
        )
        const observed = hypergeometricDensity(a, a + c, b + d, a + b)
        const p = chances
          .filter(chance => chance <= observed * (1 + 1e-7))
          .reduce((sum, chance) => sum + chance, 0)
        const result = fisher([
          [a, b],
          [c, d],
        ])
        expect(result?.p ?? 1).toBeCloseTo(Math.min(1, p), 11)
      }),
    )
  })

  test('is null for an empty table', () => {
    expect(
      fisher([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull()
  })

  test('does not depend on which group or answer comes first', () => {
    const cell = fc.nat(300)
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        for (const turned of [
          fisher([
            [c, d],
            [a, b],
          ]),
          fisher([
            [b, a],
            [d, c],
          ]),
          fisher([
            [a, c],
            [b, d],
          ]),
        ]) {
          expect(turned?.p ?? 1).toBeCloseTo(
            fisher([
              [a, b],
              [c, d],
            ])?.p ?? 1,
            10,
          )
          expect(turned?.midP ?? 1).toBeCloseTo(
            fisher([
              [a, b],
              [c, d],
            ])?.midP ?? 1,
            10,
          )
        }
      }),
    )
  })
})
