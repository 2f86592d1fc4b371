/** What drizzle-kit reads to write the PostgreSQL migrations. */
import { postgresKit } from './columns.ts'
import { defineTables } from './tables.ts'

export const { surveys, versions, responses, audit, officeLinks, officeSessions } = defineTables(postgresKit)
