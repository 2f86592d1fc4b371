/** Statements run behind the program's back, by somebody who has the database in their hands. */
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import { isPostgres } from '../../server/store/database.ts'

export async function meddle(url: string, ...statements: readonly string[]) {
  if (isPostgres(url)) {
    const client = new pg.Client(url)
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
    return
  }
  const connection = new BetterSqlite(url)
  try {
    for (const statement of statements) connection.exec(statement)
  } finally {
    connection.close()
  }
}

/** What keeps the audit from being changed, taken away. */
export const withoutTriggers = (url: string): readonly string[] =>
  isPostgres(url)
    ? ['drop trigger audit_only_grows on audit']
    : ['drop trigger audit_unchanged', 'drop trigger audit_kept']

/** Begins a transaction that others may have to wait for. @returns what commits it */
export async function begin(url: string, ...statements: readonly string[]): Promise<() => Promise<void>> {
  if (isPostgres(url)) {
    const client = new pg.Client(url)
    await client.connect()
    for (const statement of ['begin', ...statements]) await client.query(statement)
    return async () => {
      await client.query('commit')
      await client.end()
    }
  }
  const connection = new BetterSqlite(url)
  for (const statement of ['begin immediate', ...statements]) connection.exec(statement)
  return async () => {
    connection.exec('commit')
    connection.close()
  }
}
