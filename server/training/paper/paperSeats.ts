/** The seats of those who were tested on paper. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Secrets } from '../../secrets.ts'
import type { Database } from '../../store/database.ts'
import { instant } from '../../store/instant.ts'
import type { Phase } from '../../store/tables/training.ts'
import type { ClassRow } from '../../store/trainingClasses.ts'
import { removeReplaced } from '../../store/withdrawals.ts'
import { formIn } from '../forms.ts'
import { seatHash, seatToken } from '../seatToken.ts'
import type { PaperLine } from './sheet.ts'

interface Held {
  /** The id of the response. */
  readonly response: string
  /** Whether it came in from paper, so that it may be mended. */
  readonly onPaper: boolean
}

/** What each card of a class has handed in for a phase. */
export async function heldBy(
  { tables: { seats, responses }, read }: Database,
  lesson: string,
  phase: Phase,
): Promise<ReadonlyMap<string, Held>> {
  const rows = await read
    .select({ card: seats.card, response: seats.response, mode: responses.mode })
    .from(seats)
    .leftJoin(responses, eq(responses.id, seats.response))
    .where(and(eq(seats.class, lesson), eq(seats.phase, phase)))
  return new Map(
    rows.flatMap(({ card, response, mode }) =>
      response === null ? [] : [[card, { response, onPaper: mode === 'paper' }]],
    ),
  )
}

interface Seating {
  readonly lesson: ClassRow
  readonly phase: Phase
  readonly lines: readonly PaperLine[]
  /** The responses in whose place others come. */
  readonly replaced: readonly string[]
  readonly account: string
}

/**
 * Seats them, and keeps what they tell of themselves; takes out what is replaced. A class held on paper alone was open
 * while it was written.
 */
export const seatOnPaper = (
  { tables, write }: Database,
  secrets: Secrets,
  { lesson, phase, lines, replaced, account }: Seating,
): Promise<void> =>
  write(async tx => {
    const { trainingPhases, seats, cards } = tables
    const now = instant(Date.now())
    const open = { class: lesson.id, phase, openedAt: now, closedAt: now }
    await tx.insert(trainingPhases).values(open).onConflictDoNothing()
    for (const { card, sex, audience, firstClass } of lines) {
      const name = { class: lesson.id, card: card.code, phase }
      const seat = { ...name, hash: seatHash(seatToken(secrets, name)), survey: formIn(lesson, card, phase) }
      await tx
        .insert(seats)
        .values({ ...seat, joinedAt: now, startedAt: now })
        .onConflictDoNothing()
      if (sex === null && audience === null && firstClass === null) continue
      const its = and(eq(cards.class, lesson.id), eq(cards.code, card.code), isNull(cards.sex))
      await tx
        .update(cards)
        .set({ sex: sex ?? 99, audience: audience ?? 99, firstClass })
        .where(its)
    }
    // The audit comes last.
    await removeReplaced(tx, tables, replaced, account)
  })

/** What was written in time is not late because it was typed in later. */
export const settleOnPaper = (
  { tables, write }: Database,
  lesson: string,
  phase: Phase,
  response: string,
): Promise<unknown> =>
  write(tx => {
    const { trainingPhases, seats } = tables
    const closedAt = tx
      .select({ closedAt: trainingPhases.closedAt })
      .from(trainingPhases)
      .where(and(eq(trainingPhases.class, lesson), eq(trainingPhases.phase, phase)))
    return tx
      .update(seats)
      .set({ answeredAt: sql`coalesce((${closedAt}), ${seats.answeredAt})` })
      .where(and(eq(seats.class, lesson), eq(seats.phase, phase), eq(seats.response, response)))
  })
