import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wall } from '../../../surveys/typedCode.ts'
import { databases } from '../../support/databases.ts'
import { ask, refusalOf } from '../../support/desk.ts'
import { handIn, openClass, sit, start, tell } from '../../support/trainee.ts'
import { makeClass, openRoom, type Room } from '../../support/trainingRoom.ts'

const woman = { sex: 2, audience: 1, firstClass: true }

/** Another symbol in its last place. */
const mistyped = (code: string) =>
  code.slice(0, 5) + wall.symbols.charAt((wall.symbols.indexOf(code.slice(5)) + 1) % wall.symbols.length)

describe.each(databases)('a seat on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  test('is had by the code of the class and a card, however they are typed', async () => {
    const { code, cards } = await openClass(room)
    const [card = ''] = cards
    const { status, told } = await sit(room, ` ${code.toLowerCase()} `, { card: card.toLowerCase() })
    expect(status).toBe(200)
    expect(told).toEqual({
      pass: expect.stringMatching(/^[\w-]{43}$/),
      class: { title: 'Lớp thứ nhất', course: 'C01', code },
      card,
      phase: 'pre',
      closedAt: null,
      survey: 'knowledge-a',
      shuffled: false,
      minutes: null,
      isTold: false,
      joinedAt: null,
      answeredAt: null,
      found: 'card',
      doubt: null,
    })
  })

  test('is the same on a second phone, which is told when the first sat down and handed in', async () => {
    const { code, cards } = await openClass(room)
    const [card = ''] = cards
    const first = (await sit(room, code, { card })).told
    const second = (await sit(room, code, { card })).told
    expect(second).toEqual({ ...first, joinedAt: expect.any(String) })
    expect((await handIn(room, first)).status).toBe(201)
    const third = (await sit(room, code, { card })).told
    expect(third).toEqual({ ...second, answeredAt: expect.any(String) })
    expect(await refusalOf(handIn(room, third, { '01': 'C' }))).toEqual([409, 'card.answered'])
  })

  test('is one, whoever of many phones comes first', async () => {
    const { code, cards } = await openClass(room)
    const [card = ''] = cards
    const told = await Promise.all(Array.from({ length: 12 }, () => sit(room, code, { card })))
    expect(new Set(told.map(one => one.told['pass'])).size).toBe(1)
    expect(told.filter(one => one.told['joinedAt'] === null)).toHaveLength(1)
  })

  test('has the forms in turn: every other card begins with the other, and the end has what is left', async () => {
    const { code, cards, setPhase } = await openClass(room, 2)
    const forms = () => Promise.all(cards.map(async card => (await sit(room, code, { card })).told['survey']))
    expect(await forms()).toEqual(['knowledge-a', 'knowledge-b'])
    await setPhase('post', true)
    expect(await forms()).toEqual(['knowledge-b', 'knowledge-a'])
    await setPhase('followUp', true)
    expect(await forms()).toEqual(['knowledge-a', 'knowledge-b'])
  })

  test('has the one form in an order of its own where there is no other', async () => {
    const { code, cards, setPhase } = await openClass(room, 2, { parallel: false })
    const [card = ''] = cards
    const pre = (await sit(room, code, { card })).told
    await setPhase('post', true)
    const post = (await sit(room, code, { card })).told
    expect([pre, post]).toMatchObject([
      { survey: 'knowledge-a', shuffled: true },
      { survey: 'knowledge-a', shuffled: true, phase: 'post' },
    ])
  })

  test('at the end is had by somebody who was not there at the beginning', async () => {
    const { code, cards, setPhase } = await openClass(room, 2)
    await setPhase('post', true)
    const { told } = await sit(room, code, { card: cards[0] ?? '' })
    expect(told).toMatchObject({ phase: 'post', survey: 'knowledge-b', joinedAt: null })
    expect((await handIn(room, told)).status).toBe(201)
  })

  test('comes with a new card for whoever has none', async () => {
    const { code, call } = await openClass(room, 3)
    const one = (await sit(room, code)).told
    const other = (await sit(room, code)).told
    expect(one).toMatchObject({ found: 'new', survey: 'knowledge-b' })
    expect(other['card']).not.toBe(one['card'])
    const cards = Object.values((await call('GET', '/cards')).told)
    expect(cards.slice(3)).toMatchObject([
      { code: one['card'], number: 4, issue: 'shown' },
      { code: other['card'], number: 5, issue: 'shown' },
    ])
    expect((await sit(room, code, { card: String(one['card']) })).told).toMatchObject({
      pass: one['pass'],
      found: 'card',
    })
  })

  test('is refused with what is wrong: the class, the phase, the card', async () => {
    const { code, cards } = await openClass(room)
    const [card = ''] = cards
    const elsewhere = await openClass(room)
    const quiet = await makeClass(room)
    expect(await refusalOf(sit(room, 'AAAAAA', { card }))).toEqual([404, 'class.notFound'])
    expect(await refusalOf(sit(room, 'not a code', { card }))).toEqual([404, 'class.notFound'])
    expect(await refusalOf(sit(room, String(quiet['code']), { card }))).toEqual([409, 'phase.closed'])
    expect(await refusalOf(sit(room, code, { card: mistyped(card) }))).toEqual([422, 'card.mistyped'])
    expect(await refusalOf(sit(room, code, { card: 'Đ' }))).toEqual([422, 'card.mistyped'])
    const [foreign = ''] = elsewhere.cards
    expect(await refusalOf(sit(room, code, { card: foreign }))).toEqual([404, 'card.unknown'])
  })

  test('is not had once the phase is closed, but a card that sat there learns that it handed in', async () => {
    const { code, cards, setPhase } = await openClass(room)
    const [card = '', idle = ''] = cards
    const { told } = await sit(room, code, { card })
    await handIn(room, told)
    await setPhase('pre', false)
    expect(await refusalOf(sit(room, code, { card: idle }))).toEqual([409, 'phase.closed'])
    expect(await refusalOf(sit(room, code))).toEqual([409, 'phase.closed'])
    expect(await refusalOf(sit(room, code, { card: mistyped(card) }))).toEqual([409, 'phase.closed'])
    expect((await sit(room, code, { card })).told).toMatchObject({
      pass: told['pass'],
      closedAt: expect.any(String),
      answeredAt: expect.any(String),
    })
  })

  test('is not had for a test that takes no answers any more', async () => {
    const { code, cards } = await openClass(room, 1, { survey: 'teaching', parallel: false })
    const { surveys } = room.database.tables
    const setOpen = (open: boolean) =>
      room.database.write(async tx => void (await tx.update(surveys).set({ open })))
    await setOpen(false)
    expect(await refusalOf(sit(room, code, { card: cards[0] ?? '' }))).toEqual([409, 'survey.closed'])
    await setOpen(true)
  })

  test('is told once of whom it is, and again the same; a slip is mended until the answer is in', async () => {
    const { code, cards, setPhase } = await openClass(room)
    const [card = ''] = cards
    const { told } = await sit(room, code, { card })
    expect((await tell(room, told, { ...woman, sex: 1 })).status).toBe(204)
    expect((await tell(room, told, woman)).status).toBe(204)
    expect((await sit(room, code, { card })).told['isTold']).toBe(true)
    await handIn(room, told)
    expect((await tell(room, told, woman)).status).toBe(204)
    expect(await refusalOf(tell(room, told, { ...woman, sex: 1 }))).toEqual([409, 'card.told'])
    await setPhase('post', true)
    const post = (await sit(room, code, { card })).told
    expect(post['isTold']).toBe(true)
    expect(await refusalOf(tell(room, post, { ...woman, audience: 2 }))).toEqual([409, 'card.told'])
  })

  test('may be told of after the answer, where nothing was told before', async () => {
    const { code } = await openClass(room)
    const { told } = await sit(room, code)
    await handIn(room, told)
    expect((await tell(room, told, woman)).status).toBe(204)
  })

  test('begins once', async () => {
    const { code, cards, id } = await openClass(room)
    const { told } = await sit(room, code, { card: cards[0] ?? '' })
    await start(room, told)
    const { seats } = room.database.tables
    const begun = async () =>
      (await room.database.read.select().from(seats)).filter(seat => seat.class === id)[0]?.startedAt
    const first = await begun()
    expect(first).toEqual(expect.any(String))
    expect((await start(room, told)).status).toBe(204)
    expect(await begun()).toBe(first)
  })

  test('is nobody’s who shows another token', async () => {
    for (const pass of ['', 'a'.repeat(43)]) {
      expect(await refusalOf(tell(room, { pass }, woman))).toEqual([409, 'pass.spent'])
      expect(await refusalOf(start(room, { pass }))).toEqual([409, 'pass.spent'])
    }
  })

  test('lets in the answer of its own card to its own test, and no other', async () => {
    const { code, cards, setPhase } = await openClass(room)
    const [mine = '', yours = ''] = cards
    const seat = (await sit(room, code, { card: mine })).told
    for (const other of [{ card: yours }, { phase: 'post' }, { survey: 'knowledge-b' }])
      expect(await refusalOf(handIn(room, seat, {}, other))).toEqual([409, 'card.mismatch'])
    await setPhase('post', true)
    expect((await handIn(room, seat)).status).toBe(201)
  })

  test('has a token that only this server can work out', async () => {
    const { code, cards } = await openClass(room)
    const { told } = await sit(room, code, { card: cards[0] ?? '' })
    const { seats } = room.database.tables
    const stored = JSON.stringify(await room.database.read.select().from(seats))
    expect(stored).not.toContain(told['pass'])
  })

  test('is not had beyond what a class can hold, by cards that people take themselves', async () => {
    const { code, id } = await openClass(room, 1)
    const { cards } = room.database.tables
    const made = { class: id, survey: 'knowledge-a', issue: 'shown' as const }
    const createdAt = new Date().toISOString()
    await room.database.write(async tx => {
      const rows = Array.from({ length: 299 }, (_, at) => ({
        ...made,
        code: `FULL${at}`,
        number: 1000 + at,
        createdAt,
      }))
      await tx.insert(cards).values(rows)
    })
    expect((await sit(room, code)).status).toBe(200)
    expect(await refusalOf(sit(room, code))).toEqual([409, 'training.full'])
    expect(await room.database.read.$count(cards)).toBeGreaterThan(300)
  })

  test('leaves no fault behind', () => {
    expect(room.failures).toEqual([])
  })

  test('is asked for by whoever is there, signed in or not', async () => {
    const { code } = await openClass(room)
    const { cookie } = room.trainer
    const body = { code, card: null, lost: null }
    expect((await ask(room.app, 'POST', '/training/seats', { cookie, body })).status).toBe(200)
  })
})
