import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWriter } from '../../../server/ingest/openWriter.ts'
import type { NewResponse, Writer } from '../../../server/ingest/writer.ts'
import { databases } from '../../support/databases.ts'
import { newId, type Running, startServer } from '../../support/server.ts'

const response = (pass: string | null, id = newId()): NewResponse => ({
  id,
  survey: 'village',
  version: 1,
  locale: 'vi',
  mode: 'class',
  place: null,
  card: null,
  phase: null,
  class: null,
  seat: null,
  unit: null,
  device: null,
  pass,
  startedAt: '2026-03-08T01:00:00.000Z',
  submittedAt: '2026-03-08T01:02:03.004Z',
  digest: 'd',
  answers: '{"sex":1}',
  coded: new Uint8Array([0]),
})

const seated = (seat: string, id = newId()) => ({ ...response(null, id), seat })

const later = () => new Date(Date.now() + 60_000).toISOString()

describe.each(databases)('one commit to %s', (_name, create) => {
  let server: Running
  let writer: Writer
  beforeAll(async () => {
    server = await startServer(create)
    writer = openWriter(server.url)
  })
  afterAll(async () => {
    await writer.close()
    await server.close()
  })

  const give = (hashes: readonly string[], expiresAt = later()) =>
    server.database.write(async tx => {
      const pass = { survey: 'village', unit: 'root', origin: 'b1', expiresAt }
      await tx.insert(server.database.tables.passes).values(hashes.map(hash => ({ ...pass, hash })))
    })
  const listPasses = async () =>
    (await server.database.read.select().from(server.database.tables.passes)).map(({ hash }) => hash)
  const count = () => server.database.read.$count(server.database.tables.responses)
  const outcomes = async (responses: readonly NewResponse[]) =>
    (await writer.write(responses)).map(outcome => (typeof outcome === 'string' ? outcome : outcome.fresh))

  const addSeat = (hash: string) =>
    server.database.write(async tx => {
      const { seats } = server.database.tables
      const seat = { class: 'k', card: hash, phase: 'pre' as const, survey: 'village' }
      await tx.insert(seats).values({ ...seat, hash, joinedAt: '2026-03-08T01:00:00.000Z' })
    })

  test('gives a seat to the first of fifty that want it, and says so to the others', async () => {
    await addSeat('s1')
    const before = await count()
    const all = Array.from({ length: 50 }, () => seated('s1'))
    expect(await outcomes(all)).toEqual([true, ...Array.from({ length: 49 }, () => 'taken')])
    expect(await count()).toBe(before + 1)
    const { seats } = server.database.tables
    const rows = await server.database.read.select().from(seats)
    expect(rows.find(({ hash }) => hash === 's1')).toMatchObject({
      response: all[0]?.id,
      answeredAt: expect.stringMatching(/^20/),
    })
  })

  test('knows what sits already, and gives a seat once to those who come one after the other', async () => {
    await addSeat('s2')
    const first = seated('s2')
    expect(await outcomes([first])).toEqual([true])
    expect(await outcomes([first, seated('s2')])).toEqual([false, 'taken'])
    expect(await outcomes([seated('no such seat')])).toEqual(['taken'])
  })

  test('spends a pass once, for the first of fifty that bring it', async () => {
    await give(['p1'])
    const before = await count()
    expect(await outcomes(Array.from({ length: 50 }, () => response('p1')))).toEqual([
      true,
      ...Array.from({ length: 49 }, () => 'spent'),
    ])
    expect([await count(), await listPasses()]).toEqual([before + 1, []])
  })

  test('stores those beside one whose pass is gone', async () => {
    await give(['p2'])
    const before = await count()
    const batch = [response(null), response('gone'), response('p2'), response('p2'), response(null)]
    expect(await outcomes(batch)).toEqual([true, 'spent', true, 'spent', true])
    expect(await count()).toBe(before + 3)
  })

  test('leaves the pass that comes with what is stored already', async () => {
    const stored = response('p3')
    await give(['p3', 'p4'])
    expect(await outcomes([stored])).toEqual([true])
    expect(await outcomes([stored, response('p4', stored.id)].slice(0, 1))).toEqual([false])
    expect(await outcomes([response('p4', stored.id)])).toEqual([false])
    expect(await listPasses()).toEqual(['p4'])
  })

  test('gives a pass back where the answer could not be stored', async () => {
    await give(['p6'])
    await expect(writer.write([{ ...response('p6'), version: 99 }])).rejects.toThrow(/foreign key/i)
    expect(await outcomes([response('p6')])).toEqual([true])
  })

  test('and another at the same time share a hundred passes, taken the other way round, without waiting for ever', async () => {
    const hashes = Array.from({ length: 100 }, (_, place) => `shared-${place}`)
    await give(hashes)
    const before = await count()
    const [one, other] = [hashes, hashes.toReversed()].map(order => order.map(hash => response(hash)))
    const stored = await Promise.all([outcomes(one ?? []), outcomes(other ?? [])])
    expect(stored.flat().filter(fresh => fresh === true)).toHaveLength(100)
    expect(await count()).toBe(before + 100)
  })
})
