import { describe, expect, test } from 'vitest'
import type { CodedColumn } from '../../../analysis/report/dataset.ts'
import { bySex, cellOf, variable, village } from '../../support/dataset.ts'

describe('a report by sex', () => {
  const report = bySex(village([30, 60, 10, 5], [50, 40, 10, 0]))

  test('gives each answer’s share among those who answered, don’t-knows left out', () => {
    expect(cellOf(report, 0, { sex: 'female' })).toMatchObject({
      n: 30,
      value: 0.3,
      suppressed: null,
      flag: null,
    })
    expect(cellOf(report, 0, { sex: 'all' })).toMatchObject({ n: 80, value: 0.4 })
    expect(report.questions[0]?.bases[0]).toEqual({
      group: { sex: 'female' },
      n: 100,
      weighted: 100,
      nMissing: 5,
    })
  })

  test('gives the gap with Newcombe’s interval and the parity index', () => {
    // Wilson's ends by hand: 0.2189 to 0.3958 of women, 0.4038 to 0.5962 of men.
    expect(report.questions[0]?.answers[0]?.gaps).toEqual([
      expect.objectContaining({
        group: {},
        difference: expect.closeTo(-0.2, 12),
        low: expect.closeTo(-0.3258, 4),
        high: expect.closeTo(-0.0642, 4),
        ratio: expect.closeTo(0.6, 12),
        method: 'chiSquare',
      }),
    ])
  })

  test('takes whoever did not name a sex as undisclosed, not out of the total', () => {
    const dataset = village([40, 40, 0, 0], [40, 40, 0, 0])
    const [first] = dataset.columns as [CodedColumn]
    first.places.fill(254, 0, 30)
    const found = bySex(dataset)
    expect(found.questions[0]?.bases.map(({ n }) => n)).toEqual([50, 80, 0, 30, 160])
  })

  test('says how many women and men there are, even beside a few who did not name their sex', () => {
    const dataset = village([60, 60, 0, 0], [60, 60, 0, 0])
    const [first] = dataset.columns as [CodedColumn]
    first.places.fill(254, 0, 3)
    expect(bySex(dataset).respondents.map(({ n }) => n)).toEqual([117, 120, 0, 3, 240])
  })

  test('does not count for a filter what it would withhold', () => {
    const dataset = village([60, 60, 3, 0], [60, 60, 0, 0])
    const included = Uint8Array.from({ length: dataset.n }, (_, row) => Number(row >= 120 && row < 123))
    const found = bySex(dataset, { included })
    expect([found.n, found.respondents[0]?.n, found.respondents.at(-1)?.n]).toEqual([null, null, null])
  })

  test('keeps the means of women and men beside a few who did not name their sex', () => {
    const dataset = village([60, 60, 0, 0], [60, 60, 0, 0])
    const [first] = dataset.columns as [CodedColumn]
    first.places.fill(254, 0, 3)
    const hours = Float64Array.from({ length: dataset.n }, (_, row) => row % 7)
    const columns = [
      ...dataset.columns,
      { variable: variable('hours', [], { level: 'number' }), values: hours },
    ]
    const found = bySex({ n: dataset.n, columns }, { questions: ['hours'] })
    const shown = found.questions[0]?.average?.cells.map(({ suppressed }) => suppressed)
    expect(shown).toEqual([null, null, null, 'small', 'complementary'])
    expect(found.questions[0]?.bases.map(({ n }) => n)).toEqual([117, 120, 0, null, null])
  })

  test('withholds a small cell and one more that would give it away', () => {
    const found = bySex(village([40, 57, 3, 0], [45, 40, 15, 0]))
    expect(cellOf(found, 2, { sex: 'female' })).toMatchObject({ n: null, value: null, suppressed: 'small' })
    const hidden =
      found.questions[0]?.answers.flatMap(({ cells }) => cells.filter(({ suppressed }) => suppressed)) ?? []
    expect(hidden.filter(({ suppressed }) => suppressed === 'complementary').length).toBeGreaterThanOrEqual(3)
    expect(found.questions[0]?.answers[2]?.gaps[0]).toMatchObject({ difference: null, p: null })
  })

  test('withholds more of a sensitive question', () => {
    const counts = [
      [40, 53, 7, 0],
      [45, 40, 15, 0],
    ] as const
    expect(cellOf(bySex(village(...counts)), 2, { sex: 'female' })).toMatchObject({ n: 7, suppressed: null })
    const found = bySex(village(...counts, { sensitive: true }))
    expect(cellOf(found, 2, { sex: 'female' })).toMatchObject({ n: null, suppressed: 'small' })
  })

  test('gives no mean where a share is withheld, as it would help to work the share out', () => {
    const found = bySex(village([40, 57, 3, 0], [45, 40, 15, 0], { level: 'ordinal' }))
    expect(found.questions[0]?.average?.cells[0]).toMatchObject({ value: null, suppressed: 'complementary' })
  })

  test('gives no share of fewer than 25 people, and flags one of fewer than 50', () => {
    const found = bySex(village([12, 12, 0, 0], [20, 20, 0, 0]))
    expect(cellOf(found, 0, { sex: 'female' })).toMatchObject({ n: 12, value: null, flag: 'few' })
    expect(cellOf(found, 0, { sex: 'male' })).toMatchObject({ value: 0.5, flag: 'few' })
  })

  test('leaves out whose weight is 0, and refuses one below', () => {
    const dataset = village([30, 30, 0, 0], [30, 30, 0, 0])
    const weights = new Float64Array(dataset.n).fill(1)
    weights[3] = 0
    expect(bySex(dataset, { design: { weights } })).toMatchObject({ n: dataset.n - 1, weighted: true })
    weights[3] = -1
    expect(() => bySex(dataset, { design: { weights } })).toThrow(RangeError)
  })
})

describe('a headline', () => {
  test('is told in a sentence, with the smallest gap that would have been found beside chance', () => {
    const [clear] = bySex(village([30, 60, 10, 0], [60, 30, 10, 0])).questions[0]?.headlines ?? []
    expect(clear?.reading?.en).toBe(
      '“1”: The share is 30.0 percentage points higher among men than among women (60.0% against 30.0%); chance alone hardly explains this.',
    )
    const [unclear] = bySex(village([30, 60, 10, 0], [32, 58, 10, 0])).questions[0]?.headlines ?? []
    expect(unclear?.reading?.en).toMatch(
      /could be chance\. .* only a difference of about \d+\.\d percentage points/,
    )
    expect(unclear?.reading?.vi).toMatch(/điểm phần trăm/)
  })
})
