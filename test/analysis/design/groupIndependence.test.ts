import { expect, test } from 'vitest'
import { levelDomains } from '../../../analysis/design/domains.ts'
import { groupIndependence } from '../../../analysis/design/groupIndependence.ts'
import { designIndependence } from '../../../analysis/design/independence.ts'
import { sampleDesign } from '../../../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../../../analysis/design/segments.ts'
import { shares } from '../../../analysis/design/shares.ts'
import { seeded } from '../../../analysis/random.ts'

const n = 300
const random = seeded(7)
const drawn = (levels: number) => Uint8Array.from({ length: n }, () => Math.floor(random() * levels))
const columns = {
  weights: Float64Array.from({ length: n }, () => 0.5 + random()),
  strata: Array.from({ length: n }, (_, row) => row % 3),
  clusters: Array.from({ length: n }, (_, row) => `${row % 3}/${Math.floor(row / 3) % 12}`),
}
const sex = drawn(2)
const answers = Uint8Array.from(drawn(4), (answer, row) =>
  row % 17 === 0 ? 9 : Math.min(3, answer + (sex[row] ?? 0)),
)

test.each([
  ['weights alone', { weights: columns.weights }],
  ['strata and clusters', columns],
])('equals the test of two questions with %s, which equals R’s', (_what, of) => {
  const design = sampleDesign(n, of)
  const estimates = shares(design, segmentsOf(design, levelDomains(sex, 2)), answers, 4)
  const ours = groupIndependence(estimates, [0, 1], [[0], [1], [2], [3]]).value
  const whole = designIndependence(design, { codes: sex, levels: 2 }, { codes: answers, levels: 4 }).value
  expect(ours?.statistic).toBeCloseTo(whole?.raoScott.statistic ?? NaN, 10)
  expect(ours?.df1).toBeCloseTo(whole?.raoScott.df1 ?? NaN, 10)
  expect(ours?.p).toBeCloseTo(whole?.raoScott.p ?? NaN, 12)
})

test('takes answers together', () => {
  const design = sampleDesign(n, columns)
  const estimates = shares(design, segmentsOf(design, levelDomains(sex, 2)), answers, 4)
  const merged = answers.map(answer => (answer === 3 ? 2 : answer))
  const whole = designIndependence(design, { codes: sex, levels: 2 }, { codes: merged, levels: 3 }).value
  expect(groupIndependence(estimates, [0, 1], [[0], [1], [2, 3]]).value?.p).toBeCloseTo(
    whole?.raoScott.p ?? NaN,
    12,
  )
})

test('is undefined where nobody of a group answered, or all gave one answer', () => {
  const design = sampleDesign(n)
  const estimates = shares(design, segmentsOf(design, levelDomains(sex, 3)), answers, 4)
  expect(groupIndependence(estimates, [0, 2], [[0], [1], [2], [3]])).toMatchObject({
    value: null,
    reason: 'noData',
  })
  expect(groupIndependence(estimates, [0, 1], [[0, 1, 2, 3]])).toMatchObject({
    value: null,
    reason: 'noVariance',
  })
})
