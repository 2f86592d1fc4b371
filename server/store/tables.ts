/** Every table, once. Which database it becomes is the kit's business. */
import type { Kit } from './columns.ts'
import { accountTables } from './tables/account.ts'
import { auditTables } from './tables/audit.ts'
import { credentialTables } from './tables/credential.ts'
import { surveyTables } from './tables/survey.ts'
import { trainingTables } from './tables/training.ts'
import { unitTables } from './tables/unit.ts'

export const defineTables = (kit: Kit) => ({
  ...surveyTables(kit),
  ...unitTables(kit),
  ...accountTables(kit),
  ...credentialTables(kit),
  ...trainingTables(kit),
  ...auditTables(kit),
})

export type Tables = ReturnType<typeof defineTables>
