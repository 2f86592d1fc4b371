/** Cards of a training class: made by the sheet, or one by one for those who have none. */
import { asc, eq } from 'drizzle-orm'
import { newCardCode } from '../training/cardCode.ts'
import { record } from './audit.ts'
import type { Database, Writer } from './database.ts'
import { instant } from './instant.ts'
import type { Tables } from './tables.ts'
import { type ClassRow, lockClass } from './trainingClasses.ts'

export type CardRow = Tables['cards']['$inferSelect']

type Forms = Pick<ClassRow, 'id' | 'survey' | 'parallelSurvey'>

/** Every other card begins with the other form. */
const firstForm = ({ survey, parallelSurvey }: Forms, number: number) =>
  parallelSurvey !== null && number % 2 === 0 ? parallelSurvey : survey

/** Makes cards within a transaction, numbered on from the last one. */
export async function addCards(
  tx: Writer,
  tables: Tables,
  forms: Forms,
  count: number,
  issue: CardRow['issue'],
): Promise<CardRow[]> {
  const { cards } = tables
  await lockClass(tx, tables, forms.id)
  const existing = await tx
    .select({ code: cards.code, number: cards.number })
    .from(cards)
    .where(eq(cards.class, forms.id))
  const taken = new Set(existing.map(({ code }) => code))
  const first = existing.reduce((most, { number }) => Math.max(most, number), 0) + 1
  const createdAt = instant(Date.now())
  const made: CardRow[] = []
  for (let number = first; made.length < count;) {
    const code = newCardCode()
    if (taken.has(code)) continue
    taken.add(code)
    const told = { sex: null, audience: null, firstClass: null, marks: null }
    made.push({ ...told, class: forms.id, code, number, survey: firstForm(forms, number), issue, createdAt })
    number++
  }
  await tx.insert(cards).values(made)
  return made
}

/** Makes the cards of a sheet. */
export const printCards = (
  { tables, write }: Database,
  forms: Forms,
  count: number,
  actor: string,
): Promise<void> =>
  write(async tx => {
    await addCards(tx, tables, forms, count, 'printed')
    await record(tx, tables, { actor, action: 'training.cards', subject: forms.id, detail: { count } })
  })

/** The cards of a class in their order. */
export const listCards = ({ tables: { cards }, read }: Database, id: string): Promise<CardRow[]> =>
  read.select().from(cards).where(eq(cards.class, id)).orderBy(asc(cards.number))
