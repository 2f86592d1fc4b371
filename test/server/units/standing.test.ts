import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { facts, openUnits, type UnitOffice } from '../../support/unitOffice.ts'

describe.each(databases)('what a unit is asked for on %s', (_name, create) => {
  let office: UnitOffice
  let places: { ended: string; coming: string; now: string }
  beforeAll(async () => {
    office = await openUnits(create)
    const coming = await office.make('Trường Mai Sau', { validFrom: '2099-01-01' })
    const now = await office.make('Trường Hôm Nay')
    places = { ended: '333-2011', coming: coming.id, now: now.id }
  })
  afterAll(() => office.server.close())

  const post = async (path: string, body: object) => {
    const answer = await office.server.app.request(`/api${path}`, {
      method: 'POST',
      headers: { cookie: office.cookie, 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify(body),
    })
    return answer.ok ? answer.status : [answer.status, (await answer.json()).code]
  }
  const survey = 'village'
  const orders = {
    class: (unit: string) => post('/classes', { survey, unit, hours: 1 }),
    passes: (unit: string) => post('/passes', { survey, unit, count: 1, days: 1 }),
    tablet: (unit: string) => post('/devices/pairings', { name: 'Máy', unit, surveys: [survey] }),
    invitation: (unit: string) => post('/invitations', { fullName: 'Trần Bình', role: 'analyst', unit }),
  }

  const end = async (id: string, on: string) => {
    const { status, body } = await office.send('POST', `/${id}/end`, { on, successors: [] })
    return [status, body.code]
  }

  const named = async (code: string, cookie: string, more: object) => {
    const unit = { ...facts, name: 'Trường Mã', validFrom: '2026-01-01', code, ...more }
    const { status, body } = await office.send('POST', '', unit, cookie)
    return [status, body.code]
  }

  test.each(['class', 'passes', 'tablet'] as const)('is no %s once it has ended', async what => {
    expect(await orders[what](places.ended)).toEqual([409, 'unit.over'])
    expect(await orders[what](places.now)).toBe(201)
    expect(await orders[what]('root')).toBe(201)
  })

  test('is no class before it begins, but may be passes and tablets, which are made ready', async () => {
    expect(await orders.class(places.coming)).toEqual([409, 'unit.notInForce'])
    expect(await orders.passes(places.coming)).toBe(201)
    expect(await orders.tablet(places.coming)).toBe(201)
  })

  test('may be a role in what has ended, for those who read what it left', async () => {
    expect(await orders.invitation(places.ended)).toBe(201)
  })

  describe('to be ended,', () => {
    test('it ends once, and never later than it was said', async () => {
      const { id } = await office.make('Trường Hết')
      expect(await end(id, '2024-12-31')).toEqual([200, undefined])
      expect(await end(id, '2099-12-31')).toEqual([409, 'unit.endedBefore'])
      expect(await end(id, '2024-12-31')).toEqual([200, undefined])
    })
  })

  describe('to have a code,', () => {
    test.each(['\u3164', '\u115F', '\u2800', '\u200B', '\uFE0F', 'A\u3164', '\uFFFD', 'X\uFFFDA'])(
      'it takes none that cannot be read: %j',
      async code => {
        expect(await named(code, office.cookie, {})).toEqual([400, 'request.invalid'])
        const csv = `code,name,kind,parent,validFrom\n${code},Trường,other,hung-yen,2026-01-01`
        const { body } = await office.send('POST', '/import', { csv, dry: true })
        expect(body.faults).toHaveLength(1)
      },
    )

    test('it takes one that others had only from those who act on them', async () => {
      const own = await office.cookieOf('administrator', places.now)
      const free = { parent: places.now, validFrom: '2025-07-01' }
      expect(await named('12400', own, free)).toEqual([409, 'unit.codeElsewhere'])
      expect(await named('C-12400', own, free)).toEqual([201, undefined])
      const state = { ...facts, code: '12394', name: 'Trường Hôm Nay', validFrom: '2026-02-01' }
      const renamed = await office.send('POST', `/${places.now}/states`, state, own)
      expect([renamed.status, renamed.body.code]).toEqual([409, 'unit.codeElsewhere'])
      const right = { ...state, validFrom: '2020-01-01', validUntil: null }
      const corrected = await office.send('PUT', `/${places.now}/states/2020-01-01`, right, own)
      expect([corrected.status, corrected.body.code]).toEqual([409, 'unit.codeElsewhere'])
      expect(await named('12400', office.cookie, free)).toEqual([201, undefined])
    })

    test('it keeps its own though others have had it', async () => {
      const own = await office.cookieOf('administrator', '12391-2025-07')
      const state = {
        ...facts,
        code: '12391',
        kind: 'commune',
        name: 'Xã Quang Hưng Mới',
        validFrom: '2026-02-01',
      }
      expect((await office.send('POST', '/12391-2025-07/states', state, own)).status).toBe(200)
    })
  })

  test('met no failure that nobody foresaw', () => {
    expect(office.server.failures).toEqual([])
  })
})
