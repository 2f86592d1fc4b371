import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { codeAt, stepAt } from '../../../server/access/totp.ts'
import { databases } from '../../support/databases.ts'
import { everythingIn, listNotes } from '../../support/desk.ts'
import { addMember, enrol, type Member, passphrase, signInAs } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'
import { openVisitor } from '../../support/visitor.ts'

const start = Date.parse('2026-11-25T08:00:00Z')
const codeNow = (secret: string, shift = 0) => codeAt(secret, stepAt(Date.now()) + shift)
const afterStep = () => void vi.setSystemTime(Date.now() + 30_000)

describe.each(databases)('the second factor on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    await server.database.write(async tx => void (await tx.delete(server.database.tables.attempts)))
  })
  afterEach(() => void vi.useRealTimers())
  const visitor = () => openVisitor(server.app)

  /** An administrator with an app, who waits with the password typed. */
  async function waiting() {
    const member = await addMember(server.database, 'administrator')
    const browser = visitor()
    await signInAs(browser, member)
    const enrolled = await enrol(browser)
    afterStep()
    const other = visitor()
    await signInAs(other, member)
    return { member, browser, other, ...enrolled }
  }
  const factor = (browser: ReturnType<typeof visitor>, code: string) =>
    browser.ask('POST', '/session/factor', { code })
  const notesOn = async ({ id }: Member) =>
    (await listNotes(server.database)).filter(({ subject }) => subject === id).map(({ action }) => action)

  test('is asked for after the password, and opens the office in a new session', async () => {
    const { other, secret, member } = await waiting()
    expect((await other.ask('GET', '/me')).told).toMatchObject({ stage: 'password', factor: true })
    const before = other.token()
    expect((await factor(other, codeNow(secret))).told).toEqual({ next: 'office' })
    expect((await other.ask('GET', '/me')).told).toMatchObject({ stage: 'full' })
    other.hold(before)
    expect((await other.ask('GET', '/me')).status).toBe(401)
    expect(await notesOn(member)).toEqual([
      'session.begin',
      'factor.enrol',
      'session.open',
      'session.begin',
      'session.open',
    ])
  })

  test('is right a step early or late, and with a space in it, but no further', async () => {
    for (const [shift, status] of [
      [-2, 422],
      [1, 200],
      [2, 422],
    ] as const) {
      const { other, secret } = await waiting()
      const code = codeNow(secret, shift)
      expect((await factor(other, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(status)
    }
  })

  test('is used once: not again, not an earlier one, and once only where several come together', async () => {
    const { member, secret, other } = await waiting()
    afterStep()
    expect((await factor(other, codeNow(secret))).status).toBe(200)
    const again = visitor()
    await signInAs(again, member)
    expect((await factor(again, codeNow(secret))).told['code']).toBe('factor.refused')
    expect((await factor(again, codeNow(secret, -1))).status).toBe(422)
    afterStep()
    const browsers = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const one = visitor()
        await signInAs(one, member)
        return one
      }),
    )
    await server.database.write(async tx => void (await tx.delete(server.database.tables.attempts)))
    const statuses = await Promise.all(browsers.map(async one => (await factor(one, codeNow(secret))).status))
    expect(statuses.filter(status => status === 200)).toHaveLength(1)
  })

  test('is throttled as passwords are, whoever waits', async () => {
    const { other, secret } = await waiting()
    const wrong = await Promise.all(Array.from({ length: 12 }, () => factor(other, '000000')))
    expect(wrong.filter(({ status }) => status === 422)).toHaveLength(5)
    expect((await factor(other, codeNow(secret))).told['code']).toBe('session.throttled')
    vi.setSystemTime(Date.now() + 600_001)
    expect((await factor(other, codeNow(secret))).status).toBe(200)
  })

  test('is wrong fifty times a day and no more, however slowly, and right ones do not begin it anew', async () => {
    const { member, other, secret } = await waiting()
    const statuses: number[] = []
    for (let span = 0; span < 10; span += 1) {
      for (let time = 0; time < 5; time += 1) statuses.push((await factor(other, '000000')).status)
      vi.setSystemTime(Date.now() + 600_001)
    }
    expect(statuses.filter(status => status === 422)).toHaveLength(50)
    const { status, told, headers } = await factor(other, codeNow(secret))
    expect([status, told['code'], told['details']]).toEqual([429, 'factor.throttled', { hours: 23 }])
    const wait = Number(headers.get('retry-after'))
    expect([wait > 22 * 3600, wait < 23 * 3600]).toEqual([true, true])
    vi.setSystemTime(Date.now() + wait * 1000)
    await signInAs(other, member)
    expect((await factor(other, codeNow(secret))).status).toBe(200)
  })

  test('counts for the day only what was looked at and wrong', async () => {
    const { member, other, secret } = await waiting()
    for (let time = 0; time < 60; time += 1) await factor(other, '000000')
    for (let time = 0; time < 12; time += 1) {
      vi.setSystemTime(Date.now() + 600_001)
      const browser = visitor()
      await signInAs(browser, member)
      for (const [code, status] of [
        ['000000', 422],
        [codeNow(secret), 200],
      ] as const)
        expect((await factor(browser, code)).status).toBe(status)
    }
  })

  test('is noted each time it is wrong', async () => {
    const { member, other } = await waiting()
    await factor(other, '000000')
    expect((await notesOn(member)).at(-1)).toBe('session.refuse')
  })

  test('can be a recovery code, each once, also where it comes several times together', async () => {
    const { member, other, recoveryCodes, browser } = await waiting()
    expect(new Set(recoveryCodes).size).toBe(10)
    const [first = '', second = ''] = recoveryCodes
    expect((await factor(other, first.toLowerCase().replace('-', ' '))).status).toBe(200)
    const browsers = [visitor(), visitor(), visitor(), visitor(), visitor()]
    for (const one of browsers) await signInAs(one, member)
    expect((await factor(visitorOf(browsers), first)).status).toBe(422)
    await server.database.write(async tx => void (await tx.delete(server.database.tables.attempts)))
    const statuses = await Promise.all(browsers.map(async one => (await factor(one, second)).status))
    expect(statuses.filter(status => status === 200)).toHaveLength(1)
    expect((await browser.ask('GET', '/me')).told['recoveryCodes']).toBe(8)
  })

  test('gives new recovery codes for the password alone, and the old ones are void', async () => {
    const { browser, other, secret, recoveryCodes } = await waiting()
    const path = '/me/factor/recovery-codes'
    expect((await browser.ask('POST', path, { password: 'wrong' })).told['code']).toBe('password.wrong')
    const byCode = { currentCode: codeNow(secret) }
    expect((await browser.ask('POST', path, byCode)).told['code']).toBe('password.wrong')
    const fresh = (await browser.ask('POST', path, { password: passphrase })).told['recoveryCodes']
    expect((await factor(other, recoveryCodes[0] ?? '')).status).toBe(422)
    expect((await factor(other, fresh[0])).status).toBe(200)
  })

  test('cannot be got past by setting up another app with the password alone', async () => {
    const { other, secret } = await waiting()
    const { told } = await other.ask('POST', '/me/factor')
    const body = { proposal: told['proposal'], code: codeNow(told['secret']), password: passphrase }
    expect((await other.ask('PUT', '/me/factor', body)).told['code']).toBe('factor.enrolled')
    expect((await factor(other, codeNow(secret))).status).toBe(200)
  })

  test('is set up once, where two who know the password come at the same time', async () => {
    const member = await addMember(server.database, 'administrator')
    const finishing = await Promise.all(
      [visitor(), visitor()].map(async browser => {
        await signInAs(browser, member)
        const { told } = await browser.ask('POST', '/me/factor')
        const body = { proposal: told['proposal'], code: codeNow(told['secret']) }
        return () => browser.ask('PUT', '/me/factor', body)
      }),
    )
    const statuses = (await Promise.all(finishing.map(finish => finish()))).map(({ status }) => status)
    expect(statuses.filter(status => status === 200)).toHaveLength(1)
  })

  test('moves to another phone with the password, and every other session ends', async () => {
    const { browser, other, secret } = await waiting()
    await factor(other, codeNow(secret))
    const { told } = await browser.ask('POST', '/me/factor')
    const body = { proposal: told['proposal'], code: codeNow(told['secret']) }
    expect((await browser.ask('PUT', '/me/factor', body)).told['code']).toBe('password.wrong')
    const moved = await browser.ask('PUT', '/me/factor', { ...body, password: passphrase })
    expect(moved.told['recoveryCodes']).toHaveLength(10)
    expect((await browser.ask('GET', '/me')).status).toBe(200)
    expect((await other.ask('GET', '/me')).status).toBe(401)
  })

  test('is set up only with a code, in ten minutes, by the one to whom it was proposed', async () => {
    const [member, browser] = [await addMember(server.database, 'analyst'), visitor()]
    await signInAs(browser, member)
    const { secret, proposal } = (await browser.ask('POST', '/me/factor')).told
    const finish = async (one: typeof browser, body: object) =>
      (await one.ask('PUT', '/me/factor', body)).told['code']
    expect(await finish(browser, { proposal, code: '000000' })).toBe('factor.refused')
    expect(await finish(browser, { proposal: `A${proposal}`, code: codeNow(secret) })).toBe('factor.outdated')
    const another = visitor()
    await signInAs(another, await addMember(server.database, 'analyst'))
    expect(await finish(another, { proposal, code: codeNow(secret) })).toBe('factor.outdated')
    vi.setSystemTime(Date.now() + 600_001)
    expect(await finish(browser, { proposal, code: codeNow(secret) })).toBe('factor.outdated')
    expect((await browser.ask('GET', '/me')).told).toMatchObject({ stage: 'password', factor: false })
  })

  test('is asked of everybody who has set it up, whatever their role', async () => {
    const [member, browser] = [await addMember(server.database, 'trainer'), visitor()]
    await signInAs(browser, member)
    await enrol(browser)
    expect((await signInAs(visitor(), member)).told).toEqual({ next: 'factor' })
  })

  test('is taken away by an administrator, and its owner is out and sets it up anew', async () => {
    const { member, browser, recoveryCodes } = await waiting()
    const { cookie } = await signIn(server.database, 'administrator')
    const administrator = visitor()
    administrator.hold(cookie.replace('office=', ''))
    expect((await administrator.ask('DELETE', `/accounts/${member.id}/factor`)).status).toBe(204)
    expect((await browser.ask('GET', '/me')).status).toBe(401)
    expect((await signInAs(browser, member)).told).toEqual({ next: 'enrolment' })
    expect((await factor(browser, recoveryCodes[0] ?? '')).status).toBe(422)
    expect((await notesOn(member)).filter(action => action === 'factor.reset')).toHaveLength(1)
  })

  test('cannot be read from the database, nor can recovery codes', async () => {
    const { secret, recoveryCodes } = await waiting()
    const kept = await everythingIn(server.database)
    for (const text of [secret, ...recoveryCodes]) expect(kept).not.toContain(text)
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})

const visitorOf = ([first]: readonly ReturnType<typeof openVisitor>[]) => {
  if (!first) throw new Error('expected a visitor, found none')
  return first
}
