import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctKey } from '../../../server/store/keyCorrections.ts'
import { databases } from '../../support/databases.ts'
import { ask, listNotes, refusalOf } from '../../support/desk.ts'
import { signIn, type Staff } from '../../support/staff.ts'
import { closed, trainClass, type TrainedDraw } from '../../support/trainedClass.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

const later = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

describe.each(databases)('results of training on %s', (_name, create) => {
  let room: Room
  let leader: Staff
  beforeAll(async () => {
    room = await openRoom(create)
    leader = await signIn(room.database, 'leader', 'a')
  })
  afterAll(() => room.close())

  const train = (draw: Partial<TrainedDraw> = {}) =>
    trainClass(room.database, { unit: 'b', owner: room.trainer.id, women: 22, men: 18, ...draw })
  const get = (path: string, { cookie }: Staff = room.trainer) =>
    ask(room.app, 'GET', `/training${path}`, { cookie })
  const reportOf = async (id: string) => (await get(`/${id}/report`)).told
  const csvOf = async (id: string, { cookie }: Staff = room.trainer) => {
    const answer = await room.app.request(
      `/api/training/${id}/data.csv`,
      { headers: { cookie } },
      { incoming: { socket: { remoteAddress: '203.0.113.1' } } },
    )
    return (await answer.text()).split('\r\n').filter(Boolean)
  }

  test('of a class are told to its trainer and to leaders above, by sex', async () => {
    const id = await train()
    const { status, told } = await get(`/${id}/report`)
    expect(status).toBe(200)
    expect(told).toMatchObject({
      standing: 'shown',
      matched: { all: 40, women: 22, men: 18, others: 0 },
      learning: { all: { n: 40 }, women: { n: 22 }, men: { n: 18 } },
    })
    expect(told['forms']).toHaveLength(2)
    expect((await get(`/${id}/report`, leader)).told).toEqual(told)
  })

  test('say nothing before the test at the end is closed', async () => {
    const id = await train({ closed: ['pre'] })
    const told = await reportOf(id)
    expect([told['standing'], told['preOnly'].all, told['unmatched'].pre.all]).toEqual(['noData', 40, null])
  })

  test('change when a right answer is put right', async () => {
    const { database } = room
    const id = await train({ parallel: false, seed: 3 })
    const before = await reportOf(id)
    const correction = { survey: 'knowledge-a', version: 1, item: '01', key: 'C', reason: 'Luật đã sửa' }
    await correctKey(database, correction, 'B', 'a test')
    const after = await reportOf(id)
    const first = ({ forms }: typeof before) => forms[0].items[0].facility.all.after.value
    expect(first(after)).toBeLessThan(first(before))
    expect(after['learning'].all.after.mean).toBeLessThan(before['learning'].all.after.mean)
    await correctKey(database, { ...correction, key: 'B' }, 'C', 'a test')
    expect(await reportOf(id)).toEqual(before)
  })

  test('count what came late, and leave out what came after the right answers were shown', async () => {
    const { tables, write } = room.database
    const id = await train({ women: 12, men: 12 })
    const [one, other] = (
      await room.database.read.select().from(tables.seats).where(eq(tables.seats.class, id))
    ).filter(({ phase }) => phase === 'post')
    await write(async tx => {
      const answeredAt = (hash: string, minutes: number) =>
        tx
          .update(tables.seats)
          .set({ answeredAt: later(closed, minutes) })
          .where(eq(tables.seats.hash, hash))
      await answeredAt(one?.hash ?? '', 5)
      await answeredAt(other?.hash ?? '', 60)
      await tx
        .update(tables.trainingClasses)
        .set({ revealedAt: later(closed, 30) })
        .where(eq(tables.trainingClasses.id, id))
    })
    const { attendance, matched, preOnly } = await reportOf(id)
    expect(attendance[1]).toMatchObject({ phase: 'post', all: 23, late: 1, leftOut: 1 })
    expect([matched.all, preOnly.all]).toEqual([23, 1])
  })

  test('of a follow-up are not late for coming after the right answers', async () => {
    const { tables, write } = room.database
    const id = await train({ closed: ['pre', 'post', 'followUp'], seed: 5 })
    await write(async tx => {
      const revealedAt = '2026-03-02T01:30:00.000Z'
      await tx.update(tables.trainingClasses).set({ revealedAt }).where(eq(tables.trainingClasses.id, id))
    })
    const { attendance } = await reportOf(id)
    expect(attendance.map(({ leftOut }: { leftOut: number }) => leftOut)).toEqual([40, 40, 0])
  })

  test('of all classes of a course, a time and a unit are told within the reach of who asks', async () => {
    const [stranger, held] = [await signIn(room.database, 'leader', 'c'), '2031-05-05']
    await train({ heldOn: held, course: 'C09' })
    await train({ heldOn: held, course: 'C09', unit: 'a', seed: 2 })
    await train({ heldOn: '2031-05-06', course: 'C09', seed: 4 })
    const of = async (query: string, who = leader) =>
      (await get(`/report?course=C09&${query}`, who)).told['classes'].of
    expect(await of('')).toBe(3)
    expect(await of(`to=${held}`)).toBe(2)
    expect(await of(`to=${held}&unit=b`)).toBe(1)
    expect(await of('unit=nowhere')).toBe(0)
    expect(await of('', stranger)).toBe(0)
    expect(await refusalOf(get('/report?from=yesterday', leader))).toEqual([400, 'request.invalid'])
  })

  test('of two classes with few men show men, but not beside one of them', async () => {
    const course = 'C08'
    const first = await train({ course, women: 25, men: 7, heldOn: '2026-01-01' })
    await train({ course, women: 20, men: 8, heldOn: '2026-01-02', seed: 2 })
    expect((await reportOf(first))['learning']).toMatchObject({ all: { n: 32 }, women: null, men: null })
    const pooled = (query = '') => get(`/report?course=${course}${query}`, leader)
    expect((await pooled()).told['learning']).toMatchObject({ women: { n: 45 }, men: { n: 15 } })
    expect((await pooled('&to=2026-01-01')).told['learning']).toMatchObject({ all: { n: 32 }, men: null })
    await train({ course, women: 20, men: 20, heldOn: '2026-01-03', seed: 3 })
    expect((await pooled('&from=2026-01-02')).told['learning']).toMatchObject({
      all: { n: 68 },
      women: { n: 20 },
      men: { n: 20 },
    })
  })

  describe('person by person', () => {
    test('have neither cards nor an order, and go to the trainer with a note in the audit', async () => {
      const id = await train()
      const [header = '', ...rows] = await csvOf(id)
      expect(header.replace('\uFEFF', '').split(',').slice(0, 6)).toEqual([
        'row',
        'figures',
        'sex',
        'group',
        'pre_form',
        'pre_score',
      ])
      expect(rows).toHaveLength(40)
      expect(rows.join('\n')).not.toMatch(/K0\d{4}/)
      expect(await csvOf(id)).not.toEqual([header, ...rows])
      const notes = await listNotes(room.database)
      expect(notes.at(-1)).toMatchObject({ actor: room.trainer.id, action: 'training.data', subject: id })
      expect(await refusalOf(get(`/${id}/data.csv`, leader))).toEqual([404, 'thing.notFound'])
    })

    test('tell no sex where the report does not, and no group that fewer than ten of a sex are in', async () => {
      const id = await train({ women: 30, men: 9, seed: 8 })
      const [, ...rows] = await csvOf(id)
      expect(new Set(rows.map(row => row.split(',')[2]))).toEqual(new Set(['']))
      const told = await csvOf(await train({ women: 15, men: 15, seed: 9 }))
      const cells = new Map<string, number>()
      for (const row of told.slice(1)) {
        const cell = row.split(',').slice(1, 4).join()
        cells.set(cell, (cells.get(cell) ?? 0) + 1)
      }
      expect(Math.min(...cells.values())).toBeGreaterThanOrEqual(10)
    })

    test('are not given of a class that shows none', async () => {
      const few = await train({ women: 5, men: 4 })
      const open = await train({ closed: ['pre'] })
      expect(await refusalOf(get(`/${few}/data.csv`))).toEqual([409, 'training.tooFew'])
      expect(await refusalOf(get(`/${open}/data.csv`))).toEqual([409, 'training.tooFew'])
    })
  })
})
