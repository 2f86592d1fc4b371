/** One factor and omega: known factors come back, and the flags stand where they belong. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { omega } from '../../../analysis/scales/omega.ts'
import { oneFactor } from '../../../analysis/scales/oneFactor.ts'
import { factorial } from '../../support/itemSets.ts'
import { reliability } from '../../../analysis/scales/reliability.ts'

/** The correlations that one factor with these loadings produces. */
const correlationsOf = (loadings: readonly number[]) =>
  loadings.map((loading, item) => loadings.map((other, place) => (item === place ? 1 : loading * other)))

describe('oneFactor', () => {
  test('finds the loadings that made the correlations', () => {
    const loadings = fc.array(fc.double({ min: 0.3, max: 0.9, noNaN: true }), { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(loadings, made => {
        const found = oneFactor(correlationsOf(made))
        expect(found.loadings).toEqual(made.map(loading => expect.closeTo(loading, 6)))
        expect(found.uniquenesses).toEqual(made.map(loading => expect.closeTo(1 - loading ** 2, 6)))
      }),
      { numRuns: 30 },
    )
  })

  test('points along most of its items', () => {
    expect(oneFactor(correlationsOf([-0.7, -0.6, -0.8, 0.5])).loadings).toEqual(
      [0.7, 0.6, 0.8, -0.5].map(loading => expect.closeTo(loading, 8)),
    )
  })

  test('does not care about the order of items', () => {
    const given = [
      [1, 0.5, 0.3, 0.1],
      [0.5, 1, 0.4, 0.3],
      [0.3, 0.4, 1, -0.1],
      [0.1, 0.3, -0.1, 1],
    ]
    const turned = given.toReversed().map(row => row.toReversed())
    expect(oneFactor(turned).loadings.toReversed()).toEqual(
      oneFactor(given).loadings.map(loading => expect.closeTo(loading, 9)),
    )
  })

  test('finds none where nothing goes together', () => {
    expect(oneFactor(correlationsOf([0, 0, 0, 0]))).toMatchObject({
      loadings: [0, 0, 0, 0].map(loading => expect.closeTo(loading, 6)),
      converged: true,
    })
  })

  test('settles where an item has no variance of its own', () => {
    // 0.9 · 0.9 > 0.6: the first item would have to explain more than all of itself.
    const { uniquenesses, converged } = oneFactor([
      [1, 0.9, 0.9],
      [0.9, 1, 0.6],
      [0.9, 0.6, 1],
    ])
    expect(converged).toBe(true)
    expect(uniquenesses).toEqual([0, 0.19, 0.19].map(share => expect.closeTo(share, 4)))
  })

  test('refuses two items, which do not determine it', () => {
    expect(() => oneFactor(correlationsOf([0.5, 0.5]))).toThrow('oneFactor requires three items, got 2')
  })
})

describe('omega', () => {
  test('equals alpha where all items depend on the factor equally', () => {
    const items = factorial([1, 1, 1, 1])
    expect(omega(items).value?.omega).toBeCloseTo(reliability(items).alpha ?? NaN, 9)
    expect(omega(items)).toMatchObject({
      n: 32,
      value: { standardisedOmega: expect.closeTo(0.8, 9) },
      warnings: [],
      reason: null,
    })
  })

  test('is the explained part of the variance of the sum', () => {
    // The sum is (2 + 1 + 0.5) × the common part plus three own parts of variance one.
    expect(omega(factorial([2, 1, 0.5])).value?.omega).toBeCloseTo(3.5 ** 2 / (3.5 ** 2 + 3), 8)
  })

  test('names the item that points against the scale', () => {
    expect(omega(factorial([1, 2, -0.8, 1]))).toMatchObject({
      value: { wrongDirection: [2] },
      warnings: ['wrongDirection'],
    })
  })

  test('flags an item that has no variance of its own', () => {
    const [first = [], second = []] = factorial([1, 1, 1])
    const sum = first.map((answer, people) => answer + (second[people] ?? 0))
    expect(omega([first, second, sum]).warnings).toEqual(['heywood'])
  })

  test.each([
    ['noData', [[], [], []]],
    [
      'tooFewItems',
      [
        [1, 2, 3],
        [2, 1, 3],
      ],
    ],
    [
      'tooFew',
      [
        [1, 2],
        [2, 1],
        [1, 1],
      ],
    ],
    [
      'noVariance',
      [
        [1, 2, 3],
        [2, 1, 3],
        [4, 4, 4],
      ],
    ],
  ])('is null for the reason %s', (reason, items) => {
    expect(omega(items)).toMatchObject({ value: null, reason })
  })
})
