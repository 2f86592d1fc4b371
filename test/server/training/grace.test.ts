import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { refusalOf } from '../../support/desk.ts'
import { readEvents } from '../../support/eventStream.ts'
import { newId } from '../../support/server.ts'
import { handIn, type OpenClass, openClass, sit, type Told } from '../../support/trainee.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const inWords = (at: number) => new Date(at).toISOString()
/** What a phone says, whose clock shows an instant. */
const by = (at: number) => ({ startedAt: inWords(at - 20 * minute), submittedAt: inWords(at) })

describe.each(databases)('an answer to a phase that was closed on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  /** A class with one who sat down, whose phase was closed so long ago. */
  async function closedFor(milliseconds: number): Promise<{ lesson: OpenClass; seat: Told; closed: number }> {
    const lesson = await openClass(room)
    const seat = (await sit(room, lesson.code, { card: lesson.cards[0] ?? '' })).told
    const closed = Date.now() - milliseconds
    const { trainingPhases } = room.database.tables
    const own = and(eq(trainingPhases.class, lesson.id), eq(trainingPhases.phase, 'pre'))
    await room.database.write(async tx => {
      const [openedAt, closedAt] = [inWords(closed - hour), inWords(closed)]
      await tx.update(trainingPhases).set({ openedAt, closedAt }).where(own)
    })
    return { lesson, seat, closed }
  }
  const countsOf = async ({ id }: OpenClass) => {
    const headers = { cookie: room.trainer.cookie }
    const events = readEvents(await room.app.request(`/api/training/${id}/live`, { headers }))
    const counts = await events.next()
    await events.leave()
    return counts?.['phases'][0].all
  }

  test('comes in within ten minutes, and is marked as late', async () => {
    const { lesson, seat } = await closedFor(9 * minute)
    expect((await handIn(room, seat)).status).toBe(201)
    expect(await countsOf(lesson)).toMatchObject({ done: 1, late: 1 })
  })

  test('comes in then though the clock of the phone is wrong by hours, either way', async () => {
    for (const wrong of [-7 * hour, 7 * hour]) {
      const { seat } = await closedFor(9 * minute)
      expect((await handIn(room, seat, {}, by(Date.now() + wrong))).status).toBe(201)
    }
  })

  test('comes in for a fortnight where it was finished in time, and no later', async () => {
    const soon = await closedFor(13 * day)
    expect((await handIn(room, soon.seat, {}, by(soon.closed - minute))).status).toBe(201)
    expect(await countsOf(soon.lesson)).toMatchObject({ done: 1, late: 1 })
    const never = await closedFor(15 * day)
    const refused = handIn(room, never.seat, {}, by(never.closed - minute))
    expect(await refusalOf(refused)).toEqual([409, 'phase.closed'])
  })

  test('is refused where it was finished after ten minutes, and leaves the seat as it was', async () => {
    const { lesson, seat } = await closedFor(12 * minute)
    expect(await refusalOf(handIn(room, seat))).toEqual([409, 'phase.closed'])
    expect(await countsOf(lesson)).toMatchObject({ done: 0, late: 0, joined: 1 })
    await lesson.setPhase('pre', true)
    expect((await handIn(room, seat)).status).toBe(201)
    expect(await countsOf(lesson)).toMatchObject({ done: 1, late: 0 })
  })

  test('comes in once, however often it is sent, and is acknowledged long after', async () => {
    const { lesson, seat } = await closedFor(9 * minute)
    const id = newId()
    const times = by(Date.now())
    expect((await handIn(room, seat, {}, times, id)).status).toBe(201)
    const { trainingPhases } = room.database.tables
    const closedAt = inWords(Date.now() - 20 * day)
    await room.database.write(async tx => {
      await tx.update(trainingPhases).set({ closedAt }).where(eq(trainingPhases.class, lesson.id))
    })
    expect((await handIn(room, seat, {}, times, id)).status).toBe(200)
    expect(await refusalOf(handIn(room, seat, {}, times))).toEqual([409, 'card.answered'])
  })

  test('is lost by nobody whose answer is on its way while the trainer closes the phase', async () => {
    const lesson = await openClass(room, 30)
    const seats = await Promise.all(lesson.cards.map(card => sit(room, lesson.code, { card })))
    const sending = seats.map(async ({ told }, at) => {
      await new Promise(resolve => setTimeout(resolve, at * 3))
      return (await handIn(room, told)).status
    })
    const closing = new Promise(resolve => setTimeout(resolve, 45)).then(() => lesson.setPhase('pre', false))
    expect(new Set(await Promise.all(sending))).toEqual(new Set([201]))
    await closing
    const { done, late } = await countsOf(lesson)
    expect(done).toBe(30)
    expect(late).toBeLessThan(30)
  })

  test('leaves no fault behind', () => {
    expect(room.failures).toEqual([])
  })
})
