import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWriter } from '../../server/ingest/openWriter.ts'
import { openQueue } from '../../server/ingest/queue.ts'
import type { NewResponse, Writer } from '../../server/ingest/writer.ts'
import { openDatabase } from '../../server/store/database.ts'
import { Unavailable } from '../../server/store/unavailable.ts'
import { databases } from '../support/databases.ts'
import { newId, type Running, startServer } from '../support/server.ts'

const response = (others: Partial<NewResponse> = {}): NewResponse => ({
  id: newId(),
  survey: 'village',
  version: 1,
  locale: 'vi',
  mode: 'kiosk',
  place: null,
  card: null,
  phase: null,
  class: null,
  seat: null,
  unit: null,
  device: null,
  pass: null,
  startedAt: '2026-03-08T01:00:00.000Z',
  submittedAt: '2026-03-08T01:02:03.004Z',
  digest: 'd',
  answers: '{"sex":1}',
  coded: new Uint8Array([0]),
  ...others,
})

describe.each(databases)('the queue before %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())

  const ids = async () => {
    const { tables, read } = server.database
    const rows = await read.select({ id: tables.responses.id }).from(tables.responses)
    return new Set(rows.map(({ id }) => id))
  }

  test('stores the neighbours of a response that cannot be stored', async () => {
    const batch = [response(), response({ version: 99 }), response(), response()]
    const outcomes = await Promise.allSettled(batch.map(server.queue.store))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    const stored = await ids()
    expect(batch.map(({ id }) => stored.has(id))).toEqual([true, false, true, true])
  })

  test('leaves no half of a response that cannot be stored', async () => {
    const { id } = response()
    await expect(server.queue.store(response({ id, version: 99 }))).rejects.toThrow(/foreign key/i)
    const { tables, read } = server.database
    const entries = await read.select({ subject: tables.audit.subject }).from(tables.audit)
    expect(entries.filter(({ subject }) => subject === id)).toEqual([])
  })

  test('stores the first of two different responses under one id, and tells both', async () => {
    const first = response({ digest: 'first' })
    const outcomes = await Promise.all([first, { ...first, digest: 'second' }].map(server.queue.store))
    expect(outcomes.map(one => typeof one === 'object' && [one.fresh, one.receipt.digest])).toEqual([
      [true, 'first'],
      [false, 'first'],
    ])
  })

  test('gives back bytes as they were', async () => {
    const coded = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    const { id } = response()
    await server.queue.store(response({ id, coded }))
    const { tables, read } = server.database
    const rows = await read.select().from(tables.responses)
    expect([...(rows.find(row => row.id === id)?.coded ?? [])]).toEqual([...coded])
  })

  test('finishes what it holds before it closes', async () => {
    const queue = openQueue(openWriter(server.url))
    const batch = Array.from({ length: 700 }, () => response())
    const stored = Promise.all(batch.map(queue.store))
    await queue.close()
    expect((await stored).every(one => typeof one === 'object' && one.fresh)).toBe(true)
    expect(queue.length()).toBe(0)
  })

  test('asks those to come again who find it full', async () => {
    const queue = openQueue(openWriter(server.url), 3)
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => queue.store(response())))
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ])
    expect(outcomes[4]).toMatchObject({ reason: { code: 'queue.full', status: 503, retryAfter: 2 } })
    await queue.close()
  })
})

test('a thread that could not start is told, and another is started for the next response', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'thread-')), 'data')
  writeFileSync(folder, 'a file in the place of the folder')
  const writer = openWriter(join(folder, 'office.db'))
  await expect(writer.write([response()])).rejects.toMatchObject({ reason: 'THREAD' })
  rmSync(folder)
  await (await openDatabase(join(folder, 'office.db'))).close()
  await expect(writer.probe()).resolves.toBeUndefined()
  await writer.close()
})

test('the queue tells everybody at once when the store takes nothing', async () => {
  const batches: number[] = []
  const broken: Writer = {
    lanes: 1,
    write(responses) {
      batches.push(responses.length)
      return Promise.reject(new Unavailable('SQLITE_FULL'))
    },
    probe: () => Promise.reject(new Unavailable('SQLITE_FULL')),
    close: () => Promise.resolve(),
  }
  const queue = openQueue(broken)
  const outcomes = await Promise.allSettled([queue.store(response()), queue.store(response()), queue.probe()])
  for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { reason: 'SQLITE_FULL' } })
  expect(batches).toEqual([2])
})
