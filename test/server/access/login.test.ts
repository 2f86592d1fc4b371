import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { everythingIn, listNotes } from '../../support/desk.ts'
import { addMember, enrol, signInAs } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { addUnits } from '../../support/staff.ts'
import { openVisitor } from '../../support/visitor.ts'

describe.each(databases)('signing in on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/')
  })
  afterAll(() => server.close())
  const visitor = () => openVisitor(server.app)
  const notesOn = async (id: string) =>
    (await listNotes(server.database)).filter(({ subject }) => subject === id).map(({ action }) => action)

  test('opens the office with a name and a password', async () => {
    const member = await addMember(server.database, 'trainer', 'a')
    const browser = visitor()
    expect((await signInAs(browser, member)).told).toEqual({ next: 'office' })
    const { told } = await browser.ask('GET', '/me')
    expect(told).toMatchObject({
      id: member.id,
      stage: 'full',
      factor: false,
      grants: [{ role: 'trainer', unit: { id: 'a', name: 'a' } }],
    })
    expect(told['may']).toContain('class.open')
    expect(told['may']).not.toContain('account.read')
    expect(await notesOn(member.id)).toEqual(['session.open'])
  })

  test('takes the name in capitals, and the password with its marks written apart', async () => {
    const member = await addMember(server.database)
    const shouted = { ...member, name: ` ${member.name.toUpperCase()} ` }
    expect((await signInAs(visitor(), shouted, 'bốn con mèo vàng ngủ trưa'.normalize('NFD'))).status).toBe(
      200,
    )
  })

  test('leads an administrator to an authenticator app, and only then into the office', async () => {
    const member = await addMember(server.database, 'administrator')
    const browser = visitor()
    expect((await signInAs(browser, member)).told).toEqual({ next: 'enrolment' })
    expect((await browser.ask('GET', '/accounts')).told['code']).toBe('session.unverified')
    await enrol(browser)
    expect((await browser.ask('GET', '/accounts')).status).toBe(200)
    expect((await browser.ask('GET', '/me')).told).toMatchObject({
      stage: 'full',
      factor: true,
      least: 15,
      recoveryCodes: 10,
    })
  })

  test('gives a new token each time, and the one before is dead', async () => {
    const member = await addMember(server.database, 'administrator')
    const browser = visitor()
    await signInAs(browser, member)
    const first = browser.token()
    await signInAs(browser, member)
    const second = browser.token()
    await enrol(browser)
    for (const old of [first, second]) {
      const thief = visitor()
      thief.hold(old)
      expect((await thief.ask('GET', '/me')).status).toBe(401)
    }
  })

  test('leaves neither token nor password in the database', async () => {
    const member = await addMember(server.database)
    const browser = visitor()
    await signInAs(browser, member)
    const kept = await everythingIn(server.database)
    expect(kept).toContain(member.name)
    expect(kept).not.toContain(browser.token())
    expect(kept).not.toContain('mèo vàng')
  })

  test('ends with signing out', async () => {
    const browser = visitor()
    await signInAs(browser, await addMember(server.database))
    const token = browser.token()
    expect((await browser.ask('DELETE', '/session')).status).toBe(204)
    browser.hold(token)
    expect((await browser.ask('GET', '/me')).status).toBe(401)
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
