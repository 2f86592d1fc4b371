import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../../server/access/role.ts'
import { setDisabled, setGrants } from '../../../server/store/accountChanges.ts'
import { databases } from '../../support/databases.ts'
import { ask, everythingIn, listNotes, refusalOf } from '../../support/desk.ts'
import { addMember, enrol, type Member, passphrase, signInAs } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { addUnits, signIn, type Staff } from '../../support/staff.ts'
import { openVisitor } from '../../support/visitor.ts'

const next = 'năm quả bưởi lăn xuống đồi'
const tokenOf = (link: string) => link.split('#')[1] ?? ''

describe.each(databases)('a link for a new password on %s', (_name, create) => {
  let server: Running
  let root: Staff
  let district: Staff
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/', '/a/b/', '/c/')
    root = await signIn(server.database, 'administrator')
    district = await signIn(server.database, 'administrator', 'a')
  })
  afterAll(() => server.close())
  afterEach(() => void vi.useRealTimers())

  const add = (role: Role = 'trainer', unit = 'b') => addMember(server.database, role, unit)
  const make = (staff: Staff, { id }: { readonly id: string }) =>
    ask(server.app, 'POST', `/accounts/${id}/password-link`, staff)
  const linkFor = async (member: Member, staff = root) => tokenOf((await make(staff, member)).told['link'])
  const look = (token: string) => ask(server.app, 'POST', '/password-links/look', { body: { token } })
  const renew = (token: string, password = next) =>
    ask(server.app, 'POST', '/password-links/use', { body: { token, password } })
  const gone = [410, 'passwordLink.gone']
  const notesOn = async ({ id }: Member) =>
    (await listNotes(server.database)).filter(({ subject }) => subject === id)

  test('has its secret where no server is sent it, is good for a day, and is nowhere in the database', async () => {
    const { status, told } = await make(district, await add())
    expect(status).toBe(201)
    expect(told['link']).toMatch(/\/office\/password#[\w-]{43}$/)
    expect((Date.parse(told['expiresAt']) - Date.now()) / 3_600_000).toBeCloseTo(24, 2)
    expect(await everythingIn(server.database)).not.toContain(tokenOf(told['link']))
  })

  test('says whose it is and how long the password must be to whoever has it', async () => {
    const member = await add('analyst')
    const { status, told } = await look(await linkFor(member))
    expect([status, told]).toEqual([
      200,
      { name: member.name, fullName: 'Trần Thị Thử', least: 15, expiresAt: expect.any(String) },
    ])
  })

  test('gives a new password, ends every session, and signs nobody in', async () => {
    const [member, browser] = [await add(), openVisitor(server.app)]
    await signInAs(browser, member)
    const { status, headers } = await renew(await linkFor(member))
    expect([status, headers.getSetCookie()]).toEqual([204, []])
    expect((await browser.ask('GET', '/me')).status).toBe(401)
    expect((await signInAs(browser, member)).status).toBe(401)
    expect((await signInAs(browser, member, next)).told).toEqual({ next: 'office' })
  })

  test('leaves the second factor as it is', async () => {
    const [member, browser] = [await add('administrator'), openVisitor(server.app)]
    await signInAs(browser, member)
    await enrol(browser)
    await renew(await linkFor(member))
    expect((await signInAs(browser, member, next)).told).toEqual({ next: 'factor' })
    expect((await browser.ask('GET', '/me/sessions')).status).toBe(401)
  })

  test('works once, where twenty come together', async () => {
    const token = await linkFor(await add())
    const answers = await Promise.all(Array.from({ length: 20 }, () => renew(token)))
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(19)
    expect(await refusalOf(look(token))).toEqual(gone)
  })

  test('is not used up by a password that is not taken', async () => {
    const token = await linkFor(await add('analyst'))
    expect(await refusalOf(renew(token, 'ngắn quá'))).toEqual([422, 'password.short'])
    expect(await refusalOf(renew(token, 'matkhau123456789'))).toEqual([422, 'password.common'])
    expect((await renew(token)).status).toBe(204)
  })

  test('is void once another was made, also where several are made together', async () => {
    const member = await add()
    const first = await linkFor(member)
    const later = await Promise.all(Array.from({ length: 5 }, () => linkFor(member)))
    expect(await refusalOf(renew(first))).toEqual(gone)
    const good = await Promise.all(later.map(async token => (await look(token)).status))
    expect(good.filter(status => status === 200)).toHaveLength(1)
  })

  test('is void after a day', async () => {
    const token = await linkFor(await add())
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 + 1 })
    expect(await refusalOf(look(token))).toEqual(gone)
    expect(await refusalOf(renew(token))).toEqual(gone)
  })

  test('is void once the account is disabled, and stays so when it is enabled again', async () => {
    const member = await add()
    const token = await linkFor(member)
    await setDisabled(server.database, member.id, true, root.id)
    expect(await refusalOf(renew(token))).toEqual(gone)
    expect(await refusalOf(make(root, member))).toEqual([409, 'account.disabled'])
    await setDisabled(server.database, member.id, false, root.id)
    expect(await refusalOf(renew(token))).toEqual(gone)
  })

  test('is void once its account holds something else: whoever made it may no longer reach it', async () => {
    const member = await add()
    const token = await linkFor(member, district)
    await setGrants(server.database, member.id, [{ role: 'administrator', unit: 'root' }], root.id)
    expect(await refusalOf(renew(token))).toEqual(gone)
  })

  test('is void once the one who made it is disabled', async () => {
    const passing = await signIn(server.database, 'administrator', 'a')
    const token = await linkFor(await add(), passing)
    await setDisabled(server.database, passing.id, true, root.id)
    expect(await refusalOf(renew(token))).toEqual(gone)
  })

  test('is void once its owner remembers the password and changes it', async () => {
    const [member, browser] = [await add(), openVisitor(server.app)]
    const token = await linkFor(member)
    await signInAs(browser, member)
    expect((await browser.ask('PUT', '/me/password', { current: passphrase, next })).status).toBe(204)
    expect(await refusalOf(renew(token, 'bảy cái chum nằm sau hè'))).toEqual(gone)
  })

  test('is made by nobody for themselves, for what lies elsewhere, or in part elsewhere', async () => {
    expect(await refusalOf(make(root, root))).toEqual([409, 'account.own'])
    const astride = await add()
    const held = [
      { role: 'trainer', unit: 'b' },
      { role: 'trainer', unit: 'c' },
    ] as const
    await setGrants(server.database, astride.id, held, root.id)
    for (const member of [astride, await add('trainer', 'c'), { id: 'nobody' }])
      expect(await refusalOf(make(district, member))).toEqual([404, 'thing.notFound'])
    expect((await make(root, astride)).status).toBe(201)
  })

  test('is no link at all where it is another text', async () => {
    for (const token of ['x', 'A'.repeat(43)]) {
      expect(await refusalOf(look(token))).toEqual(gone)
      expect(await refusalOf(renew(token))).toEqual(gone)
    }
  })

  test('is in the audit when it is made and when it is used, by whom', async () => {
    const member = await add()
    await renew(await linkFor(member))
    expect((await notesOn(member)).map(({ actor, action }) => [actor, action])).toEqual([
      [root.id, 'password.link'],
      [member.id, 'password.renew'],
    ])
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
