import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anova } from '../../../analysis/means/anova.ts'
import { brownForsythe } from '../../../analysis/means/brownForsythe.ts'
import { dunn } from '../../../analysis/means/dunn.ts'
import { gamesHowell } from '../../../analysis/means/gamesHowell.ts'
import { kruskalWallis } from '../../../analysis/means/kruskalWallis.ts'
import { median } from '../../../analysis/means/median.ts'
import { pairwiseWelch } from '../../../analysis/means/pairwiseWelch.ts'
import { welch } from '../../../analysis/means/welch.ts'
import { welchAnova } from '../../../analysis/means/welchAnova.ts'

const closeTo = (expected: number, digits: number) => expect.closeTo(expected, digits)

// Weights of plants under a control and two treatments: R's datasets::PlantGrowth (Dobson 1983).
const plants = [
  { name: 'control', values: [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14] },
  { name: 'first', values: [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69] },
  { name: 'second', values: [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26] },
]

describe('several groups', () => {
  test('have R’s analyses of variance', () => {
    // summary(aov(weight ~ group, PlantGrowth)): F = 4.846, p = 0.0159; oneway.test: F = 5.181, denom df = 17.128, p = 0.01739
    expect(anova(plants).value).toMatchObject({
      f: closeTo(4.846, 3),
      df1: 2,
      df2: 27,
      p: closeTo(0.0159, 4),
    })
    expect(welchAnova(plants).value).toMatchObject({
      f: closeTo(5.181, 3),
      df2: closeTo(17.128, 3),
      p: closeTo(0.01739, 5),
    })
  })

  test('have R’s rank test', () => {
    // kruskal.test(weight ~ group, PlantGrowth): 7.9882, df = 2, p = 0.01842
    expect(kruskalWallis(plants).value).toMatchObject({
      h: closeTo(7.9882, 4),
      df: 2,
      p: closeTo(0.01842, 5),
    })
  })

  test('have R’s test of variances', () => {
    // car::leveneTest(weight ~ group, PlantGrowth): F = 1.1192, p = 0.3412
    expect(brownForsythe(plants).value).toMatchObject({ f: closeTo(1.1192, 4), p: closeTo(0.3412, 4) })
  })

  test('are compared pair by pair, in their order', () => {
    const pairs = pairwiseWelch(plants)
    expect(pairs.map(({ first, second }) => `${first}–${second}`)).toEqual([
      'control–first',
      'control–second',
      'first–second',
    ])
    expect(pairs[0]?.test).toEqual(welch(plants[0]?.values ?? [], plants[1]?.values ?? []).value)
    for (const { test: comparison, pAdjusted } of pairs)
      expect(pAdjusted).toBeGreaterThanOrEqual(comparison?.p ?? 2)
  })

  test('that are two have one p in Welch’s test, Welch’s analysis of variance and Games–Howell', () => {
    const two = plants.slice(0, 2)
    const p = welch(two[0]?.values ?? [], two[1]?.values ?? []).value?.p ?? NaN
    expect(welchAnova(two).value?.p).toBeCloseTo(p, 12)
    expect(gamesHowell(two)[0]?.test?.p).toBeCloseTo(p, 12)
    expect(dunn(two)[0]?.p).toBeCloseTo(kruskalWallis(two).value?.p ?? NaN, 12)
  })
})

describe('groups that cannot be compared', () => {
  const odd = [
    ...plants,
    { name: 'one', values: [3] },
    { name: 'alike', values: [2, 2] },
    { name: 'none', values: [] },
  ]

  test('are left out of Welch’s analysis, which says so', () => {
    expect(welchAnova(odd)).toMatchObject({
      n: 30,
      warnings: ['groupsLeftOut'],
      value: welchAnova(plants).value,
    })
  })

  test('have no p in the pairs, and do not count among them', () => {
    const pairs = pairwiseWelch(odd)
    expect(pairs).toHaveLength(15)
    expect(pairs.filter(pair => pair.test)).toEqual(pairwiseWelch(plants))
    expect(gamesHowell(odd).filter(pair => pair.test)).toEqual(gamesHowell(plants))
  })

  test.each([
    { samples: [], reasons: ['noData', 'noData', 'noData'] },
    { samples: [{ name: 'a', values: [1, 2] }], reasons: ['oneGroup', 'oneGroup', 'oneGroup'] },
    {
      samples: [
        { name: 'a', values: [1] },
        { name: 'b', values: [2] },
      ],
      reasons: ['tooFew', 'oneGroup', null],
    },
    {
      samples: [
        { name: 'a', values: [1, 1] },
        { name: 'b', values: [1] },
      ],
      reasons: ['noVariance', 'oneGroup', 'noVariance'],
    },
  ])('$samples give a reason instead of a value', ({ samples, reasons }) => {
    expect([anova(samples).reason, welchAnova(samples).reason, kruskalWallis(samples).reason]).toEqual(
      reasons,
    )
  })

  test('have no pairs of ranks when all values are the same', () => {
    expect(
      dunn([
        { name: 'a', values: [1, 1] },
        { name: 'b', values: [1] },
      ]),
    ).toEqual([])
  })
})

test('the order of people does not matter', () => {
  const group = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(group, { minLength: 2, maxLength: 4 }), groups => {
      const samples = groups.map((values, i) => ({ name: String(i), values }))
      const reversed = samples.map(({ name, values }) => ({ name, values: values.toReversed() }))
      expect(anova(reversed).value?.p ?? 0).toBeCloseTo(anova(samples).value?.p ?? 0, 9)
      expect(welchAnova(reversed).value?.p ?? 0).toBeCloseTo(welchAnova(samples).value?.p ?? 0, 9)
      expect(kruskalWallis(reversed).value?.h ?? 0).toBeCloseTo(kruskalWallis(samples).value?.h ?? 0, 9)
    }),
  )
})

test('the median is the middle or between the two middle ones', () => {
  expect([median([]), median([5]), median([9, 1, 5]), median([1, 9, 4, 2])]).toEqual([null, 5, 5, 3])
})
