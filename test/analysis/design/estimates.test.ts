import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelDomains, wholeDomain } from '../../../analysis/design/domains.ts'
import { covarianceBetween, gap } from '../../../analysis/design/gap.ts'
import { means } from '../../../analysis/design/means.ts'
import { sampleDesign } from '../../../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../../../analysis/design/segments.ts'
import { shares } from '../../../analysis/design/shares.ts'
import { covarianceByHand, scoresByHand } from './sample.ts'
import { near, bySex, meansBySex, sharesBySex, valuesOf, turn, anySample, singleSample } from './bySex.ts'

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
