import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { newCode, wall } from '../../../server/access/code.ts'
import { databases } from '../../support/databases.ts'
import { ask, everythingIn } from '../../support/desk.ts'
import { answered, newId, type Running, startServer } from '../../support/server.ts'
import { addUnits, type Staff, signIn } from '../../support/staff.ts'

const times = (count: number, work: (place: number) => Promise<number>) =>
  Promise.all(Array.from({ length: count }, (_, place) => work(place)))

describe.each(databases)('wrong codes on %s', (_name, create) => {
  let server: Running
  let trainer: Staff
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/')
    trainer = await signIn(server.database, 'trainer', 'a')
  })
  afterAll(() => server.close())
  beforeEach(() => server.database.write(async tx => void (await tx.delete(server.database.tables.attempts))))
  afterEach(() => void vi.useRealTimers())

  const join = async (address: string, code = newCode(wall, 6)) =>
    (await ask(server.app, 'POST', '/join', { body: { code }, address })).status
  const openClass = async (): Promise<string> => {
    const body = { survey: 'village', unit: 'a', hours: 1 }
    return (await ask(server.app, 'POST', '/classes', { ...trainer, body })).told['code']
  }

  test('shut their address out for a minute after ten, and no other', async () => {
    const code = await openClass()
    expect(await times(10, () => join('192.0.2.1'))).toEqual(Array.from({ length: 10 }, () => 404))
    expect([await join('192.0.2.1', code), await join('192.0.2.2', code)]).toEqual([429, 200])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_001 })
    expect(await join('192.0.2.1', code)).toBe(200)
  })

  test('are not more for coming in one burst', async () => {
    const statuses = await times(50, () => join('192.0.2.3'))
    expect(statuses.filter(status => status === 404)).toHaveLength(10)
    expect(statuses.filter(status => status === 429)).toHaveLength(40)
  })

  test('from many addresses are a hundred a minute in all', async () => {
    const statuses = await times(120, place => join(`198.51.100.${place}`))
    expect(statuses.filter(status => status === 404)).toHaveLength(100)
    expect(statuses.filter(status => status === 429)).toHaveLength(20)
  })

  test('say when to come again', async () => {
    await times(10, () => join('192.0.2.4'))
    const answer = await ask(server.app, 'POST', '/join', { body: { code: 'AAAAAA' }, address: '192.0.2.4' })
    expect([answer.status, answer.headers.get('retry-after'), answer.told['code']]).toEqual([
      429,
      '60',
      'code.throttled',
    ])
  })

  test('count the same at every door', async () => {
    const address = '192.0.2.5'
    const look = { body: { code: 'x' }, address }
    const looks = await times(4, async () => (await ask(server.app, 'POST', '/passes/look', look)).status)
    const joins = await times(4, () => join(address))
    const sent = { body: answered(), headers: { 'x-pass': '0000-0000-0000' }, address }
    const puts = await times(
      3,
      async () => (await ask(server.app, 'PUT', `/responses/${newId()}`, sent)).status,
    )
    expect([looks, joins, puts.toSorted((one, other) => one - other)]).toEqual([
      [409, 409, 409, 409],
      [404, 404, 404, 404],
      [409, 409, 429],
    ])
  })

  test('do not keep forty people behind one address from using right ones', async () => {
    const code = await openClass()
    expect(await times(40, () => join('192.0.2.6', code))).toEqual(Array.from({ length: 40 }, () => 200))
  })

  test('are not what comes again with a pass that let it in', async () => {
    const code = await openClass()
    const { told } = await ask(server.app, 'POST', '/join', { body: { code } })
    const id = newId()
    const send = async () =>
      (
        await ask(server.app, 'PUT', `/responses/${id}`, {
          body: answered(),
          headers: { 'x-pass': told['pass'] },
          address: '192.0.2.7',
        })
      ).status
    await send()
    expect(await times(20, send)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(await join('192.0.2.7', code)).toBe(200)
  })

  test('keep nobody waiting who holds what cannot be guessed', async () => {
    const code = await openClass()
    const { told } = await ask(server.app, 'POST', '/join', { body: { code } })
    await times(120, place => join(`198.51.100.${place}`))
    const address = '192.0.2.10'
    expect(await join(address, code)).toBe(429)
    const look = { body: { code: told['pass'] }, address }
    expect((await ask(server.app, 'POST', '/passes/look', look)).status).toBe(200)
    const sent = { body: answered(), headers: { 'x-pass': told['pass'] }, address }
    expect((await ask(server.app, 'PUT', `/responses/${newId()}`, sent)).status).toBe(201)
  })

  test('are counted without keeping anybody’s address, and forgotten when their minute is over', async () => {
    await join('192.0.2.88')
    expect(await everythingIn(server.database)).not.toContain('192.0.2.88')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_001 })
    await join('192.0.2.9')
    const { attempts } = server.database.tables
    expect(await server.database.read.$count(attempts)).toBe(2)
  })
})
