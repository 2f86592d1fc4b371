/** Seats of a training class, looked up for every answer that comes with the token of one. */
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

type Row = Tables['seats']['$inferSelect']

/** A seat with what decides whether an answer to it comes in. */
export interface Seat extends Pick<Row, 'class' | 'card' | 'phase' | 'hash' | 'survey' | 'response'> {
  readonly unit: string
  /** When its phase was closed; `null`: it is open. */
  readonly closedAt: string | null
}

export type SeatFinder = (hash: string) => Promise<Seat | null>

/** Works the question out once, for those who ask it with every response. */
export function seatFinder({
  tables: { seats, trainingClasses, trainingPhases },
  read,
}: Database): SeatFinder {
  const query = read
    .select({
      class: seats.class,
      card: seats.card,
      phase: seats.phase,
      hash: seats.hash,
      survey: seats.survey,
      response: seats.response,
      unit: trainingClasses.unit,
      closedAt: trainingPhases.closedAt,
    })
    .from(seats)
    .innerJoin(trainingClasses, eq(trainingClasses.id, seats.class))
    .innerJoin(
      trainingPhases,
      and(eq(trainingPhases.class, seats.class), eq(trainingPhases.phase, seats.phase)),
    )
    .where(eq(seats.hash, sql.placeholder('hash')))
    .prepare('find_seat')
  return async hash => (await query.execute({ hash }))[0] ?? null
}
