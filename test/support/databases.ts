/** The databases on which everything that stores must behave the same. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

/** Makes an empty database and gives its address. */
type NewDatabase = () => Promise<string>

export const newSqlite: NewDatabase = async () => join(mkdtempSync(join(tmpdir(), 'store-')), 'test.db')

export const newPostgres: NewDatabase = async () => {
  const server = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client(server)
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  return Object.assign(new URL(server), { pathname: name }).href
}

export const databases: [name: 'SQLite' | 'PostgreSQL', create: NewDatabase][] = [
  ['SQLite', newSqlite],
  ['PostgreSQL', newPostgres],
]
