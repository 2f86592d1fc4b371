import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Code, CodedColumn, Dataset, Variable } from '../../../analysis/report/dataset.ts'
import { categoryDimension, sexDimension } from '../../../analysis/report/dimension.ts'
import { buildReport, type Report } from '../../../analysis/report/report.ts'

const variable = (name: string, codes: readonly Code[], others: Partial<Variable> = {}): Variable => ({
  name,
  title: { vi: name, en: name },
  level: 'nominal',
  categories: codes.map(code => ({ code, label: { vi: `${code}`, en: `${code}` }, missing: code === 99 })),
  role: null,
  reverse: false,
  key: null,
  sensitive: false,
  ...others,
})

const column = (of: Variable, places: readonly number[]): CodedColumn => ({
  variable: of,
  places: Uint8Array.from(places),
})

const sex = (places: readonly number[]) => column(variable('sex', [2, 1], { role: 'sex' }), places)
const answers = (places: readonly number[], others: Partial<Variable> = {}) =>
  column(variable('q', [1, 2, 3, 99], others), places)

const repeated = (counts: readonly number[]) =>
  counts.flatMap((n, place) => Array.from({ length: n }, () => place))

/** Women and men by how many of them gave each answer. */
function village(women: readonly number[], men: readonly number[], others: Partial<Variable> = {}): Dataset {
  const sexes = repeated([women, men].map(counts => counts.reduce((sum, n) => sum + n, 0)))
  return { n: sexes.length, columns: [sex(sexes), answers([...repeated(women), ...repeated(men)], others)] }
}

const bySex = (dataset: Dataset, others: object = {}): Report =>
  buildReport(dataset, {
    dimensions: [sexDimension(dataset.columns[0] as CodedColumn)],
    questions: ['q'],
    ...others,
  })

const cellOf = (report: Report, answer: number, group: object) =>
  report.questions[0]?.answers[answer]?.cells.find(
    cell => JSON.stringify(cell.group) === JSON.stringify(group),
  )

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

const people = fc.array(fc.tuple(fc.constantFrom(0, 1, 254), fc.constantFrom(0, 1, 2, 3, 254, 255)), {
  maxLength: 400,
})
type Row = readonly [sex: number, answer: number]

/** Enough women and men with each answer that nothing is withheld. */
const crowd = fc
  .array(fc.integer({ min: 20, max: 60 }), { minLength: 6, maxLength: 6 })
  .map(counts =>
    counts.flatMap((n, at) => Array.from({ length: n }, (): Row => [Math.floor(at / 3), at % 3])),
  )

const datasetOf = (rows: readonly Row[]): Dataset => ({
  n: rows.length,
  columns: [
    sex(rows.map(([one]) => one)),
    answers(
      rows.map(([, answer]) => answer),
      { level: 'ordinal' },
    ),
  ],
})
const cellsOf = (report: Report) => report.questions[0]?.answers.flatMap(({ cells }) => cells) ?? []
const valuesOf = (report: Report) => cellsOf(report).map(({ value }) => value)
const firstGapOf = (report: Report) => report.questions[0]?.answers[0]?.gaps[0]
/** Equal to twelve digits, or both without a value. */
const same = (expected: number | null | undefined) =>
  typeof expected === 'number' ? expect.closeTo(expected, 12) : null

describe('whatever the answers', () => {
  test('a value lies within its interval', () => {
    fc.assert(
      fc.property(people, rows => {
        const outside = cellsOf(bySex(datasetOf(rows))).filter(
          ({ value, low, high }) => value !== null && !((low ?? NaN) <= value && value <= (high ?? NaN)),
        )
        expect(outside).toEqual([])
      }),
    )
  })

  test('the shares of everybody add up to one', () => {
    fc.assert(
      fc.property(crowd, rows => {
        const shares =
          bySex(datasetOf(rows)).questions[0]?.answers.map(({ cells }) => cells.at(-1)?.value ?? null) ?? []
        expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('the order of the respondents does not matter', () => {
    fc.assert(
      fc.property(people, rows => {
        expect(bySex(datasetOf(rows.toReversed()))).toEqual(bySex(datasetOf(rows)))
      }),
    )
  })

  test('weights that are all alike change no share', () => {
    fc.assert(
      fc.property(people, rows => {
        fc.pre(rows.length > 0)
        const dataset = datasetOf(rows)
        const weights = new Float64Array(dataset.n).fill(2.5)
        expect(valuesOf(bySex(dataset, { design: { weights } }))).toEqual(valuesOf(bySex(dataset)).map(same))
      }),
    )
  })

  test('swapping women and men mirrors every gap', () => {
    fc.assert(
      fc.property(crowd, rows => {
        const swapped = rows.map(([one, answer]): Row => [one > 1 ? one : 1 - one, answer])
        const [here, there] = [firstGapOf(bySex(datasetOf(rows))), firstGapOf(bySex(datasetOf(swapped)))]
        expect(there).toMatchObject({
          difference: same(-(here?.difference ?? NaN)),
          low: same(-(here?.high ?? NaN)),
          high: same(-(here?.low ?? NaN)),
          p: same(here?.p),
        })
      }),
    )
  })

  test('a second dimension’s totals are the report by sex alone', () => {
    fc.assert(
      fc.property(crowd, rows => {
        const dataset = datasetOf(rows)
        const area = column(
          variable('area', ['x', 'y']),
          rows.map((_, row) => row % 2),
        )
        const both = buildReport(
          { n: dataset.n, columns: [...dataset.columns, area] },
          {
            dimensions: [sexDimension(dataset.columns[0] as CodedColumn), categoryDimension(area)],
            questions: ['q'],
          },
        )
        const total = both.questions[0]?.bases.find(
          ({ group }) => group.sex === 'female' && group.area === 'all',
        )?.n
        const alone = bySex(dataset).questions[0]?.bases[0]?.n
        expect(total).toBe(alone)
      }),
    )
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
