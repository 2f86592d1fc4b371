import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pearson } from '../../../analysis/crosstabs/independence.ts'
import { designIndependence } from '../../../analysis/design/independence.ts'
import { gap } from '../../../analysis/design/gap.ts'
import { levelDomains } from '../../../analysis/design/domains.ts'
import { sampleDesign } from '../../../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../../../analysis/design/segments.ts'
import { shares } from '../../../analysis/design/shares.ts'
import { drawnSingly, samples, type Sample } from './sample.ts'

const testOf = ({ n, columns, sex, answers }: Sample) =>
  designIndependence(sampleDesign(n, columns), { codes: sex, levels: 2 }, { codes: answers, levels: 3 })
const anySample = fc.oneof(samples, samples.map(drawnSingly))

/** People one by one from a table of counts. */
function peopleOf(table: readonly (readonly number[])[]) {
  const people = table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)),
  )
  return { n: people.length, rows: people.map(([i]) => i), columns: people.map(([, j]) => j) }
}

describe('designIndependence', () => {
  test('is Pearson’s X² for a simple random sample, with design effects of n / (n − 1)', () => {
    const table = [
      [12, 18, 30],
      [25, 15, 10],
    ]
    const { n, rows, columns } = peopleOf(table)
    const found = designIndependence(
      sampleDesign(n),
      { codes: rows, levels: 2 },
      { codes: columns, levels: 3 },
    ).value
    expect(found?.chiSquare).toBeCloseTo(pearson(table).chiSquare, 9)
    expect(found?.weighted).toEqual(table)
    expect(found?.firstOrder.df).toBe(2)
    expect(found?.raoScott.df2).toBeCloseTo((found?.raoScott.df1 ?? 0) * (n - 1), 9)
  })

  test('measures the gap, where both questions have two answers', () => {
    fc.assert(
      fc.property(anySample, ({ n, columns, sex, answers }) => {
        const yes = answers.map(answer => Number(answer === 1))
        const design = sampleDesign(n, columns)
        const found = designIndependence(design, { codes: sex, levels: 2 }, { codes: yes, levels: 2 })
        fc.pre(found.value !== null)
        const difference = gap(
          shares(design, segmentsOf(design, levelDomains(sex, 2)), yes, 2),
          0,
          1,
          1,
        ).value
        const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = found.value?.weighted ?? []
        const spread = ((a + c) * (b + d)) / ((a + b) * (c + d))
        expect(found.value?.chiSquare ?? 0).toBeCloseTo((n * (difference?.difference ?? 0) ** 2) / spread, 7)
      }),
    )
  })

  test('does not care about which question comes first', () => {
    fc.assert(
      fc.property(anySample, sample => {
        const { n, columns, sex, answers } = sample
        const turned = designIndependence(
          sampleDesign(n, columns),
          { codes: answers, levels: 3 },
          { codes: sex, levels: 2 },
        )
        const found = testOf(sample)
        expect(turned.reason).toBe(found.reason)
        expect(turned.value?.raoScott.statistic ?? 0).toBeCloseTo(found.value?.raoScott.statistic ?? 0, 5)
      }),
    )
  })

  test('leaves answers out that nobody gave', () => {
    const { n, rows, columns } = peopleOf([
      [5, 0, 6],
      [7, 0, 9],
    ])
    const found = designIndependence(
      sampleDesign(n),
      { codes: rows, levels: 2 },
      { codes: columns, levels: 3 },
    )
    expect(found.value?.columns).toEqual([0, 2])
  })

  test.each([
    [[], 'noData'],
    [[[3, 4]], 'noVariance'],
    [[[3], [4]], 'noVariance'],
  ] as const)('of %j has no value', (table, reason) => {
    const { n, rows, columns } = peopleOf(table)
    const found = designIndependence(
      sampleDesign(n),
      { codes: rows, levels: 2 },
      { codes: columns, levels: 2 },
    )
    expect(found).toMatchObject({ value: null, reason })
  })
})
