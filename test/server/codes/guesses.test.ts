import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { newCode } from '../../../server/access/code.ts'
import { codeLimits, type Guesses, type Limits, openGuesses } from '../../../server/access/guesses.ts'
import type { Problem } from '../../../server/problem.ts'
import { wall } from '../../../surveys/typedCode.ts'
import { databases } from '../../support/databases.ts'
import { ask, everythingIn } from '../../support/desk.ts'
import { answered, newId, type Running, startServer } from '../../support/server.ts'
import { addUnits, type Staff, signIn } from '../../support/staff.ts'

const times = <Result>(count: number, work: (place: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, place) => work(place)))

/** What somebody learns who types a code: whether it is right, or nothing. */
const typing = (guesses: Guesses) => async (address: string, right: boolean) =>
  guesses
    .check(address, async () => (right ? 'right' : null))
    .then(
      found => found ?? 'wrong',
      (problem: Problem) => problem.code,
    )
const only = (word: string) => (told: readonly string[]) => told.filter(one => one === word).length
/** How many looks there may have been since then, of those that are slow. */
const slowlySince = (began: number) => () => 1 + Math.ceil((performance.now() - began) / 50)
const [rights, wrongs, throttled] = [only('right'), only('wrong'), only('code.throttled')]

describe.each(databases)('wrong codes on %s', (_name, create) => {
  let server: Running
  let trainer: Staff
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/')
    trainer = await signIn(server.database, 'trainer', 'a')
  })
  afterAll(() => server.close())
  beforeEach(() => server.database.write(async tx => void (await tx.delete(server.database.tables.attempts))))
  afterEach(() => void vi.useRealTimers())

  const join = async (address: string, code = newCode(wall, 6)) =>
    (await ask(server.app, 'POST', '/join', { body: { code }, address })).status
  const openClass = async (): Promise<string> => {
    const body = { survey: 'village', unit: 'a', hours: 1 }
    return (await ask(server.app, 'POST', '/classes', { ...trainer, body })).told['code']
  }

  /** The same counts, with less patience than an hour of tests has. */
  const hasty = (others: Partial<Limits> = {}) =>
    openGuesses(server.database, server.secrets, { ...codeLimits, pace: 50, patience: 500, ...others })
  test('beyond ten a minute from an address are looked at slowly, also where they come in one burst', async () => {
    const type = typing(hasty())
    const slowly = slowlySince(performance.now())
    const told = await times(100, () => type('192.0.2.1', false))
    expect(wrongs(told)).toBeGreaterThanOrEqual(10)
    expect(wrongs(told)).toBeLessThanOrEqual(10 + slowly())
    expect(throttled(told)).toBe(100 - wrongs(told))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_001 })
    const began = performance.now()
    expect(await type('192.0.2.1', true)).toBe('right')
    expect(performance.now() - began).toBeLessThan(50)
  })

  test('from any number of addresses are not more than the entropy of a code allows', async () => {
    const type = typing(hasty())
    const slowly = slowlySince(performance.now())
    const told = await times(400, place => type(`198.51.100.${place}`, false))
    expect(wrongs(told)).toBeGreaterThanOrEqual(60)
    expect(wrongs(told)).toBeLessThanOrEqual(60 + slowly())
    const { strangers, seconds, pace } = codeLimits
    const inFourHours = (4 * 3600 * (strangers.all + (seconds * 1000) / pace)) / seconds
    expect((inFourHours * 20) / 28 ** 6).toBeLessThanOrEqual(1e-3)
  })

  test('of strangers make a room wait for one look, and then nobody in it', async () => {
    const type = typing(hasty())
    await times(60, place => type(`198.51.100.${place}`, false))
    const flood = times(60, place => type(`198.51.100.${place}`, false))
    const told = await times(300, () => type('192.0.2.2', true))
    expect(rights(told)).toBe(300)
    await flood
  })

  test('of one who mistypes do not stop the room, be they before the first right one or after it', async () => {
    const type = typing(hasty())
    await times(12, () => type('192.0.2.3', false))
    expect(rights(await times(40, () => type('192.0.2.3', true)))).toBe(40)
    await times(60, () => type('192.0.2.3', false))
    const began = performance.now()
    expect(rights(await times(300, () => type('192.0.2.3', true)))).toBe(300)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('from an address that has shown a right one are a hundred a minute, then as slow as others', async () => {
    const type = typing(hasty())
    expect(await type('192.0.2.4', true)).toBe('right')
    const slowly = slowlySince(performance.now())
    const told = await times(200, () => type('192.0.2.4', false))
    expect(wrongs(told)).toBeGreaterThanOrEqual(100)
    expect(wrongs(told)).toBeLessThanOrEqual(100 + slowly())
  })

  test('say when to come again', async () => {
    const guesses = hasty({ pace: 10_000, patience: 20 })
    const told = await times(40, async () =>
      guesses
        .check('192.0.2.5', async () => null)
        .then(String, (refusal: Problem) => `${refusal.status} ${refusal.code} ${refusal.retryAfter}`),
    )
    expect(told).toContain('429 code.throttled 60')
  })

  test('count the same at every door', async () => {
    const address = '192.0.2.5'
    const look = { body: { code: 'x' }, address }
    const looks = await times(4, async () => (await ask(server.app, 'POST', '/passes/look', look)).status)
    const joins = await times(4, () => join(address))
    const sent = { body: answered(), headers: { 'x-pass': '0000-0000-0000' }, address }
    const puts = await times(
      2,
      async () => (await ask(server.app, 'PUT', `/responses/${newId()}`, sent)).status,
    )
    expect([looks, joins, puts]).toEqual([
      [409, 409, 409, 409],
      [404, 404, 404, 404],
      [409, 409],
    ])
    const began = performance.now()
    expect([await join(address), await join(address)]).toEqual([404, 404])
    expect(performance.now() - began).toBeGreaterThan(codeLimits.pace / 2)
  })

  test('do not keep three hundred people behind one address from using right ones', async () => {
    const code = await openClass()
    await times(20, place => join(`198.51.100.${place}`))
    const began = performance.now()
    const statuses = await times(300, () => join('192.0.2.6', code))
    expect(statuses).toEqual(Array.from({ length: 300 }, () => 200))
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('are not what comes again with a pass that let it in', async () => {
    const code = await openClass()
    const { told } = await ask(server.app, 'POST', '/join', { body: { code } })
    const id = newId()
    const send = async () =>
      (
        await ask(server.app, 'PUT', `/responses/${id}`, {
          body: answered(),
          headers: { 'x-pass': told['pass'] },
          address: '192.0.2.7',
        })
      ).status
    await send()
    expect(await times(20, send)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(await join('192.0.2.7', code)).toBe(200)
  })

  test('keep nobody waiting who holds what cannot be guessed', async () => {
    const code = await openClass()
    const { told } = await ask(server.app, 'POST', '/join', { body: { code } })
    await times(60, place => join(`198.51.100.${place}`))
    const address = '192.0.2.10'
    const look = { body: { code: told['pass'] }, address }
    expect((await ask(server.app, 'POST', '/passes/look', look)).status).toBe(200)
    const sent = { body: answered(), headers: { 'x-pass': told['pass'] }, address }
    expect((await ask(server.app, 'PUT', `/responses/${newId()}`, sent)).status).toBe(201)
  })

  test('are counted without keeping anybody’s address, and forgotten when their time is over', async () => {
    await join('192.0.2.88')
    expect(await everythingIn(server.database)).not.toContain('192.0.2.88')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 4 * 3_600_000 + 1 })
    await join('192.0.2.9')
    const { attempts } = server.database.tables
    // Its own, those of all, and what speaks against it for some hours.
    expect(await server.database.read.$count(attempts)).toBe(3)
  })
})
