import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../../analysis/report/report.ts'
import { bySex, village } from '../../support/dataset.ts'

/** Lets everybody through but the first women and the first men. */
const without = (women: number, men: number, of: number, firstMan: number) =>
  Uint8Array.from({ length: of }, (_, row) => Number(row < firstMan ? row >= women : row >= firstMan + men))

const countsOf = ({ n, questions }: Report) => [
  n,
  ...questions.flatMap(({ bases, answers, average }) => [
    ...bases.map(base => base.n),
    ...[...answers.map(({ cells }) => cells), average?.cells ?? []].flatMap(cells =>
      cells.map(cell => cell.n),
    ),
  ]),
]

const reportWithout = (women: number, men: number, others: object = {}, sensitive = false) => {
  const dataset = village([40, 60, 20, 0], [50, 40, 20, 0], { sensitive })
  return bySex(dataset, { included: without(women, men, dataset.n, 120), subtractable: true, ...others })
}

describe('a filtered report that can be subtracted from the whole one', () => {
  test.each([
    ['one person', 1, 0, true],
    ['six people, one of them a man', 5, 1, true],
    ['five women', 5, 0, false],
    ['nobody', 0, 0, false],
  ])('that leaves out %s', (_who, women, men, withheld) => {
    const report = reportWithout(women, men)
    expect(report.withheld?.reason ?? null).toBe(withheld ? 'filter' : null)
    expect(countsOf(report).every(count => count === null)).toBe(withheld)
  })

  test('needs more people left out where a question is sensitive', () => {
    expect(reportWithout(9, 0, {}, true).withheld).not.toBeNull()
    expect(reportWithout(10, 0, {}, true).withheld).toBeNull()
  })

  test('leaves out whose weight is 0, too', () => {
    const weights = new Float64Array(230).fill(1)
    weights[3] = 0
    expect(reportWithout(0, 0, { design: { weights } }).withheld).not.toBeNull()
  })

  test('is as any other where nobody has the whole one', () => {
    const dataset = village([40, 60, 20, 0], [50, 40, 20, 0])
    const included = without(1, 0, dataset.n, 120)
    expect(bySex(dataset, { included })).toMatchObject({ n: 229, withheld: null })
  })

  test('differs from it in no number by few people, whatever the answers and the filter', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(rows, rows, fc.infiniteStream(fc.boolean()), (women, men, passes) => {
        const dataset = village(women, men, { level: 'ordinal' })
        const included = Uint8Array.from({ length: dataset.n }, () => Number(passes.next().value))
        const whole = countsOf(bySex(dataset))
        const part = countsOf(bySex(dataset, { included, subtractable: true }))
        const few = part.filter((count, place) => {
          const before = whole[place]
          return count != null && before != null && before > count && before - count < 5
        })
        expect(few).toEqual([])
      }),
    )
  })
})
