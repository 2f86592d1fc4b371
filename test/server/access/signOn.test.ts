import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { plainInstallation } from '../../../server/installation.ts'
import { setDisabled, setFederated } from '../../../server/store/accountChanges.ts'
import { databases, newSqlite } from '../../support/databases.ts'
import { ask, listNotes } from '../../support/desk.ts'
import { openIdentity, openTraveller, signOnThere } from '../../support/identity.ts'
import { addMember, enrol } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'
import { openVisitor } from '../../support/visitor.ts'

const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code]

describe.each(databases)('the single sign-on on %s', (_name, create) => {
  let server: Running
  let there: Awaited<ReturnType<typeof openIdentity>>
  beforeAll(async () => {
    there = await openIdentity()
    server = await startServer(create, { installation: { ...plainInstallation, signOn: there.identity } })
  })
  afterAll(async () => {
    await server.close()
    await there.close()
  })
  afterEach(() => void vi.useRealTimers())
  const traveller = () => openTraveller(server.app)
  type Traveller = ReturnType<typeof traveller>

  const depart = async (browser: Traveller) =>
    (await browser.get('/office/sso')).headers.get('location') ?? ''
  let people = 0

  /** Somebody with an account who is known there. */
  async function linked(role: 'trainer' | 'analyst' = 'trainer') {
    const member = await addMember(server.database, role)
    const subject = `subject-${(people += 1)}`
    await setFederated(server.database, member.id, subject, 'a test')
    return { ...member, subject }
  }
  const me = async (browser: Traveller) => (await browser.get('/api/me')).json()

  test('is told of where people sign in', async () => {
    expect((await ask(server.app, 'GET', '/session')).told).toEqual({ signOn: 'SSO tỉnh' })
  })

  test('lets in whoever is linked, with code, PKCE, state and nonce', async () => {
    const [person, browser] = [await linked(), traveller()]
    const departure = new URL(await depart(browser))
    expect(departure.searchParams.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(departure.searchParams.get(name)?.length).toBeGreaterThan(30)
    const back = await browser.get(await signOnThere(departure.href, person.subject))
    expect([back.status, back.headers.get('location')]).toEqual([303, '/office'])
    expect(await me(browser)).toMatchObject({ id: person.id, stage: 'full' })
    const notes = await listNotes(server.database)
    expect(notes.at(-1)).toMatchObject({ action: 'session.open', subject: person.id })
  })

  test('does not take the place of the second factor', async () => {
    const [person, browser] = [await linked('analyst'), traveller()]
    await browser.get(await signOnThere(await depart(browser), person.subject))
    expect(await me(browser)).toMatchObject({ id: person.id, stage: 'password' })
    const visitor = openVisitor(server.app)
    visitor.hold(browser.cookie('office'))
    await enrol(visitor)
    expect((await visitor.ask('GET', '/me')).told).toMatchObject({ stage: 'full', factor: true })
  })

  test('refuses another state, another nonce, another journey and none', async () => {
    const person = await linked()
    const [one, other] = [traveller(), traveller()]
    const [first, second] = [await depart(one), await depart(other)]
    const arrival = await signOnThere(first, person.subject)
    const changed = new URL(arrival)
    changed.searchParams.set('state', 'x'.repeat(43))
    expect(await codeOf(await one.get(changed.href))).toEqual([401, 'signOn.refused'])
    const swapped = new URL(await signOnThere(second, person.subject))
    expect(await codeOf(await other.get(arrival))).toEqual([401, 'signOn.refused'])
    expect(await codeOf(await traveller().get(swapped.href))).toEqual([401, 'signOn.refused'])
    // Nothing of it can be tried again: the journey has ended with the first return.
    expect(await codeOf(await one.get(arrival))).toEqual([401, 'signOn.refused'])
    expect((await one.get('/api/me')).status).toBe(401)
  })

  test('takes a code once', async () => {
    const [person, browser] = [await linked(), traveller()]
    const departure = await depart(browser)
    const journey = browser.cookie('journey')
    const arrival = await signOnThere(departure, person.subject)
    await browser.get(arrival)
    const answer = await server.app.request(arrival, { headers: { cookie: `journey=${journey}` } })
    expect(await codeOf(answer)).toEqual([401, 'signOn.refused'])
  })

  test('takes what was begun ten minutes ago no more', async () => {
    const [person, browser] = [await linked(), traveller()]
    const arrival = await signOnThere(await depart(browser), person.subject)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600_001 })
    expect(await codeOf(await browser.get(arrival))).toEqual([401, 'signOn.refused'])
  })

  test('makes no account for whoever has none, and says which identity it was', async () => {
    const before = await server.database.read.$count(server.database.tables.accounts)
    const browser = traveller()
    const answer = await browser.get(await signOnThere(await depart(browser), 'stranger'))
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { code: 'signOn.unknown', details: { subject: 'stranger' } },
    ])
    expect(browser.cookie('office')).toBeUndefined()
    expect(await server.database.read.$count(server.database.tables.accounts)).toBe(before)
  })

  test('does not let in whose account is disabled, and notes it', async () => {
    const [person, browser] = [await linked(), traveller()]
    await setDisabled(server.database, person.id, true, 'a test')
    const answer = await browser.get(await signOnThere(await depart(browser), person.subject))
    expect(await codeOf(answer)).toEqual([401, 'session.refused'])
    expect((await listNotes(server.database)).at(-1)).toMatchObject({
      action: 'session.refuse',
      subject: person.id,
      detail: { at: 'state' },
    })
  })

  test('accepts an invitation, once, and the account has no password', async () => {
    const administrator = await signIn(server.database)
    const body = { fullName: 'Vũ Thị Mới', role: 'trainer', unit: 'root' }
    const { told } = await ask(server.app, 'POST', '/invitations', { ...administrator, body })
    const token = String(told['link']).split('#')[1] ?? ''
    const accept = async (name: string) => {
      const browser = traveller()
      const invited = { token, name, fullName: body.fullName }
      const departed = await browser.post('/api/invitations/federated', invited)
      if (departed.status !== 200) return { browser, answer: departed }
      const { address } = await departed.json()
      return { browser, answer: await browser.get(await signOnThere(address, `${name}@there`)) }
    }
    const { browser, answer } = await accept('vu.moi')
    expect(answer.status).toBe(303)
    expect(await me(browser)).toMatchObject({ name: 'vu.moi', stage: 'full', password: false })
    expect((await accept('vu.moi.2')).answer.status).toBe(410)
    const guess = { name: 'vu.moi', password: '' }
    for (const password of ['null', 'x'])
      expect((await ask(server.app, 'POST', '/session', { body: { ...guess, password } })).status).toBe(401)
  })

  test('links no identity to two accounts', async () => {
    const [administrator, person] = [await signIn(server.database), await linked()]
    const { id } = await addMember(server.database)
    const body = { federated: person.subject }
    const { status, told } = await ask(server.app, 'PUT', `/accounts/${id}/federated`, {
      ...administrator,
      body,
    })
    expect([status, told['code']]).toEqual([409, 'account.federatedTaken'])
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})

test('a server without a single sign-on has no such address', async () => {
  const server = await startServer(newSqlite)
  expect((await ask(server.app, 'GET', '/session')).told).toEqual({ signOn: null })
  expect((await server.app.request('/office/sso')).status).toBe(404)
  const body = { token: 'x', name: 'abc', fullName: 'Ai đó' }
  expect((await ask(server.app, 'POST', '/invitations/federated', { body })).told['code']).toBe(
    'signOn.absent',
  )
  await server.close()
})

test('a single sign-on that does not answer is told in words', async () => {
  const there = await openIdentity()
  await there.close()
  const signOn = there.identity
  const server = await startServer(newSqlite, {
    installation: { ...plainInstallation, signOn },
  })
  const answer = await server.app.request('/office/sso')
  expect([answer.status, (await answer.json()).code, answer.headers.get('retry-after')]).toEqual([
    503,
    'signOn.unavailable',
    '30',
  ])
  expect(server.failures).toEqual([])
  await server.close()
})
