/**
 * The two column kits: everything the table definitions need, once for each database.
 * Both have the shape of the PostgreSQL kit, so the one definition of the tables is
 * type-checked once; this file is the only place where a column differs.
 */
import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'

/** An instant: ISO 8601 text in UTC with milliseconds, on both databases. */
const pgInstant = pg.customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: value => new Date(value).toISOString(),
})

const pgBytes = pg.customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const postgresKit = {
  table: pg.pgTable,
  /** The order in which rows came in: a primary key that the database counts up and never gives twice. */
  sequence: () => pg.bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  text: () => pg.text(),
  integer: () => pg.integer(),
  /** A number from 0 to 1. */
  share: () => pg.doublePrecision(),
  flag: () => pg.boolean(),
  json: () => pg.json(),
  bytes: () => pgBytes(),
  instant: () => pgInstant(),
  index: pg.index,
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
}

export type Kit = typeof postgresKit

export const sqliteKit = {
  table: sqlite.sqliteTable,
  sequence: () => sqlite.integer().primaryKey({ autoIncrement: true }),
  text: () => sqlite.text(),
  integer: () => sqlite.integer(),
  share: () => sqlite.real(),
  flag: () => sqlite.integer({ mode: 'boolean' }),
  json: () => sqlite.text({ mode: 'json' }),
  bytes: () => sqlite.blob({ mode: 'buffer' }),
  instant: () => sqlite.text(),
  index: sqlite.index,
  primaryKey: sqlite.primaryKey,
  foreignKey: sqlite.foreignKey,
} as unknown as Kit
