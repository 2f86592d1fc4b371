import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelDomains, wholeDomain } from '../../../analysis/design/domains.ts'
import { covarianceBetween, gap } from '../../../analysis/design/gap.ts'
import { means } from '../../../analysis/design/means.ts'
import { ratio } from '../../../analysis/design/ratio.ts'
import { sampleDesign, type DesignColumns } from '../../../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../../../analysis/design/segments.ts'
import { shares } from '../../../analysis/design/shares.ts'
import { totals } from '../../../analysis/design/totals.ts'
import { covarianceByHand, drawnSingly, samples, scoresByHand, type Sample } from './sample.ts'

const near = (value: number) => expect.closeTo(value, 9)

const bySex = ({ n, columns, sex }: Sample) => {
  const design = sampleDesign(n, columns)
  return { design, segments: segmentsOf(design, levelDomains(sex, 2)) }
}
const meansBySex = (sample: Sample) => {
  const { design, segments } = bySex(sample)
  return means(design, segments, sample.values)
}
const sharesBySex = (sample: Sample) => {
  const { design, segments } = bySex(sample)
  return shares(design, segments, sample.answers, 3)
}
const valuesOf = ({ results }: { readonly results: ReturnType<typeof means>['results'] }) =>
  results.map(kinds => kinds.map(({ value, n, nMissing }) => ({ ...value, n, nMissing })))

const turn = <Value>(values: readonly Value[]) => values.toReversed()

/** Both kinds of sample: clusters, and people drawn one by one. */
const anySample = fc.oneof(samples, samples.map(drawnSingly))
const singleSample = samples.map(drawnSingly).filter(({ n }) => n > 3)

describe('means and shares', () => {
  test('have the variance that the definition gives row by row', () => {
    fc.assert(
      fc.property(anySample, sample => {
        const [women, men] = [0, 1].map(level =>
          sample.sex.map((sex, at) => sex === level && !Number.isNaN(sample.values[at])),
        )
        fc.pre(women?.includes(true) === true && men?.includes(true) === true)
        const estimated = meansBySex(sample)
        const byHand = (a: boolean[] = [], b: boolean[] = []) =>
          covarianceByHand(
            sample,
            scoresByHand(sample, sample.values, a),
            scoresByHand(sample, sample.values, b),
          )
        expect(covarianceBetween(estimated, 0, 0)).toEqual(near(byHand(women, women)))
        expect(covarianceBetween(estimated, 1, 1)).toEqual(near(byHand(men, men)))
        expect(covarianceBetween(estimated, 0, 1)).toEqual(near(byHand(women, men)))
      }),
    )
  })

  test('agree: the share of an answer is the mean of whether it was given', () => {
    fc.assert(
      fc.property(anySample, sample => {
        const { design, segments } = bySex(sample)
        const given = sample.answers.map(answer => (answer === 3 ? Number.NaN : Number(answer === 1)))
        const asMeans = means(design, segments, given).results.map(([mean]) => mean?.value ?? null)
        const asShares = shares(design, segments, sample.answers, 3).results.map(
          kinds => kinds[1]?.value ?? null,
        )
        asShares.forEach((share, group) => {
          const mean = asMeans[group]
          expect(share?.estimate ?? 0).toBeCloseTo(mean?.estimate ?? 0, 12)
          expect(share?.standardError ?? 0).toBeCloseTo(mean?.standardError ?? 0, 7)
          expect(share?.df).toBe(mean?.df)
          expect(share?.designEffect ?? 0).toBeCloseTo(mean?.designEffect ?? 0, 6)
        })
      }),
    )
  })

  test('do not change when all weights are multiplied by the same number', () => {
    fc.assert(
      fc.property(anySample, fc.double({ min: 0.01, max: 1000, noNaN: true }), (sample, factor) => {
        const scaled = {
          ...sample,
          columns: { ...sample.columns, weights: sample.columns.weights.map(w => w * factor) },
        }
        const [before, after] = [valuesOf(sharesBySex(sample)).flat(), valuesOf(sharesBySex(scaled)).flat()]
        before.forEach((share, at) => {
          expect(after[at]?.estimate ?? 0).toBeCloseTo(share.estimate ?? 0, 10)
          expect(after[at]?.interval?.low ?? 0).toBeCloseTo(share.interval?.low ?? 0, 8)
        })
      }),
    )
  })

  test('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(anySample, sample => {
        const { weights, strata, clusters, populations } = sample.columns
        const columns = {
          weights: turn(weights),
          strata: turn(strata),
          clusters: clusters && turn(Array.from(clusters)),
          populations: populations && turn(Array.from(populations)),
        }
        const turned = { ...sample, columns, sex: turn(sample.sex), values: turn(sample.values) }
        const [before, after] = [meansBySex(sample), meansBySex(turned)].map(estimated =>
          estimated.results.flat(),
        )
        before?.forEach(({ value, n }, at) => {
          expect(after?.[at]?.n).toBe(n)
          expect(after?.[at]?.value?.estimate ?? 0).toBeCloseTo(value?.estimate ?? 0, 9)
          expect(after?.[at]?.value?.standardError ?? 0).toBeCloseTo(value?.standardError ?? 0, 7)
        })
      }),
    )
  })

  test('of a group made of several cells are those of its people', () => {
    fc.assert(
      fc.property(anySample, sample => {
        const design = sampleDesign(sample.n, sample.columns)
        const both = { size: 2, cellOf: sample.sex, members: [[0, 1], [1]] }
        const joined = means(design, segmentsOf(design, both), sample.values).results
        const whole = means(design, segmentsOf(design, wholeDomain(sample.n)), sample.values).results
        expect(joined[0]?.[0]?.value?.estimate ?? 0).toBeCloseTo(whole[0]?.[0]?.value?.estimate ?? 0, 9)
        expect(joined[0]?.[0]?.value?.standardError ?? 0).toBeCloseTo(
          whole[0]?.[0]?.value?.standardError ?? 0,
          7,
        )
        expect(joined[0]?.[0]?.value?.df).toBe(whole[0]?.[0]?.value?.df)
      }),
    )
  })

  test('hold their shares within intervals between 0 and 1', () => {
    fc.assert(
      fc.property(anySample, sample => {
        for (const { value } of sharesBySex(sample).results.flat()) {
          const { low = 0, high = 1 } = value?.interval ?? {}
          const estimate = value?.estimate ?? 0.5
          expect([low >= 0, low <= estimate, estimate <= high, high <= 1]).toEqual([true, true, true, true])
        }
      }),
    )
  })
})

describe('gap', () => {
  test('turns round when the groups are swapped', () => {
    fc.assert(
      fc.property(anySample, sample => {
        const estimated = meansBySex(sample)
        const [one, other] = [gap(estimated, 0, 1), gap(estimated, 1, 0)]
        expect(one.value?.difference ?? 0).toBeCloseTo(-(other.value?.difference ?? 0), 10)
        expect(one.value?.standardError).toEqual(other.value?.standardError)
        expect(one.value?.interval?.low ?? 0).toBeCloseTo(-(other.value?.interval?.high ?? 0), 8)
        expect([one.n, one.value?.p]).toEqual([other.n, other.value?.p])
      }),
    )
  })

  test('of a group with itself is nothing', () => {
    fc.assert(
      fc.property(singleSample, sample => {
        const { value } = gap(meansBySex(sample), 0, 0)
        expect(value?.difference ?? 0).toBe(0)
        expect(value?.standardError ?? 0).toBeCloseTo(0, 6)
      }),
    )
  })

  test('has no value when a group is empty', () => {
    const design = sampleDesign(3)
    const estimated = means(design, segmentsOf(design, levelDomains([0, 0, 0], 2)), [1, 2, 3])
    expect(gap(estimated, 0, 1)).toMatchObject({ value: null, reason: 'noData', n: 3 })
  })
})

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
