import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storedDataset } from '../../../server/report/stored.ts'
import { databases } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { newId } from '../../support/server.ts'
import { makeClass, openRoom, type Room } from '../../support/trainingRoom.ts'

describe.each(databases)('the report of a survey that classes take too, on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  test('leaves out what was answered in classes, so that nobody subtracts one from the other', async () => {
    const { id, code } = await makeClass(room, { parallel: false })
    const { cookie } = room.trainer
    await ask(room.app, 'PUT', `/training/${id}/phases/pre`, { cookie, body: { open: true } })
    const seat = await ask(room.app, 'POST', '/training/seats', { body: { code, card: null, lost: null } })
    const { card, phase, pass } = seat.told
    const common = { survey: 'knowledge-a', version: 1, locale: 'vi', answers: { sex: 2, '01': 'A' } }
    const times = { startedAt: '2026-11-25T01:00:00.000Z', submittedAt: '2026-11-25T01:10:00.000Z' }
    const send = async (body: object, headers: Record<string, string> = {}) =>
      (
        await ask(room.app, 'PUT', `/responses/${newId()}`, {
          body: { ...common, ...times, ...body },
          headers,
        })
      ).status
    expect(await send({ mode: 'class', card, phase }, { 'x-pass': pass })).toBe(201)
    expect(await send({ mode: 'paper' })).toBe(201)
    expect((await storedDataset(room.database, 'knowledge-a', ['/'])).n).toBe(1)
  })
})
