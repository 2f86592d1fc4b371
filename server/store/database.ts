/**
 * Opens the one database the server uses: an embedded SQLite file, or PostgreSQL.
 * The rest of the server sees the same two verbs on either: `read` and `write`.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { drizzle as drizzlePostgres, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { postgresKit, sqliteKit } from './columns.ts'
import { migratePostgres, migrateSqlite } from './migrations.ts'
import { openPool, withPatience } from './postgresPool.ts'
import { openReadingConnection, openWritingConnection, purgeSqlite } from './sqliteConnection.ts'
import { defineTables, type Tables } from './tables.ts'

/** What may be asked outside a transaction: reading only, so a lone write does not compile. */
export type Reader = Pick<NodePgDatabase, 'select' | 'selectDistinct' | 'with' | '$count'>
/** What may be asked inside a transaction. */
export type Writer = Pick<NodePgDatabase, keyof Reader | 'insert' | 'update' | 'delete'>

export interface Database {
  readonly kind: 'sqlite' | 'postgres'
  /** How many migrations have made it what it is. */
  readonly schema: number
  /** Whether it did not exist before it was opened. */
  readonly made: boolean
  readonly tables: Tables
  readonly read: Reader
  /** Runs `work` as one transaction: all of it happens, or none of it does. */
  readonly write: <Result>(work: (tx: Writer) => Promise<Result>) => Promise<Result>
  /**
   * Takes what was deleted out of the files, where it is left otherwise until something else needs the room.
   *
   * @param depth - `soon`: what can be done without anybody waiting; `wholly`: the rest as well, while nobody can write
   */
  readonly purge: (depth: 'soon' | 'wholly') => Promise<void>
  readonly close: () => Promise<void>
}

/** The row of a question that always has exactly one. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined || rows.length > 1) throw new Error(`expected one row, found ${rows.length}`)
  return row
}

export const isPostgres = (url: string): boolean => /^postgres(ql)?:/.test(url)

const casing = 'snake_case'

/** `postgres://…` opens PostgreSQL; anything else is the path of a SQLite file. */
export const openDatabase = (url: string): Promise<Database> =>
  isPostgres(url) ? openPostgres(url) : openSqlite(url)

async function openPostgres(url: string): Promise<Database> {
  const pool = await openPool(url, 10)
  const { schema, made } = await migratePostgres(pool)
  const database = drizzlePostgres(pool, { casing })
  return {
    kind: 'postgres',
    schema,
    made,
    tables: defineTables(postgresKit),
    read: database,
    write: work => database.transaction(work),
    // A table is written anew, and the old file goes; what only overwrites rows would leave them to be read.
    async purge(depth) {
      if (depth === 'wholly') await withPatience(pool, client => client.query('vacuum full responses'))
    },
    close: () => pool.end(),
  }
}

/**
 * better-sqlite3 runs each statement at once and has one transaction a connection, so writers
 * take turns on a connection of their own, and readers never see a transaction half done.
 */
async function openSqlite(path: string): Promise<Database> {
  // An empty file is no new one: a damaged log can leave as little.
  const made = ![path, `${path}-wal`].some(file => existsSync(file))
  const writer = openWritingConnection(path)
  const schema = migrateSqlite(writer)
  const reader = openReadingConnection(path)
  const tx = drizzleSqlite(writer, { casing }) as unknown as Writer

  const holder = new AsyncLocalStorage<true>()
  let lastTurn: Promise<unknown> = Promise.resolve()
  const takeTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = lastTurn.then(work)
    lastTurn = turn.catch(() => undefined)
    return turn
  }
  const transact = async <Result>(work: (tx: Writer) => Promise<Result>) => {
    writer.exec('begin immediate')
    try {
      const result = await work(tx)
      writer.exec('commit')
      return result
    } catch (error) {
      if (writer.inTransaction) writer.exec('rollback')
      throw error
    }
  }

  return {
    kind: 'sqlite',
    schema,
    made,
    tables: defineTables(sqliteKit),
    read: drizzleSqlite(reader, { casing }) as unknown as Reader,
    async write(work) {
      if (holder.getStore())
        throw new Error('a write inside a write would wait for itself: pass `tx` on instead')
      return takeTurn(() => holder.run(true, () => transact(work)))
    },
    purge: depth => takeTurn(async () => purgeSqlite(writer, depth)),
    async close() {
      await lastTurn
      reader.close()
      writer.close()
    },
  }
}
