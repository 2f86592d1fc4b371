import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { databases } from '../../support/databases.ts'
import { ask, everythingIn, listNotes, refusalOf } from '../../support/desk.ts'
import { answered, newId, type Running, startServer } from '../../support/server.ts'
import { addUnits, type Staff, signIn } from '../../support/staff.ts'

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

const day = 86_400_000

const later = (milliseconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })

describe.each(databases)('a paired device on %s', (_name, create) => {
  let server: Running
  let administrator: Staff
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/', '/a/b/', '/c/')
    administrator = await signIn(server.database, 'administrator', 'a')
  })
  afterAll(() => server.close())
  beforeEach(() => server.database.write(async tx => void (await tx.delete(server.database.tables.attempts))))
  afterEach(() => void vi.useRealTimers())

  const invite = (others: object = {}, { cookie } = administrator) =>
    ask(server.app, 'POST', '/devices/pairings', {
      cookie,
      body: { name: 'Bàn tiếp dân', unit: 'b', surveys: ['village'], ...others },
    })
  const type = (code: string, address = '192.0.2.1') =>
    ask(server.app, 'POST', '/devices/pair', { body: { code }, address })
  const pair = async (others: object = {}): Promise<{ token: string; id: string }> => {
    const { told } = await type((await invite(others)).told['code'])
    return { token: told['token'], id: told['device'].id }
  }
  const send = (token: string, id = newId(), others: object = {}) =>
    ask(server.app, 'PUT', `/responses/${id}`, {
      ...bearer(token),
      body: answered({ sex: 1 }, { mode: 'kiosk', ...others }),
    })
  const report = (token: string, unsent = 0) =>
    ask(server.app, 'POST', '/devices/report', { ...bearer(token), body: { version: '1.4', unsent } })
  const listed = async (id: string) => {
    const { told } = await ask(server.app, 'GET', '/devices', administrator)
    return Object.values(told).find(device => device.id === id)
  }

  test('is one by the code that an administrator gets for it', async () => {
    const { status, told } = await invite()
    expect([status, told]).toEqual([
      201,
      {
        id: told['id'],
        code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
        expiresAt: expect.any(String),
      },
    ])
    const typed = told['code'].toLowerCase().replace(/(....)/, '$1-')
    const paired = await type(typed)
    expect([paired.status, paired.told]).toEqual([
      200,
      {
        token: expect.stringMatching(/^[\w-]{43}$/),
        device: {
          id: told['id'],
          name: 'Bàn tiếp dân',
          unit: { id: 'b', name: 'b' },
          surveys: [{ slug: 'village', titles: { vi: 'Thôn em', en: 'Our village' } }],
        },
      },
    ])
    const kept = await everythingIn(server.database)
    expect(kept).not.toContain(told['code'])
    expect(kept).not.toContain(paired.told['token'])
  })

  test('is one of fifty that type the same code at once', async () => {
    const { told } = await invite()
    const statuses = await Promise.all(
      Array.from(
        { length: 50 },
        async (_, place) => (await type(told['code'], `198.51.100.${place}`)).status,
      ),
    )
    expect(statuses.filter(status => status === 200)).toHaveLength(1)
    expect(statuses.filter(status => status === 404)).toHaveLength(49)
  })

  test('is not one by a code that was used or is older than ten minutes', async () => {
    const [used, old] = [(await invite()).told['code'], (await invite()).told['code']]
    await type(used)
    expect(await refusalOf(type(used))).toEqual([404, 'pairing.notFound'])
    later(600_001)
    expect(await refusalOf(type(old, '192.0.2.2'))).toEqual([404, 'pairing.notFound'])
  })

  test('is one though strangers have typed a hundred wrong codes, its own people five, and more come', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, place) => type('ZZZZZZZZ', `198.51.100.${place}`)))
    for (let tries = 0; tries < 2; tries += 1) await type('ZZZZZZZZ', '192.0.2.9')
    const more = Array.from({ length: 5 }, (_, place) => type('ZZZZZZZZ', `198.51.100.${place}`))
    expect((await type((await invite()).told['code'], '192.0.2.9')).status).toBe(200)
    await Promise.all(more)
  })

  test('sends answers that belong to it and to its unit', async () => {
    const { token, id: device } = await pair()
    const [id, other] = [newId(), newId()]
    expect((await send(token, id)).status).toBe(201)
    const batch = await ask(server.app, 'POST', '/responses/batch', {
      ...bearer(token),
      body: [{ ...answered({ sex: 2 }, { mode: 'kiosk' }), id: other }],
    })
    expect(batch.told[0]).toMatchObject({ status: 201, id: other })
    const rows = await server.database.read.select().from(server.database.tables.responses)
    expect(rows.filter(row => row.id === id || row.id === other)).toEqual([
      expect.objectContaining({ device, unit: 'b' }),
      expect.objectContaining({ device, unit: 'b' }),
    ])
  })

  test('answers its surveys and no other, guarded ones too', async () => {
    const { surveys } = server.database.tables
    const setGuarded = (guarded: boolean) =>
      server.database.write(async tx => void (await tx.update(surveys).set({ guarded })))
    const { token } = await pair()
    const elsewhere = await pair({ surveys: ['closed'] })
    await setGuarded(true)
    expect((await send(token)).status).toBe(201)
    await setGuarded(false)
    expect(await refusalOf(send(elsewhere.token))).toEqual([403, 'device.surveyDenied'])
  })

  test('that was revoked is told so for whatever comes late, unless it is stored already', async () => {
    const { token, id: device } = await pair()
    const id = newId()
    const first = await send(token, id)
    expect((await ask(server.app, 'DELETE', `/devices/${device}`, administrator)).status).toBe(204)
    expect(await refusalOf(send(token))).toEqual([401, 'device.revoked'])
    const again = await send(token, id)
    expect([again.status, again.told]).toEqual([200, first.told])
    const batch = await ask(server.app, 'POST', '/responses/batch', {
      ...bearer(token),
      body: [{ ...answered(), id: newId() }],
    })
    expect(batch.told[0]).toMatchObject({ status: 401, code: 'device.revoked' })
    expect(await refusalOf(report(token))).toEqual([401, 'device.revoked'])
    expect(await listed(device)).toMatchObject({ revokedAt: expect.any(String) })
  })

  test('comes for ninety days after it was last there, and then no more', async () => {
    const { token } = await pair()
    later(80 * day)
    expect((await send(token)).status).toBe(201)
    later(80 * day)
    expect((await report(token)).status).toBe(200)
    later(91 * day)
    expect(await refusalOf(send(token))).toEqual([401, 'device.revoked'])
  })

  test('is not one whose token was made up', async () => {
    expect(await refusalOf(send('A'.repeat(43)))).toEqual([401, 'device.revoked'])
    expect(await refusalOf(send('short'))).toEqual([401, 'device.revoked'])
  })

  test('says how it is, which administrators see, and learns what it may do', async () => {
    const { token, id } = await pair()
    const answer = await report(token, 57)
    expect([answer.status, answer.told['surveys']]).toEqual([
      200,
      [{ slug: 'village', titles: { vi: 'Thôn em', en: 'Our village' } }],
    ])
    expect(await listed(id)).toEqual({
      id,
      name: 'Bàn tiếp dân',
      unit: { id: 'b', name: 'b' },
      surveys: ['village'],
      pairedAt: expect.any(String),
      seenAt: expect.any(String),
      expiresAt: expect.any(String),
      revokedAt: null,
      version: '1.4',
      current: null,
      unsent: 57,
    })
  })

  test('is told to run the newest program, or an older one', async () => {
    const web = mkdtempSync(join(tmpdir(), 'web-'))
    writeFileSync(join(web, 'index.html'), '<script type="module" src="/assets/index-Uy-1h.js"></script>')
    const built = await startServer(create, { web })
    const { cookie } = await signIn(built.database)
    const tell = async (version: string) => {
      const order = { name: 'Bàn', unit: 'root', surveys: ['village'] }
      const invited = await ask(built.app, 'POST', '/devices/pairings', { cookie, body: order })
      const { told } = await ask(built.app, 'POST', '/devices/pair', { body: { code: invited.told['code'] } })
      const body = { version, unsent: 0 }
      await ask(built.app, 'POST', '/devices/report', { ...bearer(told['token']), body })
      const { told: all } = await ask(built.app, 'GET', '/devices', { cookie })
      return Object.values(all).find(device => device.id === told['device'].id)?.current
    }
    expect(await tell('index-Uy-1h')).toBe(true)
    expect(await tell('index-Older')).toBe(false)
    await built.close()
  })

  test('reads nothing of the office', async () => {
    const { token } = await pair()
    for (const path of ['/devices', '/classes', '/passes', '/office/surveys', '/surveys/village/report'])
      expect([path, (await ask(server.app, 'GET', path, bearer(token))).status]).toEqual([path, 403])
  })

  test('is made, seen and revoked by the administrators above its unit alone', async () => {
    expect((await invite({ unit: 'c' })).status).toBe(404)
    expect((await invite({ surveys: ['none'] })).status).toBe(404)
    expect((await invite({ surveys: [] })).status).toBe(400)
    expect((await invite({}, await signIn(server.database, 'trainer', 'a'))).status).toBe(403)
    const { id } = await pair()
    const beside = await signIn(server.database, 'administrator', 'c')
    expect((await ask(server.app, 'GET', '/devices', beside)).told).toEqual([])
    expect((await ask(server.app, 'DELETE', `/devices/${id}`, beside)).status).toBe(404)
  })

  test('is noted in the audit when it is invited, paired and revoked', async () => {
    const { id } = await pair()
    await ask(server.app, 'DELETE', `/devices/${id}`, administrator)
    const notes = await listNotes(server.database)
    expect(notes.filter(({ subject }) => subject === id).map(({ actor, action }) => [actor, action])).toEqual(
      [
        [administrator.id, 'device.invite'],
        [id, 'device.pair'],
        [administrator.id, 'device.revoke'],
      ],
    )
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
