/** The tests of training classes that were handed in, each with the card and the seat it came by. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Database } from './database.ts'

const columnsOf = ({ seats, cards, responses }: Database['tables']) => ({
  class: seats.class,
  card: seats.card,
  phase: seats.phase,
  sex: cards.sex,
  audience: cards.audience,
  recovered: seats.recovered,
  doubt: seats.doubt,
  answeredAt: seats.answeredAt,
  survey: responses.survey,
  version: responses.version,
})

/** What every question about the results of classes starts from, in the order of the cards. */
export async function listHandedIn({ tables, read }: Database, classes: readonly string[]) {
  const { seats, cards, responses } = tables
  return read
    .select({ ...columnsOf(tables), answers: responses.answers })
    .from(seats)
    .innerJoin(responses, eq(responses.id, seats.response))
    .innerJoin(cards, and(eq(cards.class, seats.class), eq(cards.code, seats.card)))
    .where(inArray(seats.class, [...classes]))
    .orderBy(asc(seats.class), asc(cards.number), asc(seats.phase))
}

/** The same without what was answered: who handed in. */
export async function listPresence({ tables, read }: Database, classes: readonly string[]) {
  const { seats, cards, responses } = tables
  return read
    .select(columnsOf(tables))
    .from(seats)
    .innerJoin(responses, eq(responses.id, seats.response))
    .innerJoin(cards, and(eq(cards.class, seats.class), eq(cards.code, seats.card)))
    .where(inArray(seats.class, [...classes]))
    .orderBy(asc(seats.class), asc(cards.number), asc(seats.phase))
}

export type HandedIn = Awaited<ReturnType<typeof listHandedIn>>[number]
export type Presence = Awaited<ReturnType<typeof listPresence>>[number]
