/** Right answers of published versions that were put right afterwards. */
import { and, desc, eq } from 'drizzle-orm'
import type { ChoiceValue } from '../../surveys/instrument.ts'
import { record } from './audit.ts'
import type { Database } from './database.ts'
import { instant } from './instant.ts'
import type { Tables } from './tables.ts'

type Row = Tables['keyCorrections']['$inferSelect']

/** By the name of the item. */
export async function keyCorrectionsOf(
  { tables: { keyCorrections }, read }: Database,
  survey: string,
  version: number,
): Promise<ReadonlyMap<string, ChoiceValue>> {
  const rows = await read
    .select({ item: keyCorrections.item, key: keyCorrections.key })
    .from(keyCorrections)
    .where(and(eq(keyCorrections.survey, survey), eq(keyCorrections.version, version)))
  return new Map(rows.map(({ item, key }) => [item, key]))
}

/** Of all versions, the latest first. */
export const listKeyCorrections = ({ tables: { keyCorrections }, read }: Database): Promise<Row[]> =>
  read.select().from(keyCorrections).orderBy(desc(keyCorrections.correctedAt))

/** @param before - the key that was taken for right until now */
export const correctKey = (
  { tables, write }: Database,
  correction: Omit<Row, 'correctedAt'>,
  before: ChoiceValue,
  actor: string,
): Promise<void> =>
  write(async tx => {
    const { keyCorrections } = tables
    const { survey, version, item, key, reason } = correction
    const row = { ...correction, correctedAt: instant(Date.now()) }
    await tx
      .insert(keyCorrections)
      .values(row)
      .onConflictDoUpdate({
        target: [keyCorrections.survey, keyCorrections.version, keyCorrections.item],
        set: row,
      })
    const detail = { version, item, before: String(before), after: String(key), reason }
    await record(tx, tables, { actor, action: 'key.correct', subject: survey, detail })
  })
