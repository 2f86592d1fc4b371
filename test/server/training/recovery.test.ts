import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyRetention, listDue } from '../../../server/privacy/retention.ts'
import { databases } from '../../support/databases.ts'
import { ask, everythingIn, listNotes, refusalOf } from '../../support/desk.ts'
import { handIn, type OpenClass, openClass, sit, tell } from '../../support/trainee.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

const woman = { sex: 2, audience: 1, firstClass: true }
/** What four people know of themselves. */
const people = [
  ['H', '7', '2', 'Đ'],
  ['L', '21', '0', 'A'],
  ['T', '30', '1', 'P'],
  ['M', '12', '4', 'V'],
]
const [own = [], other = []] = people

describe.each(databases)('a lost card on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  /** Everybody has handed in before the course, and the test at its end is open. */
  async function afterCourse(lesson: OpenClass) {
    for (const [at, marks] of people.entries()) {
      const seat = (await sit(room, lesson.code, { card: lesson.cards[at] ?? '' })).told
      await tell(room, seat, { ...woman, sex: 1 + (at % 2) }, marks)
      await handIn(room, seat)
    }
    await lesson.setPhase('post', true)
  }

  test('is found by three answers of four, and goes on where it was', async () => {
    const lesson = await openClass(room)
    await afterCourse(lesson)
    const { told } = await sit(room, lesson.code, { lost: ['h', '07', '3', 'd'] })
    expect(told).toMatchObject({
      found: 'recovered',
      card: lesson.cards[0],
      survey: 'knowledge-b',
      isTold: true,
      joinedAt: null,
    })
    expect(told['doubt']).toBeGreaterThan(0)
    expect(told['doubt']).toBeLessThan(1)
    expect((await handIn(room, told)).status).toBe(201)
  })

  test('of a person whom nothing fits is a new one, which is found months later', async () => {
    const lesson = await openClass(room)
    await afterCourse(lesson)
    const stranger = ['K', '1', '9', 'X']
    const { told } = await sit(room, lesson.code, { lost: stranger })
    expect(told).toMatchObject({ found: 'unmatched', isTold: false })
    expect(lesson.cards).not.toContain(told['card'])
    await lesson.setPhase('followUp', true)
    const later = (await sit(room, lesson.code, { lost: stranger })).told
    expect(later).toMatchObject({ found: 'recovered', card: told['card'] })
  })

  test('that sits here already is nobody else’s', async () => {
    const lesson = await openClass(room)
    await afterCourse(lesson)
    await sit(room, lesson.code, { card: lesson.cards[0] ?? '' })
    expect((await sit(room, lesson.code, { lost: own })).told['found']).toBe('unmatched')
  })

  test('is given to one of two who claim it at once', async () => {
    const lesson = await openClass(room)
    await afterCourse(lesson)
    const told = await Promise.all([1, 2, 3].map(() => sit(room, lesson.code, { lost: own })))
    const found = (what: string) => told.filter(one => one.told['found'] === what)
    expect([found('recovered').length, found('unmatched').length]).toEqual([1, 2])
  })

  test('of the first test is a new one: there is nothing to find yet', async () => {
    const lesson = await openClass(room)
    expect((await sit(room, lesson.code, { lost: own })).told).toMatchObject({ found: 'new', doubt: null })
    await lesson.setPhase('post', true)
    expect((await sit(room, lesson.code, { lost: own })).told['found']).toBe('recovered')
  })

  test('of another class is not found here', async () => {
    const elsewhere = await openClass(room)
    await afterCourse(elsewhere)
    const lesson = await openClass(room)
    const seat = (await sit(room, lesson.code, { card: lesson.cards[0] ?? '' })).told
    await tell(room, seat, woman, other)
    await lesson.setPhase('post', true)
    expect((await sit(room, lesson.code, { lost: own })).told['found']).toBe('unmatched')
  })

  test('is counted with those that were found again and those that were not', async () => {
    const lesson = await openClass(room)
    await afterCourse(lesson)
    await sit(room, lesson.code, { lost: own })
    await sit(room, lesson.code, { lost: ['K', '1', '9', 'X'] })
    const { seats } = room.database.tables
    const rows = await room.database.read.select().from(seats).where(eq(seats.class, lesson.id))
    const lost = rows.filter(({ doubt }) => doubt !== null)
    expect(lost).toHaveLength(2)
    expect(lost.filter(({ recovered }) => recovered)).toHaveLength(1)
  })

  test('is not found any more once the follow-up is closed: what it was found by is gone', async () => {
    const lesson = await openClass(room)
    await afterCourse(lesson)
    const marksOf = async () => {
      const { cards } = room.database.tables
      const rows = await room.database.read.select().from(cards).where(eq(cards.class, lesson.id))
      return rows.flatMap(({ marks }) => marks ?? [])
    }
    await lesson.setPhase('followUp', true)
    expect(await marksOf()).toHaveLength(16)
    await lesson.setPhase('followUp', false)
    expect(await marksOf()).toEqual([])
    await lesson.setPhase('followUp', true)
    expect((await sit(room, lesson.code, { lost: own })).told['found']).toBe('unmatched')
  })

  test('is not found a year after the class, nor by whoever has taken an answer back', async () => {
    const lesson = await openClass(room, 4, { heldOn: '2026-11-25' })
    await afterCourse(lesson)
    const { cards, seats, responses } = room.database.tables
    const marked = async () =>
      (await room.database.read.select().from(cards).where(eq(cards.class, lesson.id))).filter(
        ({ marks }) => marks !== null,
      ).length
    const [sent] = await room.database.read
      .select({ id: responses.id, digest: responses.digest })
      .from(responses)
      .innerJoin(seats, eq(seats.response, responses.id))
      .where(eq(seats.class, lesson.id))
    const body = { digest: sent?.digest }
    expect((await ask(room.app, 'POST', `/responses/${sent?.id}/withdrawal`, { body })).status).toBe(204)
    expect(await marked()).toBe(3)

    const due = async (now: string) =>
      (await listDue(room.database, new Date(now))).staff.find(({ table }) => table === 'marks')
    expect((await due('2027-11-25T12:00:00Z'))?.rows).toBe(0)
    expect(await due('2027-11-26T12:00:00Z')).toMatchObject({ days: 365 })
    await applyRetention(room.database, 'server', new Date('2027-11-26T12:00:00Z'))
    expect(await marked()).toBe(0)
    const clearing = { action: 'retention.clear', subject: 'marks' }
    expect(await listNotes(room.database)).toContainEqual(expect.objectContaining(clearing))
  })

  test('leaves no answer about its owner in the database', async () => {
    const lesson = await openClass(room)
    const seat = (await sit(room, lesson.code, { card: lesson.cards[0] ?? '' })).told
    await tell(room, seat, woman, ['ZQZQ', 'ZQZQ', 'ZQZQ', 'ZQZQ'])
    expect((await everythingIn(room.database)).toLowerCase()).not.toContain('zqzq')
  })

  test('is asked about with four answers, no more and no less', async () => {
    const lesson = await openClass(room)
    expect(await refusalOf(sit(room, lesson.code, { lost: ['H'] }))).toEqual([400, 'request.invalid'])
  })

  test('leaves no fault behind', () => {
    expect(room.failures).toEqual([])
  })
})
