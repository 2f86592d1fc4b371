import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codeAt, stepAt } from '../../../server/access/totp.ts'
import { databases } from '../../support/databases.ts'
import { addMember, enrol, type Member, passphrase, signInAs } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { openVisitor } from '../../support/visitor.ts'

const times = <Result>(count: number, work: (place: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, place) => work(place)))

describe.each(databases)('guessing by strangers, on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())
  beforeEach(() => server.database.write(async tx => void (await tx.delete(server.database.tables.attempts))))

  const guess = async (member: Pick<Member, 'name'>, address = '192.0.2.1', password = 'wrong') =>
    (await signInAs(openVisitor(server.app, address), { id: '', ...member }, password)).status

  test('keeps its owner out neither elsewhere nor where they have signed in before', async () => {
    const member = await addMember(server.database)
    const own = openVisitor(server.app, '192.0.2.1')
    expect((await signInAs(own, member)).status).toBe(200)
    await times(12, () => guess(member))
    expect(await guess(member, '192.0.2.1', passphrase)).toBe(429)
    expect(await guess(member, '192.0.2.2', passphrase)).toBe(200)
    await times(40, place => guess(member, `198.51.100.${place}`))
    expect(await guess(member, '192.0.2.2', passphrase)).toBe(429)
    await times(30, place => guess({ name: `nobody-${place}` }))
    expect((await signInAs(own, member)).status).toBe(200)
  })

  test('in a browser that is known stops at five as well, and is of use for no other account', async () => {
    const [member, other] = [await addMember(server.database), await addMember(server.database)]
    const own = openVisitor(server.app, '192.0.2.1')
    await signInAs(own, member)
    const statuses = await times(8, async () => (await signInAs(own, member, 'wrong')).status)
    expect(statuses.toSorted((one, two) => one - two)).toEqual([...Array(5).fill(401), ...Array(3).fill(429)])
    expect((await signInAs(own, member)).status).toBe(429)
    await times(12, () => guess(other))
    expect((await signInAs(own, other)).status).toBe(429)
  })

  test('from one address does not count for the account beyond what is looked at', async () => {
    const member = await addMember(server.database)
    await times(60, () => guess(member))
    expect(await guess(member, '192.0.2.2', passphrase)).toBe(200)
  })

  test('of strangers keeps nobody in the office from changing their password', async () => {
    const member = await addMember(server.database)
    const own = openVisitor(server.app, '192.0.2.1')
    await signInAs(own, member)
    await times(40, place => guess(member, `198.51.100.${place}`))
    await times(30, place => guess({ name: `nobody-${place}` }))
    const next = 'năm con chó nâu sủa tối'
    const change = (current: string) => own.ask('PUT', '/me/password', { current, next })
    expect((await change('wrong')).status).toBe(422)
    expect((await change(passphrase)).status).toBe(204)
    const wrong = await times(8, async () => (await change('wrong')).status)
    expect(wrong.toSorted((one, two) => one - two)).toEqual([...Array(5).fill(422), ...Array(3).fill(429)])
  })

  test('of strangers at the same address keeps nobody from showing the second factor', async () => {
    const member = await addMember(server.database, 'administrator')
    const own = openVisitor(server.app, '192.0.2.1')
    await signInAs(own, member)
    const { secret } = await enrol(own)
    await times(40, place => guess({ name: `nobody-${place}` }))
    expect((await signInAs(own, member)).told).toEqual({ next: 'factor' })
    const code = codeAt(secret, stepAt(Date.now()) + 1)
    expect((await own.ask('POST', '/session/factor', { code })).status).toBe(200)
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
