import { hash } from 'node:crypto'
import { statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'

import { describe, expect, inject, test } from 'vitest'
import { applyRetention } from '../../server/privacy/retention.ts'
import { type Database, openDatabase } from '../../server/store/database.ts'
import { publish } from '../../server/store/publication.ts'
import { eraseResponse } from '../../server/store/withdrawals.ts'
import { canonical } from '../../surveys/canonical.ts'
import { newPostgres, newSqlite } from '../support/databases.ts'
import { answered, newId } from '../support/server.ts'
import { startProcess } from '../support/serverProcess.ts'
import { publicationOf, village } from '../support/village.ts'

/**
 * Files of a folder, those in folders below as well, that hold one of the texts. Read while other things go on: a
 * connection that the server closes meanwhile must be seen to be closed.
 */
async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue
    const content = (await readFile(path)).toString('latin1')
    if (texts.some(text => content.includes(text))) found.push(name)
  }
  return found
}

const fates = ['withdrawn', 'erased', 'past its time', 'kept'] as const
type Fate = (typeof fates)[number]

interface Sent {
  readonly id: string
  readonly canary: string
  readonly digest: string
  readonly fate: Fate
}

/** Answers of many sizes, each with a text that is nowhere else. */
async function sendAll(address: string, times: number): Promise<Sent[]> {
  const all: Sent[] = []
  for (let n = 0; n < times; n++) {
    const id = newId()
    const canary = `CANARY-${newId()}`
    const fate = fates[n % fates.length] ?? 'kept'
    const survey = fate === 'past its time' ? 'brief' : 'village'
    const body = canonical(
      answered({ sex: 2, wish: `${canary} ${'lúa '.repeat((n * 37) % 450)}` }, { survey }),
    )
    const answer = await fetch(`${address}/api/responses/${id}`, {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(201)
    all.push({ id, canary, digest: hash('sha256', body), fate })
  }
  return all
}

/** Takes out what is to go, and nothing else. */
async function takeOut(database: Database, address: string, all: readonly Sent[]) {
  for (const { id, digest, fate } of all) {
    if (fate === 'erased') await eraseResponse(database, id, 'a test')
    if (fate !== 'withdrawn') continue
    const answer = await fetch(`${address}/api/responses/${id}/withdrawal`, {
      method: 'POST',
      body: JSON.stringify({ digest }),
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(204)
  }
  const { responses } = database.tables
  // As if those of the brief survey had come in years ago.
  await applyRetention(database, 'a test', new Date(Date.now() + 31 * 86_400_000))
  expect(await database.read.$count(responses)).toBe(all.filter(({ fate }) => fate === 'kept').length)
}

const canariesOf = (all: readonly Sent[], kept: boolean) =>
  all.filter(({ fate }) => (fate === 'kept') === kept).map(({ canary }) => canary)

async function prepare(url: string) {
  const database = await openDatabase(url)
  await publish(database, publicationOf('village'), 'a test')
  await publish(database, publicationOf('brief', { ...village, retentionMonths: 1 }), 'a test')
  return database
}

describe('what was taken out', () => {
  test('is in no file of the data folder, on SQLite', async () => {
    const url = await newSqlite()
    const database = await prepare(url)
    const server = await startProcess({ DATABASE: url })
    const all = await sendAll(server.address, 400)
    expect(await filesWith(dirname(url), canariesOf(all, false))).not.toEqual([])
    await takeOut(database, server.address, all)
    expect(await filesWith(dirname(url), canariesOf(all, false))).toEqual([])
    expect(await filesWith(dirname(url), canariesOf(all, true))).toEqual(['test.db'])
    // Nor does it come back with a late retry, which is turned away before anything of it is written.
    const [first] = all
    const again = await fetch(`${server.address}/api/responses/${first?.id}`, {
      method: 'PUT',
      body: canonical(answered({ sex: 2, wish: first?.canary })),
      headers: { 'content-type': 'application/json' },
    })
    expect(again.status).toBe(410)
    await server.end('SIGTERM')
    await database.close()
    expect(await filesWith(dirname(url), canariesOf(all, false))).toEqual([])
  })

  test('is in no file of a table, on PostgreSQL; its log forgets by itself', async () => {
    const url = await newPostgres()
    const database = await prepare(url)
    const server = await startProcess({ DATABASE: url })
    const client = new pg.Client(inject('postgres'))
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    const tables = join(rows[0]?.data_directory ?? '', 'base')
    const all = await sendAll(server.address, 400)
    await client.query('checkpoint')
    expect(await filesWith(tables, canariesOf(all, false))).not.toEqual([])
    await takeOut(database, server.address, all)
    await client.query('checkpoint')
    expect(await filesWith(tables, canariesOf(all, false))).toEqual([])
    expect(await filesWith(tables, canariesOf(all, true))).not.toEqual([])
    await server.end('SIGTERM')
    await client.end()
    await database.close()
  })
})
