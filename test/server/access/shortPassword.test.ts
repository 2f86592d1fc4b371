import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPasswords } from '../../../server/access/passwords.ts'
import { codeAt, stepAt } from '../../../server/access/totp.ts'
import { setGrants, setPassword } from '../../../server/store/accountChanges.ts'
import { databases } from '../../support/databases.ts'
import { everythingIn, listNotes } from '../../support/desk.ts'
import { addMember, enrol, type Member, signInAs } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { openVisitor } from '../../support/visitor.ts'

const short = 'cua ke voi x'
const long = 'cua ke voi x bay cao'
const raised = [{ role: 'administrator', unit: 'root' }] as const

describe.each(databases)('a password that has become too short, on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())
  const visitor = () => openVisitor(server.app)

  /** A trainer with twelve characters, which is enough for a trainer. */
  const newTrainer = async (): Promise<Member> => {
    const member = await addMember(server.database)
    const change = { account: member.id, password: await openPasswords().keep(short), session: null }
    await setPassword(server.database, { ...change, actor: 'a test' })
    return member
  }
  const raise = ({ id }: Member) => setGrants(server.database, id, raised, 'a test')

  test('lets its owner in until more hangs on it, and then asks for another after the second factor', async () => {
    const member = await newTrainer()
    const browser = visitor()
    expect((await signInAs(browser, member, short)).told).toEqual({ next: 'office' })
    await raise(member)
    expect((await signInAs(browser, member, short)).told).toEqual({ next: 'enrolment' })
    expect((await browser.ask('PUT', '/session/password', { password: long })).told['code']).toBe(
      'password.sufficient',
    )
    const { secret } = await enrol(browser)
    expect((await browser.ask('GET', '/me')).told).toMatchObject({
      stage: 'renewal',
      factor: true,
      least: 15,
    })
    expect((await browser.ask('GET', '/audit')).told['code']).toBe('session.unverified')

    const again = visitor()
    expect((await signInAs(again, member, short)).told).toEqual({ next: 'factor' })
    const code = codeAt(secret, stepAt(Date.now()) + 1)
    expect((await again.ask('POST', '/session/factor', { code })).told).toEqual({ next: 'renewal' })
    expect((await again.ask('GET', '/audit')).told['code']).toBe('session.unverified')
    const tooShort = await again.ask('PUT', '/session/password', { password: `${short}y` })
    expect([tooShort.status, tooShort.told['code']]).toEqual([422, 'password.short'])
    expect((await again.ask('PUT', '/session/password', { password: long })).told).toEqual({ next: 'office' })
    expect((await again.ask('GET', '/audit')).status).toBe(200)
    expect((await again.ask('PUT', '/session/password', { password: long })).status).not.toBe(200)

    expect((await browser.ask('GET', '/me')).status).toBe(401)
    expect((await signInAs(visitor(), member, short)).status).toBe(401)
    expect((await signInAs(visitor(), member, long)).told).toEqual({ next: 'factor' })
    const actions = (await listNotes(server.database))
      .filter(({ actor, subject }) => actor === member.id && subject === member.id)
      .map(({ action }) => action)
    expect(actions.slice(-3)).toEqual(['password.change', 'session.open', 'session.begin'])
  })

  test('is not got round by showing the factor twice, nor by setting another app up', async () => {
    const member = await newTrainer()
    await raise(member)
    const browser = visitor()
    await signInAs(browser, member, short)
    const { secret } = await enrol(browser)
    const code = codeAt(secret, stepAt(Date.now()) + 1)
    expect((await browser.ask('POST', '/session/factor', { code })).told).toEqual({ next: 'renewal' })
    const { proposal, secret: other } = (await browser.ask('POST', '/me/factor')).told
    const put = { proposal, code: codeAt(String(other), stepAt(Date.now())) }
    expect((await browser.ask('PUT', '/me/factor', put)).told['code']).toBe('factor.enrolled')
    expect((await browser.ask('GET', '/accounts')).told['code']).toBe('session.unverified')
  })

  test('is asked for by nobody whose password is long enough', async () => {
    const member = await addMember(server.database)
    await raise(member)
    const browser = visitor()
    await signInAs(browser, member)
    await enrol(browser)
    expect((await browser.ask('GET', '/me')).told['stage']).toBe('full')
  })

  test('leaves no length in the database while nobody signs in', async () => {
    const member = await newTrainer()
    await raise(member)
    const { accounts } = server.database.tables
    const rows = await server.database.read.select().from(accounts)
    const columns = Object.keys(rows.find(({ id }) => id === member.id) ?? {})
    expect(columns).not.toContain('length')
    expect(await everythingIn(server.database)).not.toContain(short)
  })
})
