/** What a lost card is found by is kept for a year after its class at most, and goes with what its owner takes back. */
import { and, eq, inArray, isNotNull, lt } from 'drizzle-orm'
import { record } from '../store/audit.ts'
import type { Database, Writer } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import type { StaffDue } from './retention.ts'

const days = 365
const table = 'marks'
const day = 86_400_000

/** The cards of classes that were held before, and still have marks. */
function oldCards({ tables: { cards, trainingClasses }, read }: Database, now: Date) {
  const before = new Date(now.getTime() - days * day).toISOString().slice(0, 10)
  const classes = read
    .select({ id: trainingClasses.id })
    .from(trainingClasses)
    .where(lt(trainingClasses.heldOn, before))
  return and(isNotNull(cards.marks), inArray(cards.class, classes))
}

/** What would go now. */
export const marksDue = async (database: Database, now: Date): Promise<StaffDue> => ({
  table,
  days,
  rows: await database.read.$count(database.tables.cards, oldCards(database, now)),
})

/** @returns what went */
export function clearMarks(database: Database, actor: string, now: Date): Promise<StaffDue> {
  const { tables, write } = database
  return write(async tx => {
    const gone = await tx
      .update(tables.cards)
      .set({ marks: null })
      .where(oldCards(database, now))
      .returning({ code: tables.cards.code })
    const rows = gone.length
    if (rows > 0)
      await record(tx, tables, { actor, action: 'retention.clear', subject: table, detail: { rows } })
    return { table, days, rows }
  })
}

/** Of the card by which a response came, within a transaction. */
export async function dropMarksOf(tx: Writer, { seats, cards }: Tables, response: string): Promise<void> {
  const [seat] = await tx
    .select({ class: seats.class, card: seats.card })
    .from(seats)
    .where(eq(seats.response, response))
  if (!seat) return
  await tx
    .update(cards)
    .set({ marks: null })
    .where(and(eq(cards.class, seat.class), eq(cards.code, seat.card)))
}
