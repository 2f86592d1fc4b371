import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase, type Writer } from '../../server/store/database.ts'
import { openPool } from '../../server/store/postgresPool.ts'
import { openWritingConnection } from '../../server/store/sqliteConnection.ts'
import { databases, newPostgres, newSqlite } from '../support/databases.ts'

const at = '2026-03-08T01:02:03.004Z'

describe.each(databases)('the store on %s', (_name, create) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(await create())
  })
  afterAll(() => database.close())

  const note = (tx: Writer, subject = 'somebody') =>
    tx.insert(database.tables.audit).values({ at, actor: 'a test', action: 'test.note', subject })
  const notes = () => database.read.$count(database.tables.audit)

  test('undoes everything when a transaction fails', async () => {
    const before = await notes()
    const failing = database.write(async tx => {
      await note(tx)
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await notes()).toBe(before)
  })

  test('shows readers nothing of a transaction under way', async () => {
    const before = await notes()
    const during = await database.write(async tx => {
      await note(tx)
      await wait(20)
      return notes()
    })
    expect([during, await notes()]).toEqual([before, before + 1])
  })

  test('takes fifty writers at once', async () => {
    const before = await notes()
    await Promise.all(Array.from({ length: 50 }, () => database.write(tx => note(tx))))
    expect(await notes()).toBe(before + 50)
  })

  test('gives instants back as they were, to the millisecond and in UTC', async () => {
    await database.write(tx => note(tx, 'an instant'))
    const { audit } = database.tables
    expect(
      await database.read.select({ at: audit.at }).from(audit).where(eq(audit.subject, 'an instant')),
    ).toEqual([{ at }])
  })

  test('counts up what came in', async () => {
    const { audit } = database.tables
    await database.write(tx => note(tx))
    const rows = await database.read.select({ seq: audit.seq }).from(audit).orderBy(audit.seq)
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(rows.length)
    expect(rows.every(({ seq }) => Number.isInteger(seq))).toBe(true)
  })

  test('opens for three servers that start at once on nothing', async () => {
    const url = await create()
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(url)))
    expect(opened.map(({ schema }) => schema)).toEqual([database.schema, database.schema, database.schema])
    await Promise.all(opened.map(one => one.close()))
  })
})

describe('a database that a newer program has migrated', () => {
  test('is refused on SQLite', async () => {
    const path = await newSqlite()
    const connection = new BetterSqlite(path)
    connection.pragma('user_version = 999')
    connection.close()
    await expect(openDatabase(path)).rejects.toThrow('the database is at schema 999')
  })

  test('is refused on PostgreSQL', async () => {
    const url = await newPostgres()
    await (await openDatabase(url)).close()
    const client = new pg.Client(url)
    await client.connect()
    await client.query(
      `insert into drizzle.__drizzle_migrations (hash, created_at) select 'x', 0 from generate_series(1, 9)`,
    )
    await client.end()
    await expect(openDatabase(url)).rejects.toThrow('made by a newer program')
  })
})

test('a new SQLite file and its log are for the server alone', async () => {
  const path = await newSqlite()
  const database = await openDatabase(path)
  for (const file of [path, `${path}-wal`]) expect(statSync(file).mode & 0o777).toBe(0o600)
  await database.close()
})

describe('durability', () => {
  test('is full on a writing connection to SQLite', async () => {
    const connection = openWritingConnection(await newSqlite())
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    connection.close()
  })

  test('is demanded of SQLite: a database without a log on disk is refused', () => {
    expect(() => openWritingConnection(':memory:')).toThrow(':memory: is not durable: journal_mode memory')
  })

  test('holds on PostgreSQL where its own default does not', async () => {
    const url = await newPostgres()
    const client = new pg.Client(url)
    await client.connect()
    await client.query(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`)
    await client.end()
    const pool = await openPool(url, 1)
    expect((await pool.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }])
    await pool.end()
  })

  test('is demanded of PostgreSQL: an address that turns it off is refused', async () => {
    const url = `${await newPostgres()}?options=-c%20synchronous_commit%3Doff`
    await expect(openPool(url, 1)).rejects.toThrow('PostgreSQL is not durable: synchronous_commit is off')
  })
})
