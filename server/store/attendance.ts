/** Who came to the training classes of a period, counted by course, sex, group and whether it was their first. */
import { and, count, countDistinct, eq, exists, gte, isNotNull, like, lte, ne, notExists } from 'drizzle-orm'
import type { Scope } from '../access/subject.ts'
import type { Database } from './database.ts'
import { inScope } from './scope.ts'
import { hasBegun } from './seatTaking.ts'

export interface Period {
  readonly from: string
  readonly to: string
  /** Where the path of the classes’ unit begins; `null`: anywhere. */
  readonly path: string | null
}

/** How many cards began a test, of those that are alike. */
export interface Came {
  readonly course: string
  readonly sex: number | null
  readonly audience: number | null
  readonly firstClass: boolean | null
  readonly n: number
}

/** The classes that somebody came to, by course. */
export interface Held {
  readonly course: string
  readonly classes: number
}

export async function countAttendance(
  { tables, read }: Database,
  scope: Scope,
  { from, to, path }: Period,
): Promise<{ readonly came: Came[]; readonly held: Held[] }> {
  const { trainingClasses, cards, seats, units } = tables
  const { sex, audience, firstClass } = cards
  const { course, heldOn, owner } = trainingClasses
  const own = and(eq(seats.class, cards.class), eq(seats.card, cards.code))
  const sat = read
    .select({ card: seats.card })
    .from(seats)
    .where(and(own, hasBegun(seats)))
  // Whoever lost a card after the first test, and was not found again, came with that one already.
  const again = and(own, isNotNull(seats.doubt), eq(seats.recovered, false), ne(seats.phase, 'pre'))
  const renewed = read.select({ card: seats.card }).from(seats).where(again)
  const asked = and(
    inScope(scope, units.path, owner),
    gte(heldOn, from),
    lte(heldOn, to),
    path === null ? undefined : like(units.path, `${path}%`),
    exists(sat),
    notExists(renewed),
  )
  const came = await read
    .select({ course, sex, audience, firstClass, n: count() })
    .from(cards)
    .innerJoin(trainingClasses, eq(trainingClasses.id, cards.class))
    .leftJoin(units, eq(units.id, trainingClasses.unit))
    .where(asked)
    .groupBy(course, sex, audience, firstClass)
  const held = await read
    .select({ course, classes: countDistinct(cards.class) })
    .from(cards)
    .innerJoin(trainingClasses, eq(trainingClasses.id, cards.class))
    .leftJoin(units, eq(units.id, trainingClasses.unit))
    .where(asked)
    .groupBy(course)
  return { came, held }
}
