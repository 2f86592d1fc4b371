/**
 * Loaded before the server by tests that need it worse than it is: SQLite syncs less than it is asked to and
 * says that it does as told, and takes its log back into the database after a few pages.
 */
import BetterSqlite from 'better-sqlite3'

/** How, in the environment of the server. */
export interface Tampering {
  /** What SQLite is told in place of `full`. */
  readonly TAMPER_SYNCHRONOUS?: 'normal' | 'off'
  /** After how many pages the log is taken back. */
  readonly TAMPER_CHECKPOINT: string
}

type Pragma = BetterSqlite.Database['pragma']

const { TAMPER_SYNCHRONOUS: less, TAMPER_CHECKPOINT: pages } = process.env
const original: Pragma = Reflect.get(BetterSqlite.prototype, 'pragma')

const tampered: Pragma = function (this: BetterSqlite.Database, source, options) {
  const ask = (text: string): unknown => original.call(this, text, options)
  if (less !== undefined && source === 'synchronous = full') return ask(`synchronous = ${less}`)
  if (less !== undefined && source === 'synchronous') return 2
  if (pages !== undefined && source === 'journal_mode = wal') ask(`wal_autocheckpoint = ${pages}`)
  return ask(source)
}
BetterSqlite.prototype.pragma = tampered
