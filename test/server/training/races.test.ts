import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCards } from '../../../server/store/cards.ts'
import { trainingClass } from '../../../server/store/trainingClasses.ts'
import { databases } from '../../support/databases.ts'
import { phases } from '../../../server/store/tables/training.ts'
import { ask } from '../../support/desk.ts'
import { handIn, openClass, sit, tell } from '../../support/trainee.ts'
import { newClass, openRoom, type Room } from '../../support/trainingRoom.ts'

describe.each(databases)('what happens at one moment in a class on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  const openOnes = (id: string) => {
    const { trainingPhases } = room.database.tables
    const isOpen = and(eq(trainingPhases.class, id), isNull(trainingPhases.closedAt))
    return room.database.read.select().from(trainingPhases).where(isOpen)
  }

  test('opens one test, however many are opened at once', async () => {
    for (let round = 0; round < 5; round++) {
      const lesson = await openClass(room, 1)
      await Promise.all(phases.map(phase => lesson.setPhase(phase, true)))
      expect(await openOnes(lesson.id)).toHaveLength(1)
    }
  })

  test('shows no right answers while a test is open', async () => {
    for (let round = 0; round < 5; round++) {
      const lesson = await openClass(room, 1)
      const { id } = lesson
      await lesson.setPhase('post', true)
      await lesson.setPhase('post', false)
      await Promise.all([
        lesson.call('PUT', '/reveal', { shown: true }),
        lesson.setPhase('pre', true),
        lesson.call('PUT', '/reveal', { shown: true }),
      ])
      const row = await trainingClass(room.database, id)
      const open = await openOnes(id)
      expect(row?.revealedAt === null || open.length === 0).toBe(true)
    }
  })

  test('lets nobody begin whose test was closed after they sat down', async () => {
    const lesson = await openClass(room, 1)
    await lesson.setPhase('pre', true)
    const { told } = await sit(room, lesson.code, { card: lesson.cards[0] ?? '' })
    await lesson.setPhase('pre', false)
    const { status, told: refusal } = await tell(room, told, { sex: 2, audience: 2, firstClass: true })
    expect([status, refusal['code']]).toEqual([409, 'phase.closed'])
  })

  test('takes a test from a phone whose clock was reset, or runs days ahead', async () => {
    const lesson = await openClass(room, 2)
    await lesson.setPhase('pre', true)
    const times = [
      { startedAt: '1970-01-01T00:00:13.253Z', submittedAt: '1970-01-01T00:10:13.253Z' },
      { startedAt: '2031-01-01T00:00:00.000Z', submittedAt: '2031-01-01T00:10:00.000Z' },
    ]
    for (const [at, card] of lesson.cards.entries()) {
      const { told } = await sit(room, lesson.code, { card })
      expect((await handIn(room, told, { '01': 'B' }, times[at])).status).toBe(201)
    }
  })

  test('lets a card that took its test back be tested again', async () => {
    const lesson = await openClass(room, 1)
    await lesson.setPhase('pre', true)
    const card = lesson.cards[0] ?? ''
    const { told } = await sit(room, lesson.code, { card })
    const { told: receipt } = await handIn(room, told)
    const path = `/responses/${receipt['id']}/withdrawal`
    expect((await ask(room.app, 'POST', path, { body: { digest: receipt['digest'] } })).status).toBe(204)
    const again = (await sit(room, lesson.code, { card })).told
    expect(again['answeredAt']).toBeNull()
    expect((await handIn(room, again)).status).toBe(201)
  })

  test('lets people in again when hundreds of cards were taken and left', async () => {
    const lesson = await openClass(room, 1)
    const { id } = lesson
    await lesson.setPhase('pre', true)
    const row = await trainingClass(room.database, id)
    if (!row) throw new Error('no class')
    const { tables, write } = room.database
    await write(tx => addCards(tx, tables, row, 300, 'shown'))
    expect((await sit(room, lesson.code)).told['code']).toBe('training.full')
    const createdAt = new Date(Date.now() - 11 * 60_000).toISOString()
    await write(tx => tx.update(tables.cards).set({ createdAt }).where(eq(tables.cards.class, id)))
    expect((await sit(room, lesson.code)).status).toBe(200)
  })

  test('keeps the course of a class once a test is handed in', async () => {
    const lesson = await openClass(room, 1)
    await lesson.setPhase('pre', true)
    const { course: _course, ...facts } = { ...newClass, title: 'Tên mới' }
    const { unit: _unit, survey: _survey, parallel: _parallel, ...changes } = facts
    const change = (course: string) => lesson.call('PUT', '', { ...changes, course })
    expect((await change('C09')).status).toBe(200)
    await handIn(room, (await sit(room, lesson.code, { card: lesson.cards[0] ?? '' })).told)
    expect((await change('C01')).told['code']).toBe('training.begun')
    expect((await change('C09')).status).toBe(200)
  })
})
