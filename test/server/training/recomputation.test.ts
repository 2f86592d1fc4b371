/** The report of a class, computed again by R from the file of its single results and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSqlite } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { prepareR } from '../../support/r.ts'
import { figuresInR, listDifferences } from '../../support/recomputation.ts'
import { trainClass } from '../../support/trainedClass.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

describe('R', { timeout: 600_000 }, () => {
  let room: Room
  beforeAll(async () => {
    await prepareR()
    room = await openRoom(newSqlite)
  }, 600_000)
  afterAll(() => room.close())

  test('finds every figure that the report has', async () => {
    const { app, database, trainer } = room
    const { cookie } = trainer
    const draw = { women: 45, men: 38, missing: 0.08, seed: 11, closed: ['pre', 'post', 'followUp'] as const }
    const id = await trainClass(database, { unit: 'b', owner: trainer.id, ...draw })
    const { told } = await ask(app, 'GET', `/training/${id}/report`, { cookie })
    const request = { headers: { cookie } }
    const seen = { incoming: { socket: { remoteAddress: '203.0.113.1' } } }
    const csv = await (await app.request(`/api/training/${id}/data.csv`, request, seen)).text()
    const figures = await figuresInR(csv)
    expect(listDifferences(told, figures)).toEqual([])
    expect(figures.length).toBeGreaterThan(400)
  })
})
