/** What drizzle-kit reads to write the SQLite migrations. */
import { sqliteKit } from './columns.ts'
import { defineTables } from './tables.ts'

export const { surveys, versions, responses, audit, officeLinks, officeSessions } = defineTables(sqliteKit)
