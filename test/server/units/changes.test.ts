import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { facts, openUnits, type UnitOffice } from '../../support/unitOffice.ts'

describe.each(databases)('units on %s', (_name, create) => {
  let office: UnitOffice
  beforeAll(async () => {
    office = await openUnits(create)
  })
  afterAll(() => office.server.close())

  describe('that are changed', () => {
    test('are made, renamed from a day, moved and ended, and each is told in the audit', async () => {
      const above = await office.make('Cụm Một', { validFrom: '2019-01-01' })
      const unit = await office.make('Trường Hai')
      const renamed = { ...facts, code: 'R2', name: 'Trường Ba', parent: above.id, validFrom: '2022-03-01' }
      const moved = await office.send('POST', `/${unit.id}/states`, renamed)
      expect(moved.body).toMatchObject({
        path: `/hung-yen/${above.id}/${unit.id}/`,
        states: [
          { name: 'Trường Hai', validUntil: '2022-02-28' },
          { name: 'Trường Ba', validFrom: '2022-03-01', validUntil: null },
        ],
      })
      const successor = await office.make('Trường Bốn')
      const gone = await office.send('POST', `/${unit.id}/end`, {
        on: '2023-12-31',
        successors: [{ unit: successor.id, extent: 'part' }],
      })
      expect(gone.body).toMatchObject({
        states: [{}, { validUntil: '2023-12-31' }],
        successors: [{ id: successor.id, extent: 'part' }],
      })
      const { audit } = office.server.database.tables
      const acts = await office.server.database.read.select().from(audit).orderBy(asc(audit.seq))
      expect(acts.filter(({ subject }) => subject === unit.id).map(({ action }) => action)).toEqual([
        'unit.create',
        'unit.state',
        'unit.end',
      ])
    })

    test('take along what hangs under them when they move', async () => {
      const [one, other] = [await office.make('Cụm A'), await office.make('Cụm B')]
      const below = await office.make('Trường C', { parent: one.id })
      const move = {
        ...facts,
        code: office.newCode(),
        name: 'Cụm A',
        parent: other.id,
        validFrom: '2021-01-01',
      }
      await office.send('POST', `/${one.id}/states`, move)
      expect((await office.ask(`/${below.id}`)).body.path).toBe(
        `/hung-yen/${other.id}/${one.id}/${below.id}/`,
      )
    })

    test('are corrected, and go on again where the end was wrong', async () => {
      const unit = await office.make('Trường Sai', { validUntil: '2021-01-01' })
      const right = { ...facts, code: 'S1', name: 'Trường Đúng', validFrom: '2019-05-01', validUntil: null }
      const corrected = await office.send('PUT', `/${unit.id}/states/2020-01-01`, right)
      expect(corrected.body.states).toEqual([{ ...right, parent: { id: 'hung-yen', name: 'Tỉnh Hưng Yên' } }])
      expect((await office.send('PUT', `/${unit.id}/states/2020-01-01`, right)).status).toBe(404)
    })

    test.each<[string, object, number, string]>([
      ['end before they begin', { validUntil: '2019-01-01' }, 422, 'unit.dates'],
      ['hang under what did not exist yet', { validFrom: '2010-01-01' }, 409, 'unit.parentMissing'],
      ['hang under what has ended', { parent: '333-2011' }, 409, 'unit.parentMissing'],
      ['hang under nothing that is known', { parent: 'nowhere' }, 409, 'unit.parentMissing'],
      ['take the code of another', { code: '12391' }, 409, 'unit.codeTaken'],
      ['have no name', { name: ' ' }, 400, 'request.invalid'],
      ['have a name over two lines', { name: 'a\nb' }, 400, 'request.invalid'],
      ['are of no kind that there is', { kind: 'planet' }, 400, 'request.invalid'],
      ['begin on no day of the calendar', { validFrom: '2021-02-29' }, 400, 'request.invalid'],
    ])('are not made where they %s', async (_what, wrong, status, code) => {
      const sent = { ...facts, name: 'Trường Lỗi', code: office.newCode(), validFrom: '2020-01-01', ...wrong }
      const answer = await office.send('POST', '', sent)
      expect([answer.status, answer.body.code]).toEqual([status, code])
    })

    test('do not change twice on a day, nor come under what hangs under them', async () => {
      const unit = await office.make('Cụm Vòng')
      const below = await office.make('Trường Vòng', { parent: unit.id })
      const state = { ...facts, code: office.newCode(), name: 'Cụm Vòng' }
      const again = await office.send('POST', `/${unit.id}/states`, { ...state, validFrom: '2020-01-01' })
      expect([again.status, again.body.code]).toEqual([409, 'unit.overlap'])
      const circle = { ...state, validFrom: '2021-01-01', parent: below.id }
      const turned = await office.send('POST', `/${unit.id}/states`, circle)
      expect([turned.status, turned.body.code]).toEqual([409, 'unit.cycle'])
    })

    test('do not end while something hangs under them, nor go to what is not there', async () => {
      const unit = await office.make('Cụm Cuối')
      await office.make('Trường Cuối', { parent: unit.id })
      const early = await office.send('POST', `/${unit.id}/end`, { on: '2021-01-01', successors: [] })
      expect([early.status, early.body.code, early.body.title]).toEqual([
        409,
        'unit.parentMissing',
        'Trường Cuối: the unit above it, Cụm Cuối, does not exist on 2 Jan 2021.',
      ])
      const alone = await office.make('Trường Lẻ')
      const lost = await office.send('POST', `/${alone.id}/end`, {
        on: '2021-01-01',
        successors: [
          { unit: '333-2011', extent: 'whole' },
          { unit: '12391-2025-07', extent: 'whole' },
        ],
      })
      expect([lost.status, lost.body.code]).toEqual([409, 'unit.successorMissing'])
    })

    test('lie within the part of the administrator who changes them', async () => {
      const mine = await office.make('Cụm Của Tôi')
      const theirs = await office.make('Cụm Của Họ')
      const own = await office.cookieOf('administrator', mine.id)
      const unit = { ...facts, name: 'Trường', validFrom: '2020-01-01' }
      const made = await office.send('POST', '', { ...unit, code: office.newCode(), parent: mine.id }, own)
      expect(made.status).toBe(201)
      for (const parent of [theirs.id, 'hung-yen', null, 'nowhere'])
        expect((await office.send('POST', '', { ...unit, code: office.newCode(), parent }, own)).status).toBe(
          404,
        )
      const state = { ...facts, code: office.newCode(), name: 'Tên Mới', validFrom: '2022-01-01' }
      expect((await office.send('POST', `/${theirs.id}/states`, state, own)).status).toBe(404)
      expect((await office.send('POST', `/${mine.id}/states`, state, own)).status).toBe(200)
      const away = { ...state, parent: theirs.id, validFrom: '2023-01-01' }
      expect((await office.send('POST', `/${made.body.id}/states`, away, own)).status).toBe(404)
    })

    test('tell where they live on when they have ended, and which of that the reader may see', async () => {
      const seen = await office.cookieOf('trainer', '333-2011')
      const { heirs } = (await office.ask('/333-2011', seen)).body
      expect(heirs).toHaveLength(4)
      expect(heirs[0]).toEqual({ id: '12391-2025-07', name: 'Xã Quang Hưng', wholly: true, reached: false })
      expect((await office.ask('/333-2011')).body.heirs[0].reached).toBe(true)
      expect((await office.ask('/hung-yen')).body.heirs).toEqual([])
    })

    test('are not changed by those who only read them, and the root is not changed at all', async () => {
      const state = { ...facts, code: office.newCode(), name: 'Tên', validFrom: '2022-01-01' }
      const analyst = await office.cookieOf('analyst')
      expect((await office.send('POST', '/hung-yen/states', state, analyst)).status).toBe(404)
      expect((await office.send('POST', '', { ...state }, analyst)).status).toBe(403)
      expect((await office.send('POST', '/root/states', state)).status).toBe(404)
    })
  })

  test('met no failure that nobody foresaw', () => {
    expect(office.server.failures).toEqual([])
  })
})
