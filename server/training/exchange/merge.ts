/** Puts what a class consists of besides its answers into the store, beside what is there already. */
import { and, eq } from 'drizzle-orm'
import type { Secrets } from '../../secrets.ts'
import type { Writer } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'
import { seatHash, seatToken } from '../seatToken.ts'
import type { ClassContent } from './classFile.ts'

export interface Merged {
  readonly cards: number
  readonly seats: number
  /** Cards of which here and there something else is told. */
  readonly unlike: readonly string[]
  /** Whether something else is said of the class. */
  readonly otherFacts: boolean
}

type Card = ClassContent['cards'][number]
type CardRow = Tables['cards']['$inferSelect']

const together = 200

async function addMissing<Row>(rows: readonly Row[], add: (some: Row[]) => Promise<unknown>) {
  for (let at = 0; at < rows.length; at += together) await add(rows.slice(at, at + together))
}

/** What is told of the person, once it is known on either side. */
const toldOf = ({ sex, audience, firstClass, marks }: Card | CardRow) => ({
  sex,
  audience,
  firstClass,
  marks,
})

/** Whether one card was two people's. */
const isUnlike = (here: CardRow, there: Card) =>
  here.sex !== null && there.sex !== null && (here.sex !== there.sex || here.audience !== there.audience)

/** The cards that were handed to one person here and to another there. */
export async function unlikeCards(
  read: Pick<Writer, 'select'>,
  { cards }: Tables,
  { class: lesson, cards: sent }: ClassContent,
): Promise<ReadonlySet<string>> {
  const rows = await read.select().from(cards).where(eq(cards.class, lesson.id))
  const here = new Map(rows.map(row => [row.code, row]))
  const unlike = sent.filter(card => {
    const row = here.get(card.code)
    return row !== undefined && isUnlike(row, card)
  })
  return new Set(unlike.map(({ code }) => code))
}

async function mergeCards(tx: Writer, { cards }: Tables, { class: lesson, cards: sent }: ClassContent) {
  const rows = await tx.select().from(cards).where(eq(cards.class, lesson.id))
  const here = new Map(rows.map(row => [row.code, row]))
  const added = sent.filter(({ code }) => !here.has(code))
  await addMissing(added, some => tx.insert(cards).values(some.map(card => ({ ...card, class: lesson.id }))))
  for (const card of sent)
    if (here.get(card.code)?.sex === null && card.sex !== null)
      await tx
        .update(cards)
        .set(toldOf(card))
        .where(and(eq(cards.class, lesson.id), eq(cards.code, card.code)))
  return added.length
}

/**
 * What was open there when the file was made counts as closed then, until a later file says more: nothing is ever open
 * here that was not opened here.
 */
async function mergePhases(tx: Writer, { trainingPhases }: Tables, content: ClassContent) {
  const id = content.class.id
  const rows = await tx.select().from(trainingPhases).where(eq(trainingPhases.class, id))
  for (const { phase, openedAt, closedAt } of content.phases) {
    const end = closedAt ?? content.exportedAt
    const here = rows.find(row => row.phase === phase)
    if (!here) await tx.insert(trainingPhases).values({ class: id, phase, openedAt, closedAt: end })
    else {
      // It was open from the first opening until the last closing on either side.
      const first = openedAt < here.openedAt ? openedAt : here.openedAt
      const last = here.closedAt !== null && end > here.closedAt
      await tx
        .update(trainingPhases)
        .set({ openedAt: first, ...(last && { closedAt: end }) })
        .where(and(eq(trainingPhases.class, id), eq(trainingPhases.phase, phase)))
    }
  }
}

const facts = ['course', 'title', 'place', 'heldOn', 'expectedWomen', 'expectedMen', 'minutes'] as const

/** @returns whether something else is said of the class there; what is said here stays */
async function mergeFacts(tx: Writer, { trainingClasses }: Tables, { class: lesson }: ClassContent) {
  const [here] = await tx.select().from(trainingClasses).where(eq(trainingClasses.id, lesson.id))
  if (!here) return false
  const { revealedAt } = lesson
  // Whoever was shown the right answers on either side has seen them.
  if (revealedAt !== null && (here.revealedAt === null || revealedAt < here.revealedAt))
    await tx.update(trainingClasses).set({ revealedAt }).where(eq(trainingClasses.id, lesson.id))
  return facts.some(fact => here[fact] !== lesson[fact])
}

async function mergeSeats(
  tx: Writer,
  { seats }: Tables,
  content: ClassContent,
  { secrets, unlike }: { readonly secrets: Secrets; readonly unlike: ReadonlySet<string> },
) {
  const id = content.class.id
  const rows = await tx
    .select({ card: seats.card, phase: seats.phase })
    .from(seats)
    .where(eq(seats.class, id))
  const here = new Set(rows.map(({ card, phase }) => `${card}/${phase}`))
  const added = content.seats.filter(({ card, phase }) => !here.has(`${card}/${phase}`) && !unlike.has(card))
  await addMissing(added, some =>
    tx.insert(seats).values(
      some.map(({ answeredAt: _later, ...seat }) => {
        const hash = seatHash(seatToken(secrets, { class: id, card: seat.card, phase: seat.phase }))
        return { ...seat, class: id, hash }
      }),
    ),
  )
  return added.length
}

/** Within a transaction that holds the class. What is here already stays as it is. */
export async function mergeClass(
  tx: Writer,
  tables: Tables,
  content: ClassContent,
  secrets: Secrets,
): Promise<Merged> {
  const otherFacts = await mergeFacts(tx, tables, content)
  await mergePhases(tx, tables, content)
  const unlike = await unlikeCards(tx, tables, content)
  const cards = await mergeCards(tx, tables, content)
  const seats = await mergeSeats(tx, tables, content, { secrets, unlike })
  return { cards, seats, unlike: [...unlike], otherFacts }
}
