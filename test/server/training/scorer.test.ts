import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctKey } from '../../../server/store/keyCorrections.ts'
import { scorerFor } from '../../../server/training/scorer.ts'
import { databases } from '../../support/databases.ts'
import { listNotes } from '../../support/desk.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

describe.each(databases)('the scorer on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  test('goes by a key that was put right, and says in the audit what was taken for right before', async () => {
    const { database } = room
    const before = await scorerFor(database, 'knowledge-a', 1)
    expect(before.keys.get('01')).toBe('B')
    expect(before.score({ '01': 'C' }).right).toBe(0)
    const correction = { survey: 'knowledge-a', version: 1, item: '01', key: 'C', reason: 'Luật đã sửa' }
    await correctKey(database, correction, 'B', 'a test')
    const after = await scorerFor(database, 'knowledge-a', 1)
    expect(after.keys.get('01')).toBe('C')
    expect(after.score({ '01': 'C' }).right).toBe(1)
    expect((await listNotes(database)).at(-1)).toMatchObject({
      actor: 'a test',
      action: 'key.correct',
      subject: 'knowledge-a',
      detail: { version: 1, item: '01', before: 'B', after: 'C', reason: 'Luật đã sửa' },
    })
  })

  test('of another version is another', async () => {
    await expect(scorerFor(room.database, 'knowledge-a', 2)).rejects.toThrow('version.notFound')
    expect((await scorerFor(room.database, 'knowledge-b', 1)).keys.size).toBe(20)
  })
})
