import { describe, expect, test } from 'vitest'
import { levelDomains, wholeDomain } from '../../../analysis/design/domains.ts'
import { means } from '../../../analysis/design/means.ts'
import { ratio } from '../../../analysis/design/ratio.ts'
import { type DesignColumns, sampleDesign } from '../../../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../../../analysis/design/segments.ts'
import { shares } from '../../../analysis/design/shares.ts'
import { totals } from '../../../analysis/design/totals.ts'
import { near } from './bySex.ts'

const estimateOf = (given: DesignColumns) => {
  const design = sampleDesign(4, given)
  return means(design, segmentsOf(design, wholeDomain(4)), [1, 3, 2, 6]).results[0]?.[0]
}

describe('by hand', () => {
  // Two strata of two people, 10 and 20 in the population for each: mean (10·(1 + 3) + 20·(2 + 6)) / 60.
  const columns = { strata: ['a', 'a', 'b', 'b'], weights: [10, 10, 20, 20] }
  test('a stratified mean and its standard error', () => {
    // Var = (10² · 2 · Σ(y − ȳ)² + 20² · 2 · 8) / 60² with Σ(y − ȳ)² = 2 and 8
    expect(estimateOf(columns)).toMatchObject({
      n: 4,
      nMissing: 0,
      value: {
        estimate: near(200 / 60),
        standardError: near(Math.sqrt(400 + 6400) / 60),
        df: 2,
        weighted: 60,
      },
    })
  })

  test('a finite population makes it more exact, a census exact', () => {
    const half = estimateOf({ ...columns, populations: [4, 4, 4, 4] })
    expect(half?.value?.standardError).toEqual(near(Math.sqrt((400 + 6400) / 2) / 60))
    expect(estimateOf({ ...columns, populations: [2, 2, 2, 2] })?.value?.standardError).toBe(0)
  })

  test('weights are worked out from the populations where there are none', () => {
    const { strata } = columns
    expect(estimateOf({ strata, populations: [20, 20, 40, 40] })?.value).toMatchObject({
      estimate: near(200 / 60),
      weighted: 60,
    })
    expect(estimateOf({ strata, populations: [0.1, 0.1, 0.05, 0.05] })?.value?.weighted).toEqual(near(60))
  })

  test('a second stage of drawing adds its share of the variance', () => {
    // Two of four villages, in each two of three people: y = 1, 3 and 2, 6; a row stands for 2 · 1.5 = 3.
    const { value } = {
      value: estimateOf({
        clusters: ['x', 'x', 'y', 'y'],
        populations: [4, 4, 4, 4],
        second: { clusters: [1, 2, 1, 2], populations: [3, 3, 3, 3] },
      })?.value,
    }
    // Scores 3 · (y − 3) / 12: −.5, 0 | −.25, .75. Between: ½ · 2 · 2 · .5²; within: ½ · ⅓ · 2 · (2 · .25² + 2 · .5²)
    expect(value).toMatchObject({ estimate: near(3), standardError: near(Math.sqrt(0.5 + 0.625 / 3)), df: 1 })
  })

  test('a total and a ratio', () => {
    const design = sampleDesign(4, columns)
    const [total] = totals(design, segmentsOf(design, wholeDomain(4)), [1, 3, 2, 6])
    expect(total?.value).toMatchObject({ total: near(200), standardError: near(Math.sqrt(400 + 6400)) })
    expect(ratio(design, [1, 3, 2, 6], [1, 1, 1, 1]).value).toMatchObject({
      ratio: near(200 / 60),
      standardError: near(Math.sqrt(400 + 6400) / 60),
    })
  })
})

describe('what cannot be estimated', () => {
  const design = sampleDesign(3)
  const segments = segmentsOf(design, levelDomains([0, 1, 9], 3))

  test('an empty group has no value, and the number of missing answers', () => {
    const { results } = means(design, segments, [4, Number.NaN, 7])
    expect(results.map(([mean]) => [mean?.n, mean?.nMissing, mean?.reason])).toEqual([
      [1, 0, null],
      [0, 1, 'noData'],
      [0, 0, 'noData'],
    ])
  })

  test('one person has a mean but no interval', () => {
    const { results } = means(design, segments, [4, 5, 6])
    expect(results[0]?.[0]?.value).toMatchObject({ estimate: 4, interval: null, df: 0, designEffect: null })
  })

  test('none of 278 has Wilson’s interval and says so', () => {
    const many = sampleDesign(278)
    const [share] =
      shares(many, segmentsOf(many, wholeDomain(278)), new Uint8Array(278), 2).results[0]?.slice(1) ?? []
    expect(share?.value).toMatchObject({
      estimate: 0,
      standardError: 0,
      interval: { low: 0, high: near(0.013629857142976) },
    })
    expect(share?.warnings).toEqual(['effectiveSize'])
  })

  test('a ratio to nothing has no value', () => {
    expect(ratio(design, [1, 2, 3], [0, 0, 0])).toMatchObject({ value: null, reason: 'notDefined' })
    expect(ratio(design, [1, 2, 3], [Number.NaN, Number.NaN, Number.NaN])).toMatchObject({ reason: 'noData' })
  })

  test('values that are not one a row, or are infinite, are refused', () => {
    expect(() => means(design, segments, [1, 2])).toThrow('means requires 3 values, got 2')
    expect(() => means(design, segments, [1, 2, Infinity])).toThrow(
      'means requires finite values, got Infinity in row 2',
    )
    expect(() => shares(design, segments, [0], 2)).toThrow('shares requires 3 codes, got 1')
  })
})
