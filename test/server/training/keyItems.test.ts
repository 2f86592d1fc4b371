import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../../surveys/catalogue.ts'
import { keyedItemsOf } from '../../../surveys/keyedItem.ts'
import { newSqlite } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { type Staff, signIn } from '../../support/staff.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

let room: Room
let steward: Staff
beforeAll(async () => {
  room = await openRoom(newSqlite)
  steward = await signIn(room.database, 'administrator', 'root')
})
afterAll(() => room.close())

const read = (version: string) =>
  ask(room.app, 'GET', `/keys/knowledge-a/${version}`, { cookie: steward.cookie })

describe('the items whose right answer can be put right', () => {
  test('are those that have one, each with what can be chosen', async () => {
    const { status, told } = await read('1')
    expect(status).toBe(200)
    const items = Object.values(told)
    const { instrument } = catalogue.find(({ slug }) => slug === 'knowledge-a') ?? {}
    expect(instrument).toBeDefined()
    const names = instrument ? keyedItemsOf(instrument).map(({ name }) => name) : []
    expect(items.map(({ name }) => name)).toEqual(names)
    for (const { choices } of items)
      expect(choices.map(({ value }: { value: string }) => value)).toEqual(['A', 'B', 'C', 'D'])
  })

  test('are asked of a version that there is', async () => {
    expect((await read('99')).status).toBe(404)
    expect((await read('first')).status).toBe(400)
  })
})
