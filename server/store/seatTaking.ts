/** Seats of a training class are taken: once for each card and phase, however often somebody asks. */
import { and, desc, eq, exists, gt, isNotNull, or, sql } from 'drizzle-orm'
import { Problem } from '../problem.ts'
import type { Marks } from '../training/lostCard.ts'
import type { Database, Writer } from './database.ts'
import { instant } from './instant.ts'
import type { Tables } from './tables.ts'
import type { Phase } from './tables/training.ts'
import type { CardRow } from './cards.ts'
import type { ClassRow } from './trainingClasses.ts'

type SeatRow = Tables['seats']['$inferSelect']

/** The class that a room types the code of. */
export async function classByCode(
  { tables: { trainingClasses }, read }: Database,
  code: string,
): Promise<ClassRow | null> {
  const [found] = await read.select().from(trainingClasses).where(eq(trainingClasses.code, code))
  return found ?? null
}

/** The phase that is open, or else the one that was closed last; `null`: none has been opened. */
export async function latestPhase(
  { tables: { trainingPhases }, read }: Database,
  id: string,
): Promise<{ phase: Phase; closedAt: string | null } | null> {
  const [latest] = await read
    .select({ phase: trainingPhases.phase, closedAt: trainingPhases.closedAt })
    .from(trainingPhases)
    .where(eq(trainingPhases.class, id))
    // Nothing comes first on one database and last on the other, unless it is said.
    .orderBy(sql`${trainingPhases.closedAt} is null desc`, desc(trainingPhases.closedAt))
    .limit(1)
  return latest ?? null
}

export async function cardOf(
  { tables: { cards }, read }: Database,
  id: string,
  code: string,
): Promise<CardRow | null> {
  const [found] = await read
    .select()
    .from(cards)
    .where(and(eq(cards.class, id), eq(cards.code, code)))
  return found ?? null
}

/** The seat that a card has in a phase already. */
export async function seatOf(
  { tables: { seats }, read }: Database,
  { class: id, code }: Pick<CardRow, 'class' | 'code'>,
  phase: Phase,
): Promise<SeatRow | null> {
  const [found] = await read
    .select()
    .from(seats)
    .where(and(eq(seats.class, id), eq(seats.card, code), eq(seats.phase, phase)))
  return found ?? null
}

/** The cards that may be those of people who lost theirs: seen in another phase, and not yet in this one. */
export async function listLost({ tables: { cards, seats }, read }: Database, id: string, phase: Phase) {
  const marked = await read
    .select()
    .from(cards)
    .where(and(eq(cards.class, id), isNotNull(cards.marks)))
  const taken = await read
    .select({ card: seats.card, phase: seats.phase })
    .from(seats)
    .where(eq(seats.class, id))
  const now = new Set(taken.flatMap(seat => (seat.phase === phase ? [seat.card] : [])))
  const before = new Set(taken.flatMap(seat => (seat.phase === phase ? [] : [seat.card])))
  const found = marked.flatMap(({ marks, ...card }) =>
    marks !== null && before.has(card.code) && !now.has(card.code) ? [{ ...card, marks }] : [],
  )
  return { cards: found, isFirst: before.size === 0 }
}

export type Taking = Pick<SeatRow, 'class' | 'card' | 'phase' | 'hash' | 'survey' | 'recovered' | 'doubt'>

/** @returns whether it was free, within a transaction */
export async function takeSeat(tx: Writer, { seats }: Tables, taking: Taking): Promise<boolean> {
  const joinedAt = instant(Date.now())
  const taken = await tx
    .insert(seats)
    .values({ ...taking, joinedAt })
    .onConflictDoNothing()
    .returning({ card: seats.card })
  return taken.length > 0
}

/** Cards that people may take on their phones, where nobody has said how many come; more would not be people. */
const mostShown = 300
/** Milliseconds after which a card with which nobody began a test is taken to have been left. */
const leftAfter = 10 * 60_000

/** Whether the one who sat down answered anything. */
export const hasBegun = ({ startedAt, response }: Tables['seats']) =>
  or(isNotNull(startedAt), isNotNull(response))

/**
 * Makes sure that a card that was just made is none too many, within a transaction.
 *
 * @throws Problem `training.full`
 */
export async function checkRoom(tx: Writer, { cards, seats }: Tables, row: ClassRow): Promise<void> {
  const most = Math.max(mostShown, 2 * (row.expectedWomen + row.expectedMen))
  const own = and(eq(seats.class, cards.class), eq(seats.card, cards.code))
  const begun = tx
    .select({ card: seats.card })
    .from(seats)
    .where(and(own, hasBegun(seats)))
  // A card that was taken and left keeps nobody out for long.
  const isUsed = or(gt(cards.createdAt, instant(Date.now() - leftAfter)), exists(begun))
  const shown = await tx.$count(cards, and(eq(cards.class, row.id), eq(cards.issue, 'shown'), isUsed))
  if (shown > most) throw new Problem('training.full')
}

/** Within a transaction. */
export const markCard = (
  tx: Writer,
  { cards }: Tables,
  { class: id, code }: Pick<CardRow, 'class' | 'code'>,
  marks: Marks,
) =>
  tx
    .update(cards)
    .set({ marks })
    .where(and(eq(cards.class, id), eq(cards.code, code)))
