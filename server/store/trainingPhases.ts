/** The phases of a training class: at most one is open at a time. */
import { and, eq, isNull, ne } from 'drizzle-orm'
import { Problem } from '../problem.ts'
import { record } from './audit.ts'
import type { Database, Writer } from './database.ts'
import { instant } from './instant.ts'
import type { Tables } from './tables.ts'
import { type Phase, phases } from './tables/training.ts'
import { lockClass } from './trainingClasses.ts'

/** After the follow-up nobody looks for a lost card any more: what it was found by goes, within a transaction. */
const dropMarks = (tx: Writer, { cards }: Tables, id: string) =>
  tx.update(cards).set({ marks: null }).where(eq(cards.class, id))

/**
 * Opens a phase, for the first time or again, and closes the one that was open.
 *
 * @throws Problem `phase.revealed` once the right answers have been shown, except for the follow-up
 */
export const openPhase = (
  { tables, write }: Database,
  id: string,
  phase: Phase,
  actor: string,
): Promise<void> =>
  write(async tx => {
    const { trainingPhases } = tables
    const { revealedAt } = await lockClass(tx, tables, id)
    if (phase !== 'followUp' && revealedAt !== null) throw new Problem('phase.revealed')
    const now = instant(Date.now())
    const isOpen = and(eq(trainingPhases.class, id), isNull(trainingPhases.closedAt))
    const closed = await tx
      .update(trainingPhases)
      .set({ closedAt: now })
      .where(and(isOpen, ne(trainingPhases.phase, phase)))
      .returning({ phase: trainingPhases.phase })
    if (closed.some(one => one.phase === 'followUp')) await dropMarks(tx, tables, id)
    await tx
      .insert(trainingPhases)
      .values({ class: id, phase, openedAt: now, closedAt: null })
      .onConflictDoUpdate({
        target: [trainingPhases.class, trainingPhases.phase],
        set: { closedAt: null },
      })
    await record(tx, tables, { actor, action: 'training.open', subject: id, detail: { phase } })
  })

/** Lets nobody sit down any more. Answers on their way still come in (training/closing.ts). */
export const closePhase = (
  { tables, write }: Database,
  id: string,
  phase: Phase,
  actor: string,
): Promise<void> =>
  write(async tx => {
    const { trainingPhases } = tables
    await tx
      .update(trainingPhases)
      .set({ closedAt: instant(Date.now()) })
      .where(
        and(eq(trainingPhases.class, id), eq(trainingPhases.phase, phase), isNull(trainingPhases.closedAt)),
      )
    if (phase === 'followUp') await dropMarks(tx, tables, id)
    await record(tx, tables, { actor, action: 'training.close', subject: id, detail: { phase } })
  })

export type OpenedPhase = Tables['trainingPhases']['$inferSelect']

/** The phases of a class that have been opened, in the order of the course. */
export async function listPhases(
  { tables: { trainingPhases }, read }: Database,
  id: string,
): Promise<OpenedPhase[]> {
  const opened = await read.select().from(trainingPhases).where(eq(trainingPhases.class, id))
  return phases.flatMap(phase => opened.find(one => one.phase === phase) ?? [])
}
