import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedOf, shuffled } from '../../../client/respond/training/seed.ts'
import { givenBy, sheetOf } from '../../../client/respond/training/sheet.ts'
import { elementsOf, type Instrument } from '../../../surveys/instrument.ts'
import { knowledge, seat } from '../../support/seat.ts'

const namesIn = (instrument: Instrument) => [...elementsOf(instrument)].map(({ name }) => name)
const asked = namesIn(knowledge).filter(name => name !== 'sex' && name !== 'group')
const card = fc.stringMatching(/^[1-9ACDEFGHJKMNPQRTVWXY]{6}$/)

const ascending = (one: number, other: number) => one - other

describe('an order that looks random', () => {
  test('has everything once, and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat(), (things, seed) => {
        const order = shuffled(things, seed)
        expect(order.toSorted(ascending)).toEqual(things.toSorted(ascending))
        expect(shuffled(things, seed)).toEqual(order)
      }),
    )
  })

  test('puts everything everywhere about as often', () => {
    const places = Array.from({ length: 10_000 }, (_, round) =>
      shuffled([0, 1, 2, 3, 4], seedOf(`card ${round}`)).indexOf(0),
    )
    // Five standard deviations of 10,000 tries at one in five.
    for (let place = 0; place < 5; place++)
      expect(Math.abs(places.filter(found => found === place).length - 2000)).toBeLessThan(200)
  })
})

describe('the test that a seat is shown', () => {
  test('asks nothing that was told before, and has no empty page', () => {
    const sheet = sheetOf(knowledge, { ...seat, shuffled: false })
    expect(namesIn(sheet)).toEqual(asked)
    expect(sheet.pages?.map(({ name }) => name)).toEqual([
      'questions1',
      'questions2',
      'questions3',
      'questions4',
    ])
  })

  test('has all its questions in an order of the card, the same at every look', () => {
    fc.assert(
      fc.property(card, own => {
        const names = namesIn(sheetOf(knowledge, { ...seat, card: own }))
        expect(names.toSorted()).toEqual(asked.toSorted())
        expect(namesIn(sheetOf(knowledge, { ...seat, card: own }))).toEqual(names)
      }),
    )
  })

  test('has another order for another card, and in another phase', () => {
    const orders = [seat, { ...seat, card: 'K7QX4M' }, { ...seat, phase: 'post' as const }].map(one =>
      namesIn(sheetOf(knowledge, one)).join(),
    )
    expect(new Set([...orders, asked.join()]).size).toBe(4)
  })

  test('keeps its order where one question hangs on another', () => {
    const chained: Instrument = {
      pages: [
        {
          elements: [
            { type: 'text', name: 'a' },
            { type: 'text', name: 'b', visibleIf: '{a} = 1' },
            { type: 'text', name: 'c' },
          ],
        },
      ],
    }
    fc.assert(
      fc.property(card, own => {
        expect(namesIn(sheetOf(chained, { ...seat, card: own }))).toEqual(['a', 'b', 'c'])
      }),
    )
  })

  test('leaves notes where they stand', () => {
    const noted: Instrument = {
      pages: [
        {
          elements: [
            { type: 'html', name: 'note' },
            { type: 'text', name: 'a' },
            { type: 'text', name: 'b' },
          ],
        },
      ],
    }
    fc.assert(
      fc.property(card, own => {
        expect(namesIn(sheetOf(noted, { ...seat, card: own }))[0]).toBe('note')
      }),
    )
  })
})

describe('what was told once', () => {
  test('goes with the answers as the test codes it', () => {
    expect(givenBy(knowledge, { sex: 2, audience: 11, firstClass: true })).toEqual({ sex: 2, group: 11 })
  })

  test('is left out where the test does not offer it, or does not ask', () => {
    expect(givenBy(knowledge, { sex: 7, audience: 99, firstClass: null })).toEqual({ group: 99 })
    expect(givenBy({ pages: [] }, { sex: 1, audience: 1, firstClass: null })).toEqual({})
  })
})
