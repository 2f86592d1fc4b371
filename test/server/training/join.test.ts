import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { ask, refusalOf } from '../../support/desk.ts'
import { makeClass, openRoom, type Room } from '../../support/trainingRoom.ts'

describe.each(databases)('the code of a training class on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  const join = (code: string) => ask(room.app, 'POST', '/join', { body: { code } })

  test('is known where the code of a survey on the spot is asked for, and leads to the cards', async () => {
    const code = String((await makeClass(room))['code'])
    expect(await refusalOf(join(code.toLowerCase()))).toEqual([409, 'join.training'])
  })

  test('is no wrong code, however often it is typed', async () => {
    const code = String((await makeClass(room))['code'])
    for (let round = 0; round < 30; round++) expect((await join(code)).status).toBe(409)
  })
})
