import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { databases } from '../../support/databases.ts'
import { ask, refusalOf } from '../../support/desk.ts'
import { answered, newId, type Running, startServer } from '../../support/server.ts'
import { addUnits, signIn } from '../../support/staff.ts'

interface Code {
  readonly scanned: string
  readonly typed: string
}

const day = 86_400_000

const finished = (at: number) => answered({ sex: 2 }, { submittedAt: new Date(at).toISOString() })

const later = (milliseconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })

describe.each(databases)('passes with which answers come late, on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/')
  })
  afterAll(() => server.close())
  afterEach(() => void vi.useRealTimers())

  const newCodes = async (count: number): Promise<Code[]> => {
    const body = { survey: 'village', unit: 'a', count, days: 7 }
    const { cookie } = await signIn(server.database, 'trainer', 'a')
    return (await ask(server.app, 'POST', '/passes', { cookie, body })).told['codes']
  }
  const send = (pass: string, id = newId(), sent = answered()) =>
    ask(server.app, 'PUT', `/responses/${id}`, { body: sent, headers: { 'x-pass': pass } })
  const countResponses = () => server.database.read.$count(server.database.tables.responses)

  test('that ran out on a phone without a network let in what was finished before, for two weeks', async () => {
    const [first, second, third, fourth] = await newCodes(4)
    if (!first || !second || !third || !fourth) throw new Error('no passes')
    const end = Date.now() + 7 * day
    later(20 * day)
    // Others are made meanwhile, which forgets those that are of no use any more.
    await newCodes(1)
    expect(await refusalOf(ask(server.app, 'POST', '/passes/look', { body: { code: first.typed } }))).toEqual(
      [409, 'pass.spent'],
    )
    expect((await send(first.typed, newId(), finished(end - 1000))).status).toBe(201)
    expect((await send(second.scanned, newId(), finished(end - 1000))).status).toBe(201)
    expect(await refusalOf(send(first.scanned, newId(), finished(end - 1000)))).toEqual([409, 'pass.spent'])
    expect(await refusalOf(send(third.scanned, newId(), finished(end + day)))).toEqual([409, 'pass.spent'])
    later(day + 1000)
    expect(await refusalOf(send(fourth.scanned, newId(), finished(end - 1000)))).toEqual([409, 'pass.spent'])
  })

  test('let in under the same id what was refused with another', async () => {
    const [spent, good] = await newCodes(2)
    if (!spent || !good) throw new Error('no passes')
    await send(spent.scanned)
    const [id, before] = [newId(), await countResponses()]
    expect(await refusalOf(send(spent.scanned, id))).toEqual([409, 'pass.spent'])
    const resent = await Promise.all(Array.from({ length: 10 }, () => send(good.typed, id)))
    expect(resent.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(new Set(resent.map(({ told }) => JSON.stringify(told))).size).toBe(1)
    expect((await send(spent.scanned, id)).status).toBe(200)
    expect(await countResponses()).toBe(before + 1)
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
