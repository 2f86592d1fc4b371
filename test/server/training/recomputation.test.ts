/** The report of a class, computed again by R from the file of its single results and nothing else. */
import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../../../server/packageRoot.ts'
import { newSqlite } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { prepareR } from '../../support/r.ts'
import { trainClass } from '../../support/trainedClass.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

const script = join(packageRoot, 'test/support/training.R')

/** What stands under a name such as `forms.0.items.3.p`. */
const figureIn = (report: unknown, name: string): unknown =>
  name.split('.').reduce<any>((part, step) => part?.[step], report)

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
    const path = join(mkdtempSync(join(tmpdir(), 'training-')), 'data.csv')
    writeFileSync(path, csv)
    const command = `path <- ${JSON.stringify(path)}; source(${JSON.stringify(script)})`
    const { stdout } = await promisify(execFile)('Rscript', ['-e', command])
    const figures = stdout
      .trim()
      .split('\n')
      .map(line => line.split('\t'))
    const apart = figures.flatMap(([name = '', value]) => {
      const ours = figureIn(told, name)
      const close = typeof ours === 'number' && Math.abs(ours - Number(value)) <= 1e-9 + 1e-8 * Math.abs(ours)
      return close ? [] : [`${name}: ${String(ours)} here, ${value} in R`]
    })
    expect(apart).toEqual([])
    expect(figures.length).toBeGreaterThan(400)
  })
})
