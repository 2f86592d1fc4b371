import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../../server/access/role.ts'
import { setDisabled } from '../../../server/store/accountChanges.ts'
import { hashOf } from '../../../server/access/token.ts'
import { makeFirstInvitation } from '../../../server/store/invitations.ts'
import { databases } from '../../support/databases.ts'
import { ask, everythingIn, listNotes, refusalOf } from '../../support/desk.ts'
import { passphrase } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { addUnits, signIn, type Staff } from '../../support/staff.ts'
import { openVisitor } from '../../support/visitor.ts'

const tokenOf = (link: string) => link.split('#')[1] ?? ''

const as = ({ token }: Staff) => ({ cookie: `__Host-office=${token}` })

describe.each(databases)('an invitation on %s', (_name, create) => {
  let server: Running
  let root: Staff
  let district: Staff
  beforeAll(async () => {
    server = await startServer(create, { origin: 'https://khaosat.example.vn' })
    await addUnits(server.database, '/a/', '/a/b/', '/c/')
    root = await signIn(server.database, 'administrator')
    district = await signIn(server.database, 'administrator', 'a')
  })
  afterAll(() => server.close())
  afterEach(() => void vi.useRealTimers())

  const invite = (staff: Staff, unit = 'a', role: Role = 'trainer') =>
    ask(server.app, 'POST', '/invitations', { ...as(staff), body: { fullName: 'Vũ Thị Mới', role, unit } })
  const look = (token: string) => ask(server.app, 'POST', '/invitations/look', { body: { token } })
  let people = 0
  const accept = (token: string, others: object = {}) => {
    const name = `moi-${(people += 1)}`
    const body = { token, name, fullName: 'Vũ Thị Mới', password: passphrase, ...others }
    return openVisitor(server.app).ask('POST', '/invitations/accept', body)
  }
  const newToken = async (unit = 'a', role: Role = 'trainer') =>
    tokenOf((await invite(root, unit, role)).told['link'])

  test('is a link whose secret no server is ever sent by itself, good for seven days', async () => {
    const { status, told } = await invite(district)
    expect(status).toBe(201)
    expect(told['link']).toMatch(/^https:\/\/khaosat\.example\.vn\/office\/invitation#[\w-]{43}$/)
    const days = (Date.parse(told['expiresAt']) - Date.now()) / 86_400_000
    expect(days).toBeCloseTo(7, 2)
    expect(await everythingIn(server.database)).not.toContain(tokenOf(told['link']))
  })

  test('says what it is for and who invites to whoever has it', async () => {
    expect((await look(await newToken('b', 'analyst'))).told).toMatchObject({
      fullName: 'Vũ Thị Mới',
      role: 'analyst',
      unit: { id: 'b' },
      least: 15,
      invitedBy: 'Người thử administrator',
    })
    const printed = await newToken('a', 'trainer')
    const { invitations } = server.database.tables
    const row = eq(invitations.hash, hashOf(printed))
    await server.database.write(async tx => {
      await tx.update(invitations).set({ invitedBy: 'console' }).where(row)
    })
    expect((await look(printed)).told['invitedBy']).toBeNull()
    const listed = (await ask(server.app, 'GET', '/invitations', as(root))).told as unknown as {
      readonly invitedBy: string | null
    }[]
    expect(listed.map(({ invitedBy }) => invitedBy)).toContain(null)
  })

  test.each([
    ['its own unit', 'a', 201],
    ['a unit below', 'b', 201],
    ['a unit beside', 'c', 404],
    ['the whole tree', 'root', 404],
    ['no unit at all', 'nowhere', 404],
  ])('can be made by an administrator of a part for %s or not', async (_where, unit, status) => {
    for (const role of ['administrator', 'trainer', 'leader'] as const)
      expect((await invite(district, unit, role)).status).toBe(status)
  })

  test('for the whole tree is made by administrators of the whole tree', async () => {
    expect((await invite(root, 'root', 'administrator')).status).toBe(201)
  })

  test('makes an account with exactly what it promised, and signs its owner in', async () => {
    const browser = openVisitor(server.app)
    const token = await newToken('b')
    const body = { token, name: ' Lan.Anh ', fullName: 'Lê Lan Anh', password: passphrase }
    const { status, told, headers } = await browser.ask('POST', '/invitations/accept', body)
    expect([status, told]).toEqual([201, { next: 'office' }])
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toMatch(
      /^__Host-office=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    const own = { cookie: cookie.split(';')[0] ?? '' }
    expect((await ask(server.app, 'GET', '/me', own)).told).toMatchObject({
      name: 'lan.anh',
      fullName: 'Lê Lan Anh',
      stage: 'full',
      grants: [{ role: 'trainer', unit: { id: 'b' } }],
    })
  })

  test('to administer leads to an authenticator app before anything else', async () => {
    const { told } = await accept(await newToken('root', 'administrator'))
    expect(told).toEqual({ next: 'enrolment' })
  })

  test('lets one person in, where fifty come at once with names of their own', async () => {
    const token = await newToken()
    const before = await server.database.read.$count(server.database.tables.accounts)
    const answers = await Promise.all(Array.from({ length: 50 }, () => accept(token)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(49)
    expect(await server.database.read.$count(server.database.tables.accounts)).toBe(before + 1)
    expect((await look(token)).status).toBe(410)
  })

  test('is not used up by a name that somebody has, nor by a password that is not taken', async () => {
    const [first, second] = [await newToken(), await newToken()]
    await accept(first, { name: 'Đã.Có' })
    expect(await refusalOf(accept(second, { name: 'ĐÃ.CÓ' }))).toEqual([409, 'account.nameTaken'])
    expect(await refusalOf(accept(second, { password: 'matkhau123456' }))).toEqual([422, 'password.common'])
    expect(await refusalOf(accept(second, { name: 'a b' }))).toEqual([400, 'request.invalid'])
    expect((await accept(second)).status).toBe(201)
  })

  test('is over after seven days, when it is withdrawn, and when the one who invited has gone', async () => {
    const [old, withdrawn] = [await newToken(), await invite(root)]
    const { id, link } = withdrawn.told
    expect((await ask(server.app, 'DELETE', `/invitations/${id}`, as(root))).status).toBe(204)
    expect((await accept(tokenOf(link))).status).toBe(410)
    const passing = await signIn(server.database, 'administrator', 'a')
    const orphan = tokenOf((await invite(passing)).told['link'])
    await setDisabled(server.database, passing.id, true, root.id)
    expect((await accept(orphan)).status).toBe(410)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 86_400_000 + 1 })
    expect((await accept(old)).told['code']).toBe('invitation.gone')
  })

  test('is seen and withdrawn only from where it lies', async () => {
    const [here, there] = [(await invite(root, 'b')).told['id'], (await invite(root, 'c')).told['id']]
    const list = (await ask(server.app, 'GET', '/invitations', as(district))).told
    const ids = Array.from(list as unknown as { id: string }[], ({ id }) => id)
    expect([ids.includes(here), ids.includes(there)]).toEqual([true, false])
    const withdraw = async (id: string) =>
      (await ask(server.app, 'DELETE', `/invitations/${id}`, as(district))).status
    expect([await withdraw(there), await withdraw(here), await withdraw(here)]).toEqual([404, 204, 404])
  })

  test('is in the audit once when it is made, accepted and withdrawn', async () => {
    const [used, gone] = [(await invite(root)).told, (await invite(root)).told]
    await accept(tokenOf(used['link']))
    await ask(server.app, 'DELETE', `/invitations/${gone['id']}`, as(root))
    const notes = await listNotes(server.database)
    const on = (id: string) => notes.filter(({ subject }) => subject === id).map(({ action }) => action)
    expect(on(used['id'])).toEqual(['invitation.make', 'invitation.accept'])
    expect(on(gone['id'])).toEqual(['invitation.make', 'invitation.withdraw'])
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})

describe.each(databases)('the first account on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())
  afterEach(() => void vi.useRealTimers())
  const first = () => makeFirstInvitation(server.database, 'Quản trị viên')
  const accept = (token: string | null, name = 'quan.tri') =>
    openVisitor(server.app).ask('POST', '/invitations/accept', {
      token,
      name,
      fullName: 'Người đầu tiên',
      password: passphrase,
    })

  test('is there for nobody: every name and password is refused', async () => {
    for (const name of ['admin', 'root', 'administrator', 'quantri'])
      for (const password of ['admin', 'password', 'admin123', 'x'])
        expect((await ask(server.app, 'POST', '/session', { body: { name, password } })).status).toBe(401)
    await server.database.write(async tx => void (await tx.delete(server.database.tables.attempts)))
  })

  test('is made by the address of the last start alone, within half an hour, once', async () => {
    const [early, late] = [await first(), await first()]
    expect((await accept(early)).status).toBe(410)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 60_000 + 1 })
    expect((await accept(late)).status).toBe(410)
    vi.useRealTimers()
    const token = await first()
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => accept(token, `quan.tri.${n}`)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect((await accept(token, 'another')).told['code']).toBe('invitation.gone')
    expect(await first()).toBeNull()
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
