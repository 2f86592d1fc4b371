import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newCardCode } from '../../../server/training/cardCode.ts'
import { databases } from '../../support/databases.ts'
import { everythingIn } from '../../support/desk.ts'
import { handIn, openClass, sit, tell } from '../../support/trainee.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

describe.each(databases)('limits of a class on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  /** Tries so many cards at once, and says how each fared within a second. */
  async function guess(code: string, times: number, address: string) {
    const soon = new Promise<'slow'>(resolve => setTimeout(() => resolve('slow'), 1000))
    const tries = Array.from({ length: times }, async () => {
      const asked = sit(room, code, { card: newCardCode(), address }).then(({ told }) => String(told['code']))
      return Promise.race([asked, soon])
    })
    const fared = await Promise.all(tries)
    return (how: string) => fared.filter(one => one === how).length
  }

  test(
    'let three hundred phones in within five seconds through one address',
    { timeout: 60_000 },
    async () => {
      const { code, cards } = await openClass(room, 300)
      const began = performance.now()
      const told = await Promise.all(
        cards.map(async (card, at) => {
          await new Promise(resolve => setTimeout(resolve, (at * 5000) / 300))
          const sat = performance.now()
          const seat = await sit(room, code, { card, address: '198.51.100.1' })
          return { status: seat.status, took: performance.now() - sat }
        }),
      )
      expect(told.filter(({ status }) => status !== 200)).toEqual([])
      const slowest = told.map(({ took }) => took).toSorted((one, other) => one - other)
      expect(slowest.at(Math.floor(0.95 * 300))).toBeLessThan(2000)
      expect(performance.now() - began).toBeLessThan(15_000)
    },
  )

  test('give a card each to three hundred who come at once without one', { timeout: 60_000 }, async () => {
    const { code } = await openClass(room, 1)
    const began = performance.now()
    const told = await Promise.all(Array.from({ length: 300 }, () => sit(room, code)))
    expect(performance.now() - began).toBeLessThan(15_000)
    expect(new Set(told.map(one => one.told['card'])).size).toBe(300)
    const forms = told.map(one => one.told['survey']).filter(form => form === 'knowledge-a')
    expect(forms).toHaveLength(150)
  })

  test('make whoever guesses cards slow, and nobody else', { timeout: 30_000 }, async () => {
    const { code, cards } = await openClass(room)
    const counts = await guess(code, 100, '198.51.100.7')
    expect(counts('card.unknown')).toBeLessThanOrEqual(22)
    expect(counts('slow')).toBeGreaterThanOrEqual(78)
    const began = performance.now()
    for (const [at, card] of cards.entries())
      expect((await sit(room, code, { card, address: `203.0.113.${at}` })).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('let a room in behind whose address somebody tries wrong cards', { timeout: 60_000 }, async () => {
    const { code, cards } = await openClass(room, 40)
    const address = '198.51.100.21'
    expect((await sit(room, code, { card: cards[0] ?? '', address })).status).toBe(200)
    const wrong = Array.from({ length: 64 }, () => sit(room, code, { card: newCardCode(), address }))
    const told = await Promise.all(cards.map(card => sit(room, code, { card, address })))
    expect(told.filter(({ status }) => status !== 200)).toEqual([])
    await Promise.all(wrong)
  })

  test('count the cards of each class apart', { timeout: 30_000 }, async () => {
    const [one, other] = [await openClass(room), await openClass(room)]
    const address = '198.51.100.9'
    await guess(one.code, 12, address)
    const began = performance.now()
    expect((await sit(room, other.code, { card: other.cards[0] ?? '', address })).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('count a slip of the finger, which the check symbol tells, as no guess', async () => {
    const { code, cards } = await openClass(room)
    const address = '198.51.100.11'
    for (let slip = 0; slip < 40; slip++)
      expect((await sit(room, code, { card: 'AAAAAA', address })).status).toBe(422)
    const [card = ''] = cards
    expect((await sit(room, code, { card, address })).status).toBe(200)
  })

  test(
    'slow whoever tries what others may have answered about a lost card',
    { timeout: 30_000 },
    async () => {
      const lesson = await openClass(room, 1)
      const seat = (await sit(room, lesson.code, { card: lesson.cards[0] ?? '' })).told
      await tell(room, seat, { sex: 2, audience: 1, firstClass: null }, ['H', '7', '2', 'Đ'])
      await handIn(room, seat)
      await lesson.setPhase('post', true)
      const soon = new Promise<'slow'>(resolve => setTimeout(() => resolve('slow'), 1000))
      const tries = Array.from({ length: 40 }, (_, at) => {
        const lost = ['A', String(at), '9', 'B']
        const asked = sit(room, lesson.code, { lost, address: '198.51.100.13' })
        return Promise.race([asked.then(({ told }) => String(told['found'] ?? told['code'])), soon])
      })
      const found = await Promise.all(tries)
      expect(found).not.toContain('recovered')
      expect(found.filter(one => one === 'unmatched').length).toBeLessThanOrEqual(22)
    },
  )

  test('keep no address', async () => {
    const { code } = await openClass(room)
    await sit(room, code, { card: newCardCode(), address: '198.51.100.99' })
    expect(await everythingIn(room.database)).not.toContain('198.51.100.99')
  })

  test('leave no fault behind', () => {
    expect(room.failures).toEqual([])
  })
})
