/** Opens a connection to the SQLite file that keeps what it has acknowledged, even through a power cut. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'

const full = 2

/**
 * SQLite syncs the log at every commit only when told to, and a build may take `WAL` for a reason to do less:
 * better-sqlite3 is compiled so. What it answers is therefore checked.
 *
 * @throws Error when the file cannot be written durably
 */
export function openWritingConnection(path: string): BetterSqlite.Database {
  // Answers are nobody's business but the server's.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const connection = new BetterSqlite(path)
  connection.pragma('busy_timeout = 5000')
  const journal: unknown = connection.pragma('journal_mode = wal', { simple: true })
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  const synchronous: unknown = connection.pragma('synchronous', { simple: true })
  if (journal === 'wal' && synchronous === full) return connection
  connection.close()
  throw new Error(
    `${path} is not durable: journal_mode ${String(journal)}, synchronous ${String(synchronous)}`,
  )
}

export function openReadingConnection(path: string): BetterSqlite.Database {
  const connection = new BetterSqlite(path, { readonly: true })
  connection.pragma('busy_timeout = 5000')
  return connection
}
