import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { databases } from '../../support/databases.ts'
import { listNotes } from '../../support/desk.ts'
import { addMember, passphrase, signInAs } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { addUnits, signIn } from '../../support/staff.ts'
import { openVisitor, type Visitor } from '../../support/visitor.ts'

const minute = 60_000
const fresh = 'ba chiếc thuyền nan qua sông'

const alive = async (browser: Visitor) => (await browser.ask('GET', '/me')).status === 200

describe.each(databases)('a session on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/')
  })
  afterAll(() => server.close())
  afterEach(() => void vi.useRealTimers())

  const visitor = () => openVisitor(server.app)
  /** Somebody in several browsers. */
  async function inBrowsers(count: number, role: 'trainer' | 'reporter' = 'reporter') {
    const member = await addMember(server.database, role, 'a')
    const browsers = Array.from({ length: count }, visitor)
    for (const browser of browsers) await signInAs(browser, member)
    return { member, browsers }
  }
  const administrator = async () => {
    const browser = visitor()
    browser.hold((await signIn(server.database, 'administrator')).token)
    return browser
  }
  const actionsOn = async (id: string) =>
    (await listNotes(server.database)).filter(({ subject }) => subject === id).map(({ action }) => action)

  test('ends after half an hour in which nobody used it', async () => {
    const { browsers } = await inBrowsers(1)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 29 * minute })
    for (const browser of browsers) expect(await alive(browser)).toBe(true)
    vi.setSystemTime(Date.now() + 29 * minute)
    for (const browser of browsers) expect(await alive(browser)).toBe(true)
    vi.setSystemTime(Date.now() + 31 * minute)
    for (const browser of browsers) expect(await alive(browser)).toBe(false)
  })

  test('of a trainer who holds another role as well ends as early as the other’s', async () => {
    const { member, browsers } = await inBrowsers(1, 'trainer')
    const { write, tables } = server.database
    await write(async tx => {
      await tx.insert(tables.grants).values({ account: member.id, role: 'reporter', unit: 'a' })
    })
    const begin = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: begin })
    for (let spent = 20; spent < 8 * 60; spent += 20) {
      vi.setSystemTime(begin + spent * minute)
      for (const browser of browsers) expect(await alive(browser)).toBe(true)
    }
    vi.setSystemTime(begin + 8 * 60 * minute + 2000)
    for (const browser of browsers) expect(await alive(browser)).toBe(false)
  })

  test.each([
    ['reporter', 8],
    ['trainer', 12],
  ] as const)('of a %s ends after %i hours, however it is used', async (role, hours) => {
    const { browsers } = await inBrowsers(1, role)
    const begin = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: begin })
    for (let spent = 20; spent < hours * 60; spent += 20) {
      vi.setSystemTime(begin + spent * minute)
      for (const browser of browsers) expect(await alive(browser)).toBe(true)
    }
    vi.setSystemTime(begin + hours * 60 * minute + 2000)
    for (const browser of browsers) expect(await alive(browser)).toBe(false)
  })

  test('is listed with its browser, and its owner can end it from another', async () => {
    const { browsers } = await inBrowsers(2)
    const [here, stolen] = browsers as [Visitor, Visitor]
    const list = (await here.ask('GET', '/me/sessions')).told as unknown as {
      id: string
      device: string
      current: boolean
    }[]
    expect(list.map(({ device, current }) => [device, current])).toContainEqual(['Firefox · Linux', true])
    expect(list).toHaveLength(2)
    const other = list.find(({ current }) => !current)
    expect((await here.ask('DELETE', `/me/sessions/${other?.id}`)).status).toBe(204)
    expect([await alive(here), await alive(stolen)]).toEqual([true, false])
  })

  test('of somebody else cannot be ended, nor be told from one that is not there', async () => {
    const [{ browsers }, other] = [await inBrowsers(1), await inBrowsers(1)]
    const [here] = browsers as [Visitor]
    const [there] = other.browsers as [Visitor]
    const [session] = (await there.ask('GET', '/me/sessions')).told as unknown as { id: string }[]
    const foreign = await here.ask('DELETE', `/me/sessions/${session?.id}`)
    const missing = await here.ask('DELETE', '/me/sessions/nothing')
    expect([foreign.status, foreign.told]).toEqual([missing.status, missing.told])
    expect(await alive(there)).toBe(true)
  })

  test('can be ended with all others, which is noted once', async () => {
    const { member, browsers } = await inBrowsers(3)
    const [here, ...others] = browsers as [Visitor, ...Visitor[]]
    await here.ask('DELETE', '/me/sessions')
    expect(await Promise.all([here, ...others].map(alive))).toEqual([true, false, false])
    expect((await actionsOn(member.id)).filter(action => action === 'session.closeAll')).toHaveLength(1)
  })

  test('ends with every other one when the password changes', async () => {
    const { member, browsers } = await inBrowsers(2)
    const [here, other] = browsers as [Visitor, Visitor]
    const change = (current: string, next: string) => here.ask('PUT', '/me/password', { current, next })
    expect((await change('wrong', fresh)).told['code']).toBe('password.wrong')
    expect((await change(passphrase, 'short')).told).toMatchObject({
      code: 'password.short',
      details: { least: 12 },
    })
    expect((await change(passphrase, `${member.name}2026`)).told['code']).toBe('password.common')
    expect(await alive(other)).toBe(true)
    expect((await change(passphrase, fresh)).status).toBe(204)
    expect([await alive(here), await alive(other)]).toEqual([true, false])
    expect((await signInAs(visitor(), member)).status).toBe(401)
    expect((await signInAs(visitor(), member, fresh)).status).toBe(200)
    expect((await actionsOn(member.id)).filter(action => action === 'password.change')).toHaveLength(1)
  })

  test('lets its thief guess the password no faster than at the door', async () => {
    const { browsers } = await inBrowsers(1)
    const [here] = browsers as [Visitor]
    const guesses = Array.from({ length: 9 }, () =>
      here.ask('PUT', '/me/password', { current: 'wrong', next: fresh }),
    )
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter(status => status === 422)).toHaveLength(5)
    expect(statuses.filter(status => status === 429)).toHaveLength(4)
  })

  test.each([
    ['is disabled', 'PUT', 'state', { disabled: true }, 'account.disable'],
    ['gets another role', 'PUT', 'grants', { grants: [{ role: 'leader', unit: 'a' }] }, 'account.grant'],
    ['loses the authenticator app', 'DELETE', 'factor', undefined, 'factor.reset'],
    ['is shut out', 'DELETE', 'sessions', undefined, 'session.closeAll'],
    ['is linked to the single sign-on', 'PUT', 'federated', { federated: null }, 'account.unlink'],
  ])('ends at the next request when its owner %s', async (_how, method, what, body, action) => {
    const { member, browsers } = await inBrowsers(2)
    const by = await administrator()
    expect((await by.ask(method, `/accounts/${member.id}/${what}`, body)).status).toBe(204)
    expect(await Promise.all(browsers.map(alive))).toEqual([false, false])
    expect((await actionsOn(member.id)).filter(one => one === action)).toHaveLength(1)
  })

  test('cannot be opened for a disabled account, which is told as a wrong password is, until it is enabled', async () => {
    const { member } = await inBrowsers(1)
    const by = await administrator()
    await by.ask('PUT', `/accounts/${member.id}/state`, { disabled: true })
    const refused = await signInAs(visitor(), member)
    expect([refused.status, refused.told['code']]).toEqual([401, 'session.refused'])
    expect((await actionsOn(member.id)).at(-1)).toBe('session.refuse')
    await by.ask('PUT', `/accounts/${member.id}/state`, { disabled: false })
    expect((await signInAs(visitor(), member)).status).toBe(200)
    expect((await actionsOn(member.id)).filter(action => action === 'account.enable')).toHaveLength(1)
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
