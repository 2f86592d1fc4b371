/** How far a class is, phase by phase: of people only how many. */
import type { z } from '@hono/zod-openapi'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../store/database.ts'
import { listPhases } from '../store/trainingPhases.ts'
import type { LiveCounts } from '../trainingContract.ts'
import { mistaken } from './lostCard.ts'
import { sexOf } from './sex.ts'

type Counts = z.output<typeof LiveCounts>

/** Every seat of a class with what is counted of it. */
async function listSeats({ tables: { seats, cards }, read }: Database, id: string) {
  const rows = await read
    .select({
      phase: seats.phase,
      sex: cards.sex,
      startedAt: seats.startedAt,
      answeredAt: seats.answeredAt,
      recovered: seats.recovered,
      doubt: seats.doubt,
    })
    .from(seats)
    .innerJoin(cards, and(eq(cards.class, seats.class), eq(cards.code, seats.card)))
    .where(eq(seats.class, id))
  return rows.map(row => ({ ...row, sex: sexOf(row.sex) }))
}

type Seat = Awaited<ReturnType<typeof listSeats>>[number]

const isLate = ({ answeredAt }: Seat, closedAt: string | null) =>
  answeredAt !== null && closedAt !== null && Date.parse(answeredAt) > Date.parse(closedAt)

function countsOf(seats: readonly Seat[], closedAt: string | null) {
  const count = (which: (seat: Seat) => boolean) => seats.filter(which).length
  return {
    joined: count(({ startedAt, answeredAt }) => startedAt === null && answeredAt === null),
    working: count(({ startedAt, answeredAt }) => startedAt !== null && answeredAt === null),
    done: count(({ answeredAt }) => answeredAt !== null),
    late: count(seat => isLate(seat, closedAt)),
    recovered: count(({ recovered }) => recovered),
    unmatched: count(({ recovered, doubt }) => doubt !== null && !recovered),
  }
}

export async function liveCounts(database: Database, id: string): Promise<Counts> {
  const [phases, seats] = [await listPhases(database, id), await listSeats(database, id)]
  return {
    phases: phases.map(({ phase, closedAt }) => {
      const own = seats.filter(seat => seat.phase === phase)
      const lost = own.flatMap(({ recovered, doubt }) => (doubt === null ? [] : [{ recovered, doubt }]))
      return {
        phase,
        women: countsOf(
          own.filter(({ sex }) => sex === 'female'),
          closedAt,
        ),
        men: countsOf(
          own.filter(({ sex }) => sex === 'male'),
          closedAt,
        ),
        others: countsOf(
          own.filter(({ sex }) => sex === 'other'),
          closedAt,
        ),
        all: countsOf(own, closedAt),
        mistaken: mistaken(lost),
      }
    }),
  }
}
