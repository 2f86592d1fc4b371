/** Takes responses out for good. What is left of each is enough to turn it away, should it come again. */
import { and, eq, inArray, like } from 'drizzle-orm'
import { isWithdrawable } from '../../surveys/keeping.ts'
import { Problem } from '../problem.ts'
import type { Removal } from '../audit/removal.ts'
import { dropMarksOf } from '../privacy/marks.ts'
import { record } from './audit.ts'
import type { Database, Writer } from './database.ts'
import type { Tables } from './tables.ts'

type Found = Pick<Tables['responses']['$inferSelect'], 'id' | 'survey' | 'version' | 'digest'>

const foundBy = ({ responses }: Tables) => ({
  id: responses.id,
  survey: responses.survey,
  version: responses.version,
  digest: responses.digest,
})

/** The audit says that it went and to which survey it belonged: nothing of what was in it. */
async function remove(tx: Writer, tables: Tables, actor: string, action: Removal, found: Found) {
  const { responses, withdrawals, seats } = tables
  const { id, survey, digest } = found
  const gone = await tx.delete(responses).where(eq(responses.id, id)).returning({ id: responses.id })
  // Somebody else was faster.
  if (gone.length === 0) return
  await dropMarksOf(tx, tables, id)
  // The card may be tested again.
  await tx.update(seats).set({ response: null, answeredAt: null }).where(eq(seats.response, id))
  await tx.insert(withdrawals).values({ id, survey, digest, withdrawnAt: new Date().toISOString() })
  await record(tx, tables, { actor, action, subject: id, detail: { survey, responses: 1 } })
}

/**
 * Takes a response out for the one who sent it, known by its digest.
 *
 * @returns `false` where it had gone before
 * @throws Problem `response.notFound` where there is none with this digest, `response.kept`
 */
export function withdrawResponse({ tables, write }: Database, id: string, digest: string): Promise<boolean> {
  const { responses, versions, withdrawals } = tables
  return write(async tx => {
    const [found] = await tx
      .select({ ...foundBy(tables), definition: versions.definition })
      .from(responses)
      .innerJoin(
        versions,
        and(eq(versions.survey, responses.survey), eq(versions.version, responses.version)),
      )
      .where(and(eq(responses.id, id), eq(responses.digest, digest)))
    if (found) {
      if (!isWithdrawable(found.definition)) throw new Problem('response.kept', { survey: found.survey })
      await remove(tx, tables, 'respondent', 'response.withdraw', found)
      return true
    }
    const before = await tx.$count(withdrawals, and(eq(withdrawals.id, id), eq(withdrawals.digest, digest)))
    if (before === 0) throw new Problem('response.notFound')
    return false
  })
}

/**
 * Takes a response out for the office.
 *
 * @param number - its id, or the last eight digits of it, which its receipt shows
 * @returns the id
 * @throws Problem `response.notFound` unless exactly one response has this number
 */
export function eraseResponse({ tables, write }: Database, number: string, actor: string): Promise<string> {
  const { responses } = tables
  return write(async tx => {
    const [found, another] = await tx
      .select(foundBy(tables))
      .from(responses)
      .where(number.length === 8 ? like(responses.id, `%${number}`) : eq(responses.id, number))
      .limit(2)
    if (!found || another) throw new Problem('response.notFound')
    await remove(tx, tables, actor, 'response.erase', found)
    return found.id
  })
}

/** Takes responses out within a transaction because others come in their place. */
export async function removeReplaced(
  tx: Writer,
  tables: Tables,
  ids: readonly string[],
  actor: string,
): Promise<void> {
  const { responses } = tables
  const replaced = await tx
    .select(foundBy(tables))
    .from(responses)
    .where(inArray(responses.id, [...ids]))
  for (const found of replaced) await remove(tx, tables, actor, 'training.replace', found)
}
