import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { codeAt, stepAt } from '../../../server/access/totp.ts'
import { databases } from '../../support/databases.ts'
import { addMember, enrol, passphrase, signInAs } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { openVisitor } from '../../support/visitor.ts'

const codeNow = (secret: string) => codeAt(secret, stepAt(Date.now()))
const afterStep = () => void vi.setSystemTime(Date.now() + 30_000)

describe.each(databases)('the second factor of somebody without a password on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T08:00:00Z') })
    await server.database.write(async tx => void (await tx.delete(server.database.tables.attempts)))
  })
  afterEach(() => void vi.useRealTimers())

  /** An administrator who signs in elsewhere. */
  async function elsewhere() {
    const member = await addMember(server.database, 'administrator')
    const browser = openVisitor(server.app)
    await signInAs(browser, member)
    const enrolled = await enrol(browser)
    afterStep()
    await server.database.write(async tx => {
      const { accounts } = server.database.tables
      await tx.update(accounts).set({ password: null }).where(eq(accounts.id, member.id))
    })
    return { browser, ...enrolled }
  }

  test('gives new recovery codes for a code of the app to whoever has no password, once a code', async () => {
    const { browser, secret, recoveryCodes } = await elsewhere()
    const renew = (body: object) => browser.ask('POST', '/me/factor/recovery-codes', body)
    const code = codeNow(secret)
    for (const body of [{}, { password: passphrase }, { currentCode: '000000' }])
      expect((await renew(body)).told['code']).toBe('factor.refused')
    const fresh = (await renew({ currentCode: code })).told['recoveryCodes']
    expect(fresh).toHaveLength(10)
    expect((await renew({ currentCode: code })).told['code']).toBe('factor.refused')
    expect((await renew({ currentCode: recoveryCodes[0] })).told['code']).toBe('factor.refused')
    expect((await renew({ currentCode: fresh[0] })).told['recoveryCodes']).toHaveLength(10)
  })

  test('moves to another app by a code of the old one, or a recovery code, where there is no password', async () => {
    const { browser, secret, recoveryCodes } = await elsewhere()
    const move = async (currentCode: string) => {
      const { proposal, secret: next } = (await browser.ask('POST', '/me/factor')).told
      const body = { proposal, code: codeNow(next), currentCode }
      return { next: String(next), answer: await browser.ask('PUT', '/me/factor', body) }
    }
    const used = codeNow(secret)
    expect((await move('000000')).answer.told['code']).toBe('factor.refused')
    const { next, answer } = await move(used)
    expect(answer.told['recoveryCodes']).toHaveLength(10)
    expect((await move(recoveryCodes[0] ?? '')).answer.told['code']).toBe('factor.refused')
    afterStep()
    expect((await move(codeNow(secret))).answer.told['code']).toBe('factor.refused')
    expect((await move(answer.told['recoveryCodes'][0])).answer.status).toBe(200)
    expect(next).not.toBe(secret)
  })

  test('is throttled where it stands in for a password', async () => {
    const { browser, secret } = await elsewhere()
    const renew = (currentCode: string) => browser.ask('POST', '/me/factor/recovery-codes', { currentCode })
    await Promise.all(Array.from({ length: 5 }, () => renew('000000')))
    expect((await renew(codeNow(secret))).told['code']).toBe('session.throttled')
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
