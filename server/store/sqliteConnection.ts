/** Opens a connection to the SQLite file that keeps what it has acknowledged, even through a power cut. */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'

const full = 2
/** How long somebody waits for another who writes, in milliseconds. */
const patience = 5000

/**
 * SQLite syncs the log at every commit only when told to, and a build may take `WAL` for a reason to do less:
 * better-sqlite3 is compiled so. What it answers is therefore checked.
 *
 * @throws Error when the file cannot be written durably
 */
export function openWritingConnection(path: string): BetterSqlite.Database {
  // Answers are nobody's business but the server's.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  // SQLite gives its log the same rights as the file.
  if (path !== ':memory:' && !existsSync(path)) closeSync(openSync(path, 'a', 0o600))
  const connection = new BetterSqlite(path)
  connection.pragma(`busy_timeout = ${patience}`)
  const journal: unknown = connection.pragma('journal_mode = wal', { simple: true })
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  // What is deleted is overwritten as well.
  connection.pragma('secure_delete = on')
  const synchronous: unknown = connection.pragma('synchronous', { simple: true })
  if (journal === 'wal' && synchronous === full) return connection
  connection.close()
  throw new Error(
    `${path} is not durable: journal_mode ${String(journal)}, synchronous ${String(synchronous)}`,
  )
}

export function openReadingConnection(path: string): BetterSqlite.Database {
  const connection = new BetterSqlite(path, { readonly: true })
  connection.pragma(`busy_timeout = ${patience}`)
  return connection
}

/**
 * Takes the log, in which pages lie as they were before a deletion, back into the file and cuts it to nothing. Pages
 * that were moved about leave scraps of what was on them, which only a file that is written anew is free of.
 *
 * @throws Error with the code `SQLITE_BUSY` where somebody is still reading from the log
 */
export function purgeSqlite(connection: BetterSqlite.Database, depth: 'soon' | 'wholly') {
  connection.pragma(`busy_timeout = ${depth === 'soon' ? 200 : patience}`)
  try {
    if (depth === 'wholly') connection.exec('vacuum')
    const busy = connection.pragma('wal_checkpoint(truncate)', { simple: true })
    if (busy !== 0) throw Object.assign(new Error('the log is being read'), { code: 'SQLITE_BUSY' })
  } finally {
    connection.pragma(`busy_timeout = ${patience}`)
  }
}
