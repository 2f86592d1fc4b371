import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { designDegrees } from '../../../analysis/design/degreesOfFreedom.ts'
import { wholeDomain } from '../../../analysis/design/domains.ts'
import { means } from '../../../analysis/design/means.ts'
import { LonelyStratum, sampleDesign, type LonelyRule } from '../../../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../../../analysis/design/segments.ts'
import { samples } from './sample.ts'

const meanOf = (design: ReturnType<typeof sampleDesign>, values: readonly number[]) =>
  means(design, segmentsOf(design, wholeDomain(design.n)), values).results[0]?.[0]

describe('sampleDesign', () => {
  test('nests clusters in strata', () => {
    expect(designDegrees(sampleDesign(4, { strata: ['a', 'a', 'b', 'b'], clusters: [1, 2, 1, 2] }))).toBe(2)
  })

  test('leaves people with a weight of zero out, and says so', () => {
    const mean = meanOf(sampleDesign(3, { weights: [2, 0, 2] }), [1, 100, 3])
    expect(mean).toMatchObject({ n: 2, value: { estimate: 2 }, warnings: ['zeroWeights'] })
  })

  test.each([
    [{ weights: [1, -1] }, 'sampleDesign requires weights ≥ 0, got -1 in row 1'],
    [{ weights: [1, Number.NaN] }, 'sampleDesign requires weights ≥ 0, got NaN in row 1'],
    [{ weights: [Infinity, 1] }, 'sampleDesign requires weights ≥ 0, got Infinity in row 0'],
    [{ weights: [0, 0] }, 'sampleDesign requires a weight > 0, got only zeros'],
    [{ weights: [1] }, 'sampleDesign requires 2 weights, got 1'],
    [{ populations: [1.5, 1.5] }, 'sampleDesign requires at least 2 units for , got 1.5'],
    [{ populations: [4, 5] }, 'sampleDesign requires one population for each parent, got 4 and 5 for '],
    [{ populations: [0, 0] }, 'sampleDesign requires populations > 0, got 0'],
  ])('refuses %o', (columns, message) => {
    expect(() => sampleDesign(2, columns)).toThrow(new RangeError(message))
  })
})

describe('a stratum with a single cluster', () => {
  // Two clusters in a, one in b.
  const columns = { strata: ['a', 'a', 'a', 'b'], clusters: [1, 1, 2, 3], weights: [1, 1, 2, 4] }
  const values = [1, 2, 4, 8]
  const errorWith = (rule: LonelyRule) =>
    meanOf(sampleDesign(4, columns, rule), values)?.value?.standardError ?? -1

  test('is refused by name', () => {
    expect(() => sampleDesign(4, columns)).toThrow(LonelyStratum)
    expect(() => sampleDesign(4, columns)).toThrow(
      'sampleDesign requires two units or more in every stratum, got one in b',
    )
  })

  test('adds nothing, its distance from all clusters, or what the others add', () => {
    // Cluster sums of w (y − 5.375) / 8: −.96875 and −.34375 in a, 1.3125 in b; they add up to nothing.
    const within = 2 * ((-0.96875 + 0.65625) ** 2 + (-0.34375 + 0.65625) ** 2)
    expect(errorWith('remove')).toBeCloseTo(Math.sqrt(within), 12)
    expect(errorWith('certainty')).toBe(errorWith('remove'))
    expect(errorWith('adjust')).toBeCloseTo(Math.sqrt(within + 1.3125 ** 2), 12)
    expect(errorWith('average')).toBeCloseTo(Math.sqrt(2 * within), 12)
  })

  test('comes with a warning', () => {
    expect(meanOf(sampleDesign(4, columns, 'adjust'), values)?.warnings).toEqual(['lonelyStratum'])
  })

  test('leaves no standard error when there is no other', () => {
    const design = sampleDesign(2, { clusters: [1, 1] }, 'average')
    expect(meanOf(design, [1, 2])?.value).toMatchObject({
      estimate: 1.5,
      standardError: null,
      interval: null,
    })
  })

  test('is no matter when all of it was drawn', () => {
    const design = sampleDesign(3, { strata: ['a', 'a', 'b'], populations: [8, 8, 1] })
    expect(meanOf(design, [1, 2, 3])?.warnings).toEqual([])
  })
})

test('a second stage without a finite population at the first changes nothing', () => {
  fc.assert(
    fc.property(samples, ({ n, columns, values }) => {
      const { weights, strata, clusters } = columns
      const second = { clusters: values.map((_, row) => row), populations: values.map(() => 1e6) }
      const one = meanOf(sampleDesign(n, { weights, strata, clusters }), values)
      const two = meanOf(sampleDesign(n, { weights, strata, clusters, second }, 'adjust'), values)
      expect(two?.value?.standardError ?? 0).toBeCloseTo(one?.value?.standardError ?? 0, 8)
      expect(two?.value?.df).toBe(one?.value?.df)
    }),
  )
})
