import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CodedColumn, Dataset } from '../../../analysis/report/dataset.ts'
import { categoryDimension, sexDimension } from '../../../analysis/report/dimension.ts'
import { buildReport, type Report } from '../../../analysis/report/report.ts'
import { answers, bySex, column, sex, variable } from '../../support/dataset.ts'

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
