import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openLogin } from '../../../server/access/login.ts'
import { openPasswords, type Passwords } from '../../../server/access/passwords.ts'
import { openThrottle } from '../../../server/access/throttle.ts'
import type { Database } from '../../../server/store/database.ts'
import { databases } from '../../support/databases.ts'
import { everythingIn, listNotes } from '../../support/desk.ts'
import { addMember, type Member, passphrase, signInAs } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { openVisitor } from '../../support/visitor.ts'

const times = <Result>(count: number, work: (place: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, place) => work(place)))

const tooMany = (minutes: number) => `Đã thử quá nhiều lần. Xin chờ ${minutes} phút rồi thử lại.`

describe.each(databases)('guessing on %s', (_name, create) => {
  let server: Running
  let hashes = 0
  beforeAll(async () => {
    const real = openPasswords()
    const passwords: Passwords = {
      keep: real.keep,
      compare(kept, password) {
        hashes += 1
        return real.compare(kept, password)
      },
    }
    const installation = { proxies: ['10.0.0.1'] }
    server = await startServer(create, { passwords, installation })
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    hashes = 0
    await server.database.write(async tx => void (await tx.delete(server.database.tables.attempts)))
  })
  afterEach(() => void vi.useRealTimers())

  const guess = async (
    member: Pick<Member, 'name'>,
    address = '192.0.2.1',
    password = 'wrong',
    claims = {},
  ) => (await signInAs(openVisitor(server.app, address, claims), { id: '', ...member }, password)).status

  const through = (sender: string, member: Pick<Member, 'name'>, password?: string) =>
    guess(member, '10.0.0.1', password, { 'x-forwarded-for': sender })

  test('reaches the password five times, though twelve come at once and say they come from elsewhere', async () => {
    const member = await addMember(server.database)
    const statuses = await times(12, place =>
      guess(member, '192.0.2.1', 'wrong', {
        'x-forwarded-for': `198.51.100.${place}`,
        forwarded: `for=${place}`,
      }),
    )
    expect(hashes).toBe(5)
    expect(statuses.toSorted((one, other) => one - other)).toEqual([
      ...Array(5).fill(401),
      ...Array(7).fill(429),
    ])
    expect(await guess(member, '192.0.2.1', passphrase)).toBe(429)
  })

  test('begins anew after ten minutes, however many tries came in between', async () => {
    const member = await addMember(server.database)
    await times(20, () => guess(member))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 590_000 })
    expect(await guess(member, '192.0.2.1', passphrase)).toBe(429)
    vi.setSystemTime(Date.now() + 10_001)
    expect(await guess(member, '192.0.2.1', passphrase)).toBe(200)
  })

  test('from one address stops at thirty, whoever the names belong to', async () => {
    const statuses = await times(40, place => guess({ name: `nobody-${place}` }))
    expect(statuses.filter(status => status === 401)).toHaveLength(30)
    expect(hashes).toBe(30)
    const member = await addMember(server.database)
    expect(await guess(member, '192.0.2.1', passphrase)).toBe(429)
    expect(await guess(member, '192.0.2.2', passphrase)).toBe(200)
  })

  test('counts a whole network of IPv6 as one address', async () => {
    await times(30, place => guess({ name: `nobody-${place}` }, `2001:db8:7:7:${place}::1`))
    const member = await addMember(server.database)
    expect(await guess(member, '2001:db8:7:7:ffff::1', passphrase)).toBe(429)
    expect(await guess(member, '2001:db8:7:8::1', passphrase)).toBe(200)
  })

  test('is counted by what our own proxy says', async () => {
    await times(30, place => through('192.0.2.9', { name: `nobody-${place}` }))
    const member = await addMember(server.database)
    expect(await through('192.0.2.9', member, passphrase)).toBe(429)
    expect(await through('192.0.2.10', member, passphrase)).toBe(200)
  })

  test('does not shut out people who are right: eight of one office sign in, five times each', async () => {
    const members = await times(8, () => addMember(server.database))
    for (const member of members)
      for (let time = 0; time < 5; time += 1) expect(await guess(member, '192.0.2.1', passphrase)).toBe(200)
  })

  test('is stopped from the sixth try on in each span of ten minutes, at whatever times it comes', async () => {
    const throttle = openThrottle(server.database, server.secrets)
    const gaps = fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 1, maxLength: 20 })
    let people = 0
    await fc.assert(
      fc.asyncProperty(gaps, async between => {
        const name = `person-${(people += 1)}`
        let [now, began, count] = [Date.parse('2027-01-01T00:00:00Z'), 0, 0]
        for (const gap of between) {
          now += gap
          vi.useFakeTimers({ toFake: ['Date'], now })
          if (now - began >= 600_000) [began, count] = [now, 0]
          count += 1
          const { refusal, newly } = await throttle.count('password', name, { kind: 'address', id: name })
          expect([refusal !== null, newly]).toEqual([count > 5, count === 6])
        }
      }),
      { numRuns: 25 },
    )
  })

  test('costs a hash for a name that nobody has, as for one that somebody has', async () => {
    await guess({ name: 'nobody-at-all' })
    expect(hashes).toBe(1)
    await guess(await addMember(server.database))
    expect(hashes).toBe(2)
  })

  test('writes as often for a name that nobody has, which is what takes longest', async () => {
    let writes = 0
    const database: Database = {
      ...server.database,
      write(work) {
        writes += 1
        return server.database.write(work)
      },
    }
    const login = openLogin(database, server.secrets, openPasswords())
    const writesFor = async (name: string) => {
      writes = 0
      for (let time = 0; time < 7; time += 1)
        await login.open(name, 'wrong', { address: name, device: '?' }).catch(() => undefined)
      return writes
    }
    const { name } = await addMember(server.database)
    expect(await writesFor('nobody-here')).toBe(await writesFor(name))
  })

  test('meets the same answer whether there is such a name or not', async () => {
    const tell = async (name: string) => {
      const { status, told } = await openVisitor(server.app).ask('POST', '/session', { name, password: 'x' })
      return { status, told }
    }
    expect(await tell((await addMember(server.database)).name)).toEqual(await tell('nobody'))
  })

  test('says when to come again', async () => {
    const member = await addMember(server.database)
    const now = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now })
    await times(5, () => guess(member))
    const refusal = async (after: number, address = '192.0.2.1') => {
      vi.setSystemTime(now + after)
      const { status, told, headers } = await signInAs(openVisitor(server.app, address), member)
      return [status, told['code'], told['title'], headers.get('retry-after')]
    }
    expect(await refusal(0)).toEqual([429, 'session.throttled', tooMany(10), '600'])
    expect(await refusal(200_400)).toEqual([429, 'session.throttled', tooMany(7), '400'])
    expect(await refusal(599_999)).toEqual([429, 'session.throttled', tooMany(1), '1'])
  })

  test('says to wait for the longer of two spans, where both are used up', async () => {
    const now = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now })
    const member = await addMember(server.database)
    await times(5, () => guess(member))
    vi.setSystemTime(now + 300_000)
    await times(30, place => guess({ name: `nobody-${place}` }, '198.51.100.5'))
    const { headers } = await signInAs(openVisitor(server.app, '198.51.100.5'), member)
    expect(headers.get('retry-after')).toBe('600')
  })

  test('is noted once a try, and once when it is stopped; names that nobody has are not', async () => {
    const member = await addMember(server.database)
    const before = (await listNotes(server.database)).length
    await guess({ name: 'nobody' })
    for (let time = 0; time < 9; time += 1) await guess(member)
    const notes = (await listNotes(server.database)).slice(before)
    expect(notes.map(({ actor, action, subject }) => [actor, action, subject])).toEqual(
      Array.from({ length: 6 }, () => ['anyone', 'session.refuse', member.id]),
    )
    expect(notes.map(({ detail }) => detail?.['at'])).toEqual([...Array(5).fill('password'), 'throttle'])
  })

  test('leaves neither the names that were tried nor the addresses in the database', async () => {
    await guess({ name: 'canary-of-a-name' }, '203.0.113.99')
    const kept = await everythingIn(server.database)
    expect(kept).toContain('sign-in/')
    expect(kept).not.toMatch(/canary-of-a-name|203\.0\.113\.99/)
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
