/** Somebody who takes every report of training that the server gives tries to work out what was withheld. */
import { inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TrainingReport } from '../../../analysis/training/report.ts'
import { loadClasses } from '../../../server/training/results.ts'
import { databases } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { signIn } from '../../support/staff.ts'
import { fewestSetApart, setsTold } from '../../support/subtraction.ts'
import { trainClass } from '../../support/trainedClass.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

const draws = [
  { women: 25, men: 8, heldOn: '2026-01-01' },
  { women: 22, men: 18, heldOn: '2026-01-02' },
  { women: 16, men: 4, heldOn: '2026-01-03', missing: 0.15 },
  { women: 5, men: 3, heldOn: '2026-01-04' },
]
const windows = [
  '',
  '&to=2026-01-01',
  '&to=2026-01-02',
  '&from=2026-01-02',
  '&from=2026-01-03',
  '&from=2026-01-04',
]

describe.each(databases)('the reports of a leader on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  test('set nobody apart, or ten, whatever is added and subtracted', async () => {
    const { app, database, trainer } = room
    const ids: string[] = []
    for (const [seed, draw] of draws.entries())
      ids.push(await trainClass(database, { ...draw, unit: 'b', owner: trainer.id, seed }))
    const { cookie } = await signIn(database, 'leader', 'a')
    const reports: TrainingReport[] = []
    for (const path of [
      ...ids.map(id => `/${id}/report`),
      ...windows.map(one => `/report?course=C01${one}`),
    ]) {
      const { status, told } = await ask(app, 'GET', `/training${path}`, { cookie })
      expect(status).toBe(200)
      reports.push(told as TrainingReport)
    }
    const { trainingClasses } = database.tables
    const rows = await database.read.select().from(trainingClasses).where(inArray(trainingClasses.id, ids))
    const { classes } = await loadClasses(database, rows)
    const sets = reports.flatMap(report => setsTold(report, classes))
    expect(sets.length).toBeGreaterThan(20)
    expect(fewestSetApart(sets, 3)).toBeGreaterThanOrEqual(10)
    const women = classes.flatMap(({ trainees }) => trainees.filter(({ sex }) => sex === 'female'))
    expect(reports[windows.length - 2]?.learning.women?.n).toBeLessThan(women.length)
  })
})
