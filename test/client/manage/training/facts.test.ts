import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardsWanted, mostAtOnce } from '../../../../client/manage/training/cardsWanted.ts'
import type { TrainingClass } from '../../../../client/manage/training/classes.ts'
import { factsIn, newFacts, typedFacts } from '../../../../client/manage/training/facts.ts'

const last: TrainingClass = {
  id: '1',
  code: 'K7QX4M',
  course: 'C05',
  title: 'Lớp tháng mười',
  place: 'Trường nghề',
  heldOn: '2026-10-01',
  expectedWomen: 31,
  expectedMen: 4,
  minutes: 30,
  unit: { id: 'b', name: 'B' },
  survey: 'teaching',
  parallelSurvey: null,
  createdAt: '2026-09-30T01:00:00.000Z',
  revealedAt: null,
  phases: [],
  cards: 40,
}

describe('a new class', () => {
  test('begins as the last one was, today and without its name', () => {
    expect(factsIn(newFacts(last, '2026-11-25'))).toEqual({
      course: 'C05',
      title: '',
      place: 'Trường nghề',
      heldOn: '2026-11-25',
      expectedWomen: 31,
      expectedMen: 4,
      minutes: 30,
    })
  })

  test('is complete where there was none before', () => {
    const facts = factsIn(newFacts(undefined, '2026-11-25'))
    expect(facts).toMatchObject({ course: 'C01', heldOn: '2026-11-25', minutes: null })
    expect(facts.expectedWomen).toBeGreaterThan(0)
  })
})

test('what is said of a class is the same after it was typed', () => {
  const facts = fc.record({
    course: fc.constantFrom('C01', 'V01'),
    title: fc.string(),
    place: fc.string(),
    heldOn: fc.constant('2026-11-25'),
    expectedWomen: fc.nat(2000),
    expectedMen: fc.nat(2000),
    minutes: fc.option(fc.integer({ min: 5, max: 240 })),
  })
  fc.assert(
    fc.property(facts, given => {
      expect(factsIn(typedFacts(given))).toEqual(given)
    }),
  )
})

const wanted = (expectedWomen: number, expectedMen: number, cards: number) =>
  cardsWanted({ expectedWomen, expectedMen, cards })

describe('cards that are wanted', () => {
  test('are one for everybody and a tenth more, less those that there are', () => {
    expect(wanted(20, 20, 0)).toBe(44)
    expect(wanted(20, 20, 40)).toBe(4)
  })

  test('are always as many as can be made', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), fc.nat(4000), (women, men, cards) => {
        const count = wanted(women, men, cards)
        expect(count >= 1 && count <= mostAtOnce).toBe(true)
      }),
    )
  })
})
