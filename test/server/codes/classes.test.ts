import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { databases } from '../../support/databases.ts'
import { ask, everythingIn, listNotes } from '../../support/desk.ts'
import { answered, newId, type Running, startServer } from '../../support/server.ts'
import { addUnits, type Staff, signIn } from '../../support/staff.ts'

const hour = 3_600_000

const later = (milliseconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })

describe.each(databases)('a class on %s', (_name, create) => {
  let server: Running
  let trainer: Staff
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/', '/a/b/', '/c/')
    trainer = await signIn(server.database, 'trainer', 'a')
  })
  afterAll(() => server.close())
  afterEach(() => void vi.useRealTimers())

  const open = (others: object = {}, { cookie } = trainer) =>
    ask(server.app, 'POST', '/classes', {
      cookie,
      body: { survey: 'village', unit: 'b', hours: 2, ...others },
    })
  const join = (code: string) => ask(server.app, 'POST', '/join', { body: { code } })
  const send = async (pass: string, others: object = {}) =>
    (
      await ask(server.app, 'PUT', `/responses/${newId()}`, {
        body: answered({ sex: 2 }, { mode: 'class', ...others }),
        headers: { 'x-pass': pass },
      })
    ).status
  const listFor = async ({ cookie }: Staff) => {
    const { status, told } = await ask(server.app, 'GET', '/classes', { cookie })
    return status === 200 ? Object.values(told).map(({ id }) => id) : status
  }

  test('opens with a code that its trainer sees for as long as it is open', async () => {
    const { status, told } = await open()
    expect([status, told]).toEqual([
      201,
      {
        id: expect.any(String),
        code: expect.stringMatching(/^[1-9ACDEFGHJKMNPQRTVWXY]{6}$/),
        survey: 'village',
        unit: { id: 'b', name: 'b' },
        createdAt: expect.any(String),
        expiresAt: expect.any(String),
        taken: 0,
        received: 0,
      },
    ])
    expect(Date.parse(told['expiresAt']) - Date.parse(told['createdAt'])).toBe(2 * hour)
    expect(Object.values((await ask(server.app, 'GET', '/classes', trainer)).told)).toContainEqual(told)
    later(2 * hour + 1)
    expect(await listFor(await signIn(server.database, 'trainer', 'a'))).toEqual([])
    expect((await join(told['code'])).status).toBe(404)
  })

  test('gives whoever types its code a pass for one answer, which belongs to its unit', async () => {
    const { told } = await open()
    const typed = told['code'].toLowerCase().replace(/(...)/, '$1 ')
    const joined = await join(typed)
    expect([joined.status, joined.told]).toEqual([
      200,
      { pass: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/), survey: 'village' },
    ])
    const { pass } = joined.told
    expect(await everythingIn(server.database)).not.toContain(pass)
    expect([await send(pass), await send(pass)]).toEqual([201, 409])
    const { responses } = server.database.tables
    expect((await server.database.read.select().from(responses).orderBy(responses.seq)).at(-1)).toMatchObject(
      {
        unit: 'b',
        mode: 'class',
      },
    )
  })

  test('ends, and takes what was finished by the next day for two weeks more', async () => {
    const { told } = await open({ hours: 1 })
    const [early, late, tooLate] = [
      (await join(told['code'])).told,
      (await join(told['code'])).told,
      (await join(told['code'])).told,
    ]
    const nextDay = new Date(Date.parse(told['expiresAt']) + 23 * hour).toISOString()
    later(hour + 1)
    expect((await join(told['code'])).told).toMatchObject({ code: 'class.notFound' })
    later(15 * 24 * hour - 60_000)
    expect(await send(early['pass'], { submittedAt: nextDay })).toBe(201)
    expect(await send(tooLate['pass'], { submittedAt: new Date().toISOString() })).toBe(409)
    later(60_000)
    expect(await send(late['pass'], { submittedAt: nextDay })).toBe(409)
  })

  test('tells its trainer how many have joined and how many answers have come', async () => {
    const { told } = await open()
    const joined = await Promise.all(Array.from({ length: 12 }, () => join(told['code'])))
    const [first, second] = joined.map(one => one.told['pass'])
    expect([await send(first), await send(second), await send(first)]).toEqual([201, 201, 409])
    const { told: listed } = await ask(server.app, 'GET', '/classes', trainer)
    const found = Object.values(listed).find(({ id }) => id === told['id'])
    expect(found).toMatchObject({ taken: 12, received: 2 })
    expect(await everythingIn(server.database)).not.toContain(first)
  })

  test('lets five hundred in and nobody more, however they come, and other classes go on', async () => {
    const [{ told: full }, { told: other }] = [await open(), await open()]
    await server.database.write(async tx => {
      const { attempts } = server.database.tables
      await tx.insert(attempts).values({ key: `class/${full['id']}`, count: 490, until: full['expiresAt'] })
    })
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await join(full['code'])).status),
    )
    expect(statuses.filter(status => status === 200)).toHaveLength(10)
    expect((await join(full['code'])).told).toMatchObject({ code: 'class.full', details: { most: 500 } })
    expect((await join(other['code'])).status).toBe(200)
    const { told: listed } = await ask(server.app, 'GET', '/classes', trainer)
    expect(Object.values(listed).find(({ id }) => id === full['id'])).toMatchObject({ taken: 500 })
  })

  test('that is closed early lets nobody in, and those who are in finish', async () => {
    const { told } = await open()
    const joined = (await join(told['code'])).told
    expect((await ask(server.app, 'DELETE', `/classes/${told['id']}`, trainer)).status).toBe(204)
    expect((await join(told['code'])).told).toMatchObject({ code: 'class.notFound' })
    expect(await send(joined['pass'])).toBe(201)
    expect(await listFor(trainer)).not.toContain(told['id'])
  })

  test('is noted in the audit when it opens and when it closes, and not when somebody joins', async () => {
    const { told } = await open()
    await join(told['code'])
    await ask(server.app, 'DELETE', `/classes/${told['id']}`, trainer)
    const notes = await listNotes(server.database)
    const actor = trainer.id
    expect(notes.filter(({ subject }) => subject === told['id'])).toEqual([
      expect.objectContaining({
        actor,
        action: 'class.open',
        detail: { survey: 'village', unit: 'b', hours: 2 },
      }),
      expect.objectContaining({ actor, action: 'class.close' }),
    ])
    expect(notes.at(-1)).toMatchObject({ action: 'class.close' })
    expect(JSON.stringify(notes)).not.toContain(told['code'])
  })

  test('belongs to its trainer and to the administrators above', async () => {
    const { told } = await open()
    const [other, above, beside] = await Promise.all([
      signIn(server.database, 'trainer', 'a'),
      signIn(server.database, 'administrator', 'a'),
      signIn(server.database, 'administrator', 'c'),
    ])
    expect(await listFor(trainer)).toContain(told['id'])
    expect(await listFor(other)).toEqual([])
    expect(await listFor(above)).toContain(told['id'])
    expect(await listFor(beside)).toEqual([])
    expect(await listFor(await signIn(server.database, 'analyst', 'a'))).toBe(403)
    const close = async ({ cookie }: Staff) =>
      (await ask(server.app, 'DELETE', `/classes/${told['id']}`, { cookie })).status
    expect([await close(other), await close(beside), await close(above)]).toEqual([404, 404, 204])
  })

  test.each([
    ['outside one’s part of the tree', { unit: 'c' }, 404],
    ['in a unit that is none', { unit: 'nowhere' }, 404],
    ['for longer than four hours', { hours: 5 }, 400],
    ['with a survey that is none', { survey: 'none' }, 404],
    ['with a survey that is closed', { survey: 'closed' }, 409],
  ])('does not open %s', async (_what, others, status) => {
    expect((await open(others)).status).toBe(status)
  })

  test('has a code of its own among those that are open', async () => {
    const opened = await Promise.all(Array.from({ length: 30 }, () => open({ hours: 4 })))
    expect(new Set(opened.map(({ told }) => told['code'])).size).toBe(30)
  })

  test('is for those who teach, and for nobody who is not signed in', async () => {
    expect((await open({}, await signIn(server.database, 'analyst', 'a'))).status).toBe(403)
    expect((await ask(server.app, 'GET', '/classes')).status).toBe(401)
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
