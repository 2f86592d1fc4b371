/** Lets time go by in a training class: what it remembers lies further back. */
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../server/store/database.ts'

export async function letTimePass({ tables, read, write }: Database, id: string, minutes: number) {
  const back = (at: string) => new Date(Date.parse(at) - minutes * 60_000).toISOString()
  const backIf = (at: string | null | undefined) => (typeof at === 'string' ? back(at) : null)
  const { seats, trainingPhases, trainingClasses } = tables
  const seated = await read.select().from(seats).where(eq(seats.class, id))
  const phases = await read.select().from(trainingPhases).where(eq(trainingPhases.class, id))
  const [row] = await read.select().from(trainingClasses).where(eq(trainingClasses.id, id))
  await write(async tx => {
    for (const { hash, joinedAt, startedAt, answeredAt } of seated)
      await tx
        .update(seats)
        .set({ joinedAt: back(joinedAt), startedAt: backIf(startedAt), answeredAt: backIf(answeredAt) })
        .where(eq(seats.hash, hash))
    for (const { phase, openedAt, closedAt } of phases)
      await tx
        .update(trainingPhases)
        .set({ openedAt: back(openedAt), closedAt: backIf(closedAt) })
        .where(and(eq(trainingPhases.class, id), eq(trainingPhases.phase, phase)))
    await tx
      .update(trainingClasses)
      .set({ revealedAt: backIf(row?.revealedAt) })
      .where(eq(trainingClasses.id, id))
  })
}
