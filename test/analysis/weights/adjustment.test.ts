import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelDomains } from '../../../analysis/design/domains.ts'
import { covarianceBetween } from '../../../analysis/design/gap.ts'
import { means } from '../../../analysis/design/means.ts'
import { sampleDesign } from '../../../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../../../analysis/design/segments.ts'
import { shares } from '../../../analysis/design/shares.ts'
import { leastSquares } from '../../../analysis/regression/leastSquares.ts'
import { adjustedDesign, type Adjustment } from '../../../analysis/weights/adjustment.ts'
import { UnmatchedLevels } from '../../../analysis/weights/knownTotals.ts'
import { postStratification } from '../../../analysis/weights/postStratification.ts'
import { raking } from '../../../analysis/weights/raking.ts'
import { covarianceByHand, drawnSingly, samples, scoresByHand, type Sample } from '../design/sample.ts'

const count = (values: readonly number[], value: number) => values.filter(other => other === value).length

/** Samples in which both sexes and all three answers occur, every person answered, and known totals for them. */
const known = fc
  .record({
    sample: fc.oneof(samples, samples.map(drawnSingly)),
    totals: fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ sample, totals }) => {
    const answers = sample.answers.map((_, at) => at % 3)
    const sex = sample.sex.map((level, at) => (at < 3 ? 0 : at < 6 ? 1 : level))
    const [women = 0, men = 0, ...rest] = totals
    const scale = (women + men) / rest.reduce((sum, total) => sum + total, 0)
    return {
      sample: { ...sample, answers, sex },
      sexes: { name: 'sex', codes: sex, totals: [women, men] },
      ages: { name: 'age', codes: answers, totals: rest.map(total => total * scale) },
    }
  })
  .filter(({ sample }) => sample.n >= 8 && [0, 1].every(level => count(sample.sex, level) > 1))

const sums = (weights: Float64Array, codes: readonly number[], levels: number) =>
  Array.from({ length: levels }, (_, level) =>
    weights.reduce((sum, weight, row) => sum + (codes[row] === level ? weight : 0), 0),
  )

describe('raking', () => {
  test('meets all known totals', () => {
    fc.assert(
      fc.property(known, ({ sample, sexes, ages }) => {
        const { weights } = raking(sample.columns.weights, [sexes, ages])
        sums(weights, sample.sex, 2).forEach((sum, level) =>
          expect(sum).toBeCloseTo(sexes.totals[level] ?? 0, 6),
        )
        sums(weights, sample.answers, 3).forEach((sum, level) =>
          expect(sum).toBeCloseTo(ages.totals[level] ?? 0, 6),
        )
      }),
    )
  })

  test('gives the same weights whatever the unit of those before', () => {
    fc.assert(
      fc.property(
        known,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        ({ sample, sexes, ages }, factor) => {
          const scaled = sample.columns.weights.map(weight => weight * factor)
          const [one, other] = [raking(sample.columns.weights, [sexes, ages]), raking(scaled, [sexes, ages])]
          one.weights.forEach((weight, row) => expect(other.weights[row]).toBeCloseTo(weight, 5))
        },
      ),
    )
  })

  test('with one classification is post-stratification', () => {
    fc.assert(
      fc.property(known, ({ sample, ages }) => {
        const [one, other] = [
          raking(sample.columns.weights, [ages]),
          postStratification(sample.columns.weights, ages),
        ]
        one.weights.forEach((weight, row) => expect(other.weights[row]).toBeCloseTo(weight, 8))
      }),
    )
  })

  test('scales totals that disagree to the first, and says so', () => {
    const sex = { name: 'sex', codes: [0, 0, 1, 1], totals: [60, 40] }
    const area = { name: 'area', codes: [0, 1, 0, 1], totals: [0.5, 0.5] }
    const { weights, warnings } = raking([1, 1, 1, 1], [sex, area])
    expect([...weights]).toEqual([30, 30, 20, 20])
    expect(warnings).toEqual(['fewInCell', 'rescaled'])
  })

  test('names the levels when no weights can meet all totals', () => {
    // Women all live in the first area, so that 60 women cannot be where 50 people are.
    const sex = { name: 'sex', codes: [0, 0, 1, 1], totals: [60, 40], labels: ['women', 'men'] }
    const area = { name: 'area', codes: [0, 0, 1, 1], totals: [50, 50] }
    expect(() => raking([1, 1, 1, 1], [sex, area])).toThrow(UnmatchedLevels)
    expect(() => raking([1, 1, 1, 1], [sex, area])).toThrow(/sex women, sex men, area 0, area 1/)
  })

  test('refuses to be fitted to nothing', () => {
    expect(() => raking([1], [])).toThrow('raking requires at least one classification, got none')
  })
})

/** u − fit of u on the levels by weighted least squares, times the weight: the score from the definition. */
const residualScores = (
  sample: Sample,
  adjustment: Adjustment,
  mask: readonly boolean[],
  columns: number[][],
) => {
  const raked = { ...sample, columns: { ...sample.columns, weights: [...adjustment.weights] } }
  const u = scoresByHand(raked, sample.values, mask).map((score, at) => score / (adjustment.weights[at] ?? 1))
  const regressors = columns.map((values, at) => ({ name: String(at), values }))
  const { residuals } = leastSquares(regressors, u, sample.columns.weights)
  return residuals.map((residual, at) => residual * (adjustment.weights[at] ?? 0))
}
const dummies = (codes: readonly number[], levels: readonly number[]) =>
  levels.map(level => codes.map(code => Number(code === level)))

const check = ({ sample }: { sample: Sample }, adjustment: Adjustment, columns: number[][]) => {
  const design = adjustedDesign(sampleDesign(sample.n, sample.columns), adjustment)
  const codes = sample.values.map((_, row) => row % 2)
  const masks = [0, 1].map(level =>
    sample.values.map((value, row) => row % 2 === level && !Number.isNaN(value)),
  )
  if (masks.some(mask => !mask.includes(true))) return
  const scores = masks.map(mask => residualScores(sample, adjustment, mask, columns))
  const estimated = means(design, segmentsOf(design, levelDomains(codes, 2)), sample.values)
  for (const [one, other] of [
    [0, 0],
    [0, 1],
    [1, 1],
  ] as const)
    expect(covarianceBetween(estimated, one, other) ?? 0).toBeCloseTo(
      covarianceByHand(sample, scores[one] ?? [], scores[other] ?? []),
      7,
    )
}

describe('standard errors after an adjustment', () => {
  test('rest on what post-strata do not explain', () => {
    fc.assert(
      fc.property(known, given => {
        const adjustment = postStratification(given.sample.columns.weights, given.ages)
        check(given, adjustment, dummies(given.sample.answers, [0, 1, 2]))
        expect(adjustment.calibration.cells).toBe(3)
      }),
    )
  })

  test('rest on what raked classifications do not explain', () => {
    fc.assert(
      fc.property(known, given => {
        const { sexes, ages, sample } = given
        const adjustment = raking(sample.columns.weights, [sexes, ages])
        check(given, adjustment, [...dummies(sample.answers, [0, 1, 2]), ...dummies(sample.sex, [1])])
        expect(adjustment.calibration.cells).toBeLessThanOrEqual(6)
      }),
    )
  })

  test('vanish for the very thing that is known', () => {
    fc.assert(
      fc.property(known, ({ sample, sexes, ages }) => {
        const adjustment = raking(sample.columns.weights, [sexes, ages])
        const design = adjustedDesign(sampleDesign(sample.n, sample.columns), adjustment)
        const everybody = segmentsOf(design, levelDomains(new Uint8Array(sample.n), 1))
        for (const share of shares(design, everybody, sample.answers, 3).results[0] ?? [])
          expect(share.value?.standardError ?? 1).toBeLessThan(1e-6)
      }),
    )
  })

  test('an adjustment of another sample is refused', () => {
    const adjustment = postStratification([1, 1], { name: 'sex', codes: [0, 1], totals: [3, 4] })
    expect(() => adjustedDesign(sampleDesign(3), adjustment)).toThrow(
      'adjustedDesign requires 3 weights, got 2',
    )
  })
})

describe('postStratification', () => {
  const sex = { name: 'sex', codes: [0, 0, 1], totals: [60, 40], labels: ['women', 'men'] }

  test('makes every cell add up', () => {
    const { weights, warnings } = postStratification([1, 3, 1], sex)
    expect([...weights]).toEqual([15, 45, 40])
    expect(warnings).toEqual(['fewInCell'])
  })

  test('leaves people with a weight of zero out', () => {
    expect([...postStratification([1, 0, 1], { ...sex, codes: [0, 9, 1] }).weights]).toEqual([60, 0, 40])
  })

  test.each([
    [{ ...sex, codes: [0, 0, 0] }, 'sex men'],
    [{ ...sex, codes: [0, 1, 2] }, 'sex 2'],
    [{ ...sex, totals: [60, 0] }, 'sex men'],
  ])('names cells that have people only in the sample or only in the population', (given, level) => {
    expect(() => postStratification([1, 1, 1], given)).toThrow(
      `postStratification requires people of the sample and a total > 0 in the same levels, got none or too many in ${level}`,
    )
  })

  test('refuses impossible weights, totals and codes', () => {
    expect(() => postStratification([1, -1, 1], sex)).toThrow(
      'postStratification requires weights ≥ 0, got -1 in row 1',
    )
    expect(() => postStratification([1, 1, 1], { ...sex, totals: [60, -1] })).toThrow(
      'postStratification requires totals ≥ 0, got -1 of sex',
    )
    expect(() => postStratification([1, 1], sex)).toThrow('postStratification requires 2 codes of sex, got 3')
  })
})
