/** Differential item functioning: a question worked out by hand, and what may not change the others. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { functioning } from '../../../analysis/items/functioning.ts'
import type { Mark } from '../../../analysis/items/mark.ts'
import { functioningReading } from '../../../analysis/reading/itemReading.ts'

/** So many people with these marks on all questions. */
const people = (count: number, ...marks: Mark[]) => Array.from({ length: count }, () => marks)
const questions = (rows: readonly (readonly Mark[])[]) =>
  [0, 1, 2].map(question => rows.map(marks => marks[question] ?? null))

/** Women and men who know as much; one question of three is harder for women. */
const women = [
  ...people(30, 0, 1, 1),
  ...people(10, 1, 0, 1),
  ...people(10, 1, 1, 0),
  ...people(20, 1, 0, 0),
  ...people(40, 0, 1, 0),
]
const men = [
  ...people(10, 0, 1, 1),
  ...people(20, 1, 0, 1),
  ...people(20, 1, 1, 0),
  ...people(40, 1, 0, 0),
  ...people(20, 0, 1, 0),
]
const items = questions([...women, ...men])
const focal = [...women.map(() => true), ...men.map(() => false)]

describe('functioning', () => {
  test('compares people of the same score', () => {
    // Score 2: men 40 right 10 wrong, women 20 and 30. Score 1: men 40 and 20, women 20 and 40.
    const odds = ((40 * 30) / 100 + (40 * 40) / 120) / ((10 * 20) / 100 + (20 * 20) / 120)
    const [distance, variance] = [
      40 - 30 + (40 - 30),
      (50 * 50 * 60 * 40) / (1e4 * 99) + (60 * 60 * 60 * 60) / (14400 * 119),
    ]
    const [first] = functioning(items, focal).items
    expect(first).toMatchObject({
      oddsRatio: expect.closeTo(odds, 12),
      delta: expect.closeTo(-2.35 * Math.log(odds), 12),
      chiSquare: expect.closeTo((distance - 0.5) ** 2 / variance, 10),
      class: 'C',
    })
    expect(first?.pAdjusted).toBeGreaterThan(first?.p ?? 1)
  })

  test('turns round when the other group is asked about', () => {
    const [one, other] = [
      functioning(items, focal),
      functioning(
        items,
        focal.map(member => !member),
      ),
    ]
    for (const [question, { delta, p }] of one.items.entries()) {
      expect(other.items[question]?.delta).toBeCloseTo(-(delta ?? NaN), 10)
      expect(other.items[question]?.p).toBeCloseTo(p ?? NaN, 10)
    }
  })

  test('finds nothing between groups that answered alike', () => {
    const alike = functioning(questions([...women, ...women]), [
      ...women.map(() => true),
      ...women.map(() => false),
    ])
    expect(alike.items.map(({ delta, p, class: size }) => [delta, p, size])).toEqual([
      [expect.closeTo(0, 12), 1, 'A'],
      [expect.closeTo(0, 12), 1, 'A'],
      [expect.closeTo(0, 12), 1, 'A'],
    ])
  })

  test('does not care about the order of people', () => {
    const rows = fc.array(fc.tuple(...Array.from({ length: 4 }, () => fc.constantFrom<0 | 1>(0, 1))), {
      minLength: 4,
      maxLength: 40,
    })
    fc.assert(
      fc.property(rows, given => {
        const run = (order: typeof given) =>
          functioning(
            questions(order.map(([, ...marks]) => marks)),
            order.map(([member]) => member === 1),
          ).items
        const [one, other] = [run(given), run(given.toReversed())]
        expect(other.map(({ chiSquare }) => chiSquare ?? -1)).toEqual(
          one.map(({ chiSquare }) => expect.closeTo(chiSquare ?? -1, 9)),
        )
      }),
    )
  })

  test('is a first sign only with fewer than 100 people in a group', () => {
    expect(functioning(items, focal).warnings).toEqual([])
    expect(functioning(questions([...women, ...men.slice(0, 99)]), focal.slice(0, 209)).warnings).toEqual([
      'exploratory',
    ])
  })

  test('leaves out people of neither group and people not shown every question', () => {
    const [one, ...others] = functioning(questions([...women, ...men, [1, 0, 1], [1, null, 1]]), [
      ...focal,
      null,
      true,
    ]).items
    expect(one).toEqual(functioning(items, focal).items[0])
    expect(others).toHaveLength(2)
  })

  test('has no figures where one sex is missing or nobody is there', () => {
    expect(
      functioning(
        questions(women),
        women.map(() => true),
      ),
    ).toMatchObject({
      reason: 'oneGroup',
      items: [{ oddsRatio: null, p: null, class: null }, { p: null }, { p: null }],
    })
    expect(functioning(questions([]), [])).toMatchObject({ n: 0, reason: 'noData', warnings: [] })
  })

  test('has no delta where no man got it wrong who scored as a woman', () => {
    const rows = [...people(5, 1, 0, 0), ...people(5, 0, 1, 0)]
    const extreme = functioning(
      questions(rows),
      rows.map((_, person) => person >= 5),
    ).items
    expect(extreme.map(({ oddsRatio, delta }) => [oddsRatio, delta])).toEqual([
      [null, null],
      [0, null],
      [null, null],
    ])
  })
})

describe('functioningReading', () => {
  test('tells whom a question is easier for', () => {
    const [first, second] = functioning(items, focal).items
    expect(first && functioningReading(first).en).toBe(
      'At the same total score, men find this question easier than women; check whether it favours one sex.',
    )
    expect(second && functioningReading(second).vi).toMatch(/^Ở cùng mức điểm chung, phụ nữ dễ trả lời đúng/)
  })

  test('tells that there is nothing to tell', () => {
    const alike = functioning(questions([...women, ...women]), [
      ...women.map(() => true),
      ...women.map(() => false),
    ]).items[0]
    expect(alike && functioningReading(alike).en).toBe(
      'At the same total score, women and men do alike on this question.',
    )
  })

  test('gives the reason where it could not be tested', () => {
    const [item] = functioning(
      questions(women),
      women.map(() => true),
    ).items
    expect(item && functioningReading(item).en).toBe('Not defined for these data.')
  })
})
