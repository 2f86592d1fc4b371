/** Brings a database to the tables of this program, once, however many servers start at the same time. */
import { join } from 'node:path'
import type BetterSqlite from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import { packageRoot } from '../packageRoot.ts'

const folder = (dialect: 'sqlite' | 'postgres') => join(packageRoot, 'server/store/migrations', dialect)

/** @throws Error when a newer program has migrated the database further than this one knows */
function refuseNewer(applied: number, known: number) {
  if (applied > known)
    throw new Error(`the database is at schema ${applied}, made by a newer program; this one knows ${known}`)
}

/**
 * drizzle's own migrator looks for what is missing before it takes the lock, so two servers that start at once
 * on a new file would both find everything missing.
 *
 * @returns the number of migrations that the database now has
 */
export function migrateSqlite(connection: BetterSqlite.Database): number {
  const migrations = readMigrationFiles({ migrationsFolder: folder('sqlite') })
  const applyMissing = connection.transaction(() => {
    const applied = Number(connection.pragma('user_version', { simple: true }))
    refuseNewer(applied, migrations.length)
    for (const { sql } of migrations.slice(applied)) for (const statement of sql) connection.exec(statement)
    connection.pragma(`user_version = ${migrations.length}`)
  })
  applyMissing.immediate()
  return migrations.length
}

/** Any number will do, as long as nobody else locks it. */
const lock = 20_251_125

/** @returns the number of migrations that the database now has, and whether it had none before */
export async function migratePostgres(pool: pg.Pool): Promise<{ schema: number; made: boolean }> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    const before = await client.query<{ found: string | null }>(
      "select to_regclass('drizzle.__drizzle_migrations') as found",
    )
    const migrationsFolder = folder('postgres')
    await migrate(drizzle(client), { migrationsFolder })
    const known = readMigrationFiles({ migrationsFolder }).length
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from drizzle.__drizzle_migrations',
    )
    refuseNewer(rows[0]?.n ?? 0, known)
    await client.query('select pg_advisory_unlock($1)', [lock])
    return { schema: known, made: before.rows[0]?.found === null }
  } finally {
    // Closed rather than given back: whatever happened, its lock goes with it.
    client.release(true)
  }
}
