/** What somebody who has a seat tells besides the answer: of themselves, and that they have begun. */
import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { Problem } from '../problem.ts'
import type { Marks } from '../training/lostCard.ts'
import type { CardRow } from './cards.ts'
import { type Database, only } from './database.ts'
import { instant } from './instant.ts'
import type { Seat } from './seats.ts'

type About = Pick<CardRow, 'sex' | 'audience' | 'firstClass'>

/** Says once that the first question was answered. */
export const startSeat = (
  { tables: { seats }, write }: Database,
  { hash }: Pick<Seat, 'hash'>,
): Promise<void> =>
  write(async tx => {
    await tx
      .update(seats)
      .set({ startedAt: instant(Date.now()) })
      .where(and(eq(seats.hash, hash), isNull(seats.startedAt)))
  })

const isSame = (card: CardRow, { sex, audience, firstClass }: About) =>
  card.sex === sex && card.audience === audience && card.firstClass === firstClass

/**
 * Keeps what a person tells of themselves. A slip can be mended until the first answer of the card has come in.
 *
 * @param marks - by which the card can be found when it is lost; those of a card that has some are kept
 * @throws Problem `card.told`
 */
export const tellAbout = (
  { tables: { cards, seats }, write }: Database,
  seat: Pick<Seat, 'class' | 'card'>,
  about: About,
  marks: Marks | null,
): Promise<void> =>
  write(async tx => {
    const own = and(eq(cards.class, seat.class), eq(cards.code, seat.card))
    const card = only(await tx.select().from(cards).where(own))
    const { answers } = only(
      await tx
        .select({ answers: count() })
        .from(seats)
        .where(and(eq(seats.class, seat.class), eq(seats.card, seat.card), isNotNull(seats.response))),
    )
    const isTold = card.sex !== null && answers > 0
    if (isTold && !isSame(card, about)) throw new Problem('card.told', { card: card.code })
    await tx
      .update(cards)
      .set({ ...about, marks: card.marks ?? marks })
      .where(own)
  })
