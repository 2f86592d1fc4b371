/** The report on training: whose figures it holds, and what does not change them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mcNemar } from '../../../analysis/prepost/mcNemar.ts'
import { trainingReport } from '../../../analysis/training/report.ts'
import type { Trainee, TrainingClass } from '../../../analysis/training/trainee.ts'
import { classOf, inputOf } from '../../support/trainees.ts'

const reportOf = (...classes: TrainingClass[]) => trainingReport(inputOf(classes))
const withPeople = (one: TrainingClass, trainees: readonly Trainee[]): TrainingClass => ({ ...one, trainees })

const draws = fc.record({
  women: fc.integer({ min: 0, max: 30 }),
  men: fc.integer({ min: 0, max: 30 }),
  others: fc.integer({ min: 0, max: 3 }),
  missing: fc.constantFrom(0, 0.1, 0.3),
  crossed: fc.boolean(),
  seed: fc.integer(),
})

/** Figures differ by what rounding leaves where people come in another order. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'number' ? Number(part.toPrecision(9)) + 0 : part,
  )

describe('the report of a class', () => {
  const whole = classOf('a', { women: 24, men: 16 })

  test('tells women and men apart, and who gained how much', () => {
    const { standing, learning, gaps, headlines } = reportOf(whole)
    expect(standing).toBe('shown')
    expect([learning.all?.n, learning.women?.n, learning.men?.n]).toEqual([40, 24, 16])
    const gain = (learning.women?.gain.mean ?? 0) - (learning.men?.gain.mean ?? 0)
    expect(gaps?.gain.difference).toBeCloseTo(gain, 12)
    expect(gaps?.gain.difference).toBeCloseTo(
      (gaps?.after.difference ?? 0) - (gaps?.before.difference ?? 0),
      12,
    )
    expect(headlines.map(({ about }) => about)).toEqual([
      'gain',
      'passing',
      'gainWomen',
      'gainMen',
      'gap',
      'retention',
    ])
  })

  test('has for every headline a sentence in both languages, and Holm’s p no smaller than its own', () => {
    for (const { p, pAdjusted, reading } of reportOf(whole).headlines) {
      expect(pAdjusted).toBeGreaterThanOrEqual(p ?? 1)
      expect(reading.vi).toMatch(/\p{L}.*\.$/u)
      expect(reading.en).toMatch(/\p{L}.*\.$/u)
      expect(reading.vi + reading.en).not.toMatch(/[{}]|NaN|undefined/)
    }
  })

  test('goes by ranks under 30 people, and by t from 30 on', () => {
    const methods = [14, 15].map(
      men =>
        reportOf(classOf('a', { women: 15, men })).headlines.find(({ about }) => about === 'gain')?.method.en,
    )
    expect(methods).toEqual(['Wilcoxon’s signed-rank test', 'paired t test'])
  })

  test('tests an item by the people who had it twice', () => {
    const [form] = reportOf(whole).forms
    const [item] = form?.items ?? []
    const changed = (before: 0 | 1, after: 0 | 1) =>
      whole.trainees.filter(({ pre, post }) => pre?.marks[0] === before && post?.marks[0] === after).length
    expect(form?.paired).toBe(true)
    expect(item?.p).toBeCloseTo(mcNemar(changed(0, 1), changed(1, 0)).midP, 12)
  })

  test('compares an item of two forms that take turns over different people', () => {
    const { forms, orders, balancedGain, learning } = reportOf(
      classOf('a', { women: 30, men: 31, crossed: true }),
    )
    expect(forms.map(({ name, paired, nBefore, nAfter }) => [name, paired, nBefore, nAfter])).toEqual([
      ['a', false, 31, 30],
      ['b', false, 30, 31],
    ])
    expect(orders.map(({ first, n }) => [first, n])).toEqual([
      ['a', 31],
      ['b', 30],
    ])
    const [one, other] = orders
    expect(balancedGain).toBeCloseTo(((one?.gain ?? 0) + (other?.gain ?? 0)) / 2, 12)
    expect(learning.all?.gain.mean).toBeCloseTo((31 * (one?.gain ?? 0) + 30 * (other?.gain ?? 0)) / 61, 12)
  })

  test('has counts only until the test at the end is closed', () => {
    const { standing, attendance, learning, headlines, forms, groups, unmatched } = reportOf({
      ...whole,
      settled: false,
    })
    expect(standing).toBe('noData')
    expect(attendance.map(({ all }) => all)).toEqual([40, 40, 40])
    expect({ learning, headlines, forms, groups, unmatched }).toEqual({
      learning: { all: null, women: null, men: null },
      headlines: [],
      forms: [],
      groups: [],
      unmatched: { pre: learning, post: learning },
    })
  })

  test('leaves the follow-up out while it is open', () => {
    expect(reportOf({ ...whole, followed: false }).retention).toBeNull()
    expect(reportOf(whole).retention?.change.all?.n).toBe(40)
  })
})

describe('any class', () => {
  test('has the same report whatever the order of its people', () => {
    fc.assert(
      fc.property(draws, draw => {
        const one = classOf('a', draw)
        const turned = withPeople(one, one.trainees.toReversed())
        expect(rounded(reportOf(turned))).toEqual(rounded(reportOf(one)))
      }),
      { numRuns: 40 },
    )
  })

  test('has the same matched figures however many people have one test only', () => {
    fc.assert(
      fc.property(draws, fc.integer({ min: 1, max: 15 }), (draw, more) => {
        const one = classOf('a', draw)
        const strangers = classOf('b', { women: more, men: more, seed: draw.seed + 1 }).trainees.map(
          (person, number) => ({ ...person, ...(number % 2 === 0 ? { pre: null } : { post: null }) }),
        )
        const { learning, gaps, groups, forms } = reportOf(one)
        expect(reportOf(withPeople(one, [...one.trainees, ...strangers]))).toMatchObject({
          learning,
          gaps,
          groups,
          forms,
        })
      }),
      { numRuns: 40 },
    )
  })

  test('has no figure that rests on fewer than ten people', () => {
    fc.assert(
      fc.property(draws, draw => {
        const { learning, groups, unmatched, retention, forms, orders } = reportOf(classOf('a', draw))
        const told = [
          ...Object.values(learning),
          ...groups,
          ...Object.values(unmatched.pre),
          ...Object.values(unmatched.post),
          ...Object.values(retention?.change ?? {}),
          ...orders,
        ].flatMap(figure => (figure ? [figure.n] : []))
        const shares = forms
          .flatMap(({ items }) => items.flatMap(({ facility }) => Object.values(facility)))
          .flatMap(one => [one?.before, one?.after])
          .flatMap(share => (share ? [share.of] : []))
        expect(Math.min(10, ...told, ...shares)).toBe(10)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a small class', () => {
  test('of fewer than ten with both tests shows counts alone', () => {
    const report = reportOf(classOf('a', { women: 5, men: 4 }))
    expect(report.standing).toBe('withheld')
    expect(report.matched.all).toBe(9)
    expect(JSON.stringify([report.learning, report.forms, report.groups, report.headlines])).not.toMatch(
      /0\.\d/,
    )
    expect(report.notes.map(({ vi }) => vi)).toEqual([expect.stringContaining('gộp nhiều lớp')])
  })

  test('with fewer than ten men shows neither sex', () => {
    const { learning, gaps, dropout, notes } = reportOf(classOf('a', { women: 25, men: 9 }))
    expect([learning.all?.n, learning.women, learning.men, gaps]).toEqual([34, null, null, null])
    expect(dropout?.rates).toMatchObject({ women: null, men: null })
    expect(notes.map(({ vi }) => vi)).toContainEqual(
      expect.stringContaining('gộp nhiều lớp để xem theo giới'),
    )
  })

  test('of women alone is told as one of women', () => {
    const { learning } = reportOf(classOf('a', { women: 25, men: 0 }))
    expect([learning.all?.n, learning.women?.n, learning.men]).toEqual([25, 25, null])
  })

  test('leaves a few of neither sex aside, who could be told from the total', () => {
    const { learning, leftAside } = reportOf(classOf('a', { women: 20, men: 20, others: 3 }))
    expect([learning.all?.n, leftAside]).toEqual([40, 3])
  })
})

describe('classes together', () => {
  test('show by sex what each is too small for', () => {
    const classes = [classOf('a', { women: 25, men: 6 }), classOf('b', { women: 22, men: 7, seed: 2 })]
    const { learning, classes: counted } = trainingReport(inputOf(classes))
    expect([learning.women?.n, learning.men?.n]).toEqual([47, 13])
    expect(counted).toEqual({ of: 2, shown: 2, bySex: 2 })
  })

  test('leave out of the figures by sex what would come out by taking a class away', () => {
    const classes = [classOf('a', { women: 20, men: 20 }), classOf('b', { women: 25, men: 8, seed: 2 })]
    const { learning, classes: counted } = trainingReport(inputOf(classes))
    expect([learning.all?.n, learning.women?.n, learning.men?.n]).toEqual([73, 20, 20])
    expect(counted).toEqual({ of: 2, shown: 2, bySex: 1 })
  })

  test('of different series are never put together', () => {
    const classes = [
      classOf('a', { women: 25, men: 6 }, 'C01'),
      classOf('b', { women: 22, men: 7, seed: 2 }, 'C02'),
    ]
    expect(trainingReport(inputOf(classes)).learning).toMatchObject({ all: { n: 60 }, women: null })
  })

  test('leave a class out that was put together with one outside of what is asked about', () => {
    const classes = [classOf('a', { women: 25, men: 6 }), classOf('b', { women: 22, men: 7, seed: 2 })]
    const { learning } = trainingReport(inputOf(classes, ['a']))
    expect([learning.all?.n, learning.women]).toEqual([31, null])
  })
})
