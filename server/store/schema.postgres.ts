/** What drizzle-kit reads to write the PostgreSQL migrations. */
import { postgresKit } from './columns.ts'
import { defineTables } from './tables.ts'

export const {
  surveys,
  versions,
  responses,
  withdrawals,
  units,
  unitStates,
  unitSuccessors,
  accounts,
  grants,
  sessions,
  invitations,
  passwordLinks,
  recoveryCodes,
  attempts,
  classCodes,
  passBatches,
  passes,
  pairings,
  devices,
  trainingClasses,
  trainingPhases,
  cards,
  seats,
  keyCorrections,
  trustedSenders,
  audit,
  auditHead,
} = defineTables(postgresKit)
