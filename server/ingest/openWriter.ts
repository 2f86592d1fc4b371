/** Opens the way by which responses enter the database at `url`. */
import { isPostgres } from '../store/database.ts'
import { openPostgresWriter } from './postgresWriter.ts'
import { openSqliteWriter } from './sqliteWriter.ts'
import type { Writer } from './writer.ts'

export const openWriter = (url: string): Writer =>
  isPostgres(url) ? openPostgresWriter(url) : openSqliteWriter(url)
