/** Training classes: made, changed, listed with what has been opened in them. */
import { randomBytes, randomUUID } from 'node:crypto'
import { and, asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { wall } from '../../surveys/typedCode.ts'
import { newCode } from '../access/code.ts'
import type { Scope, Thing } from '../access/subject.ts'
import { Problem } from '../problem.ts'
import { record } from './audit.ts'
import type { Database, Writer } from './database.ts'
import { instant } from './instant.ts'
import { inScope } from './scope.ts'
import type { Tables } from './tables.ts'
import { withUnitNames } from './unitNames.ts'

export type ClassRow = Tables['trainingClasses']['$inferSelect']

/**
 * 28.8 bits. A wrong code is counted (access/guesses.ts), so that in four hours 24,000 can be tried: with twenty
 * classes open, one in a thousand such attacks finds a code, which is worth one answer to a test. Codes are not changed
 * when many wrong ones come: a new one is as easily guessed, and it would be changed on every wall by whoever wishes.
 */
const codeLength = 6

/** Neither another class nor a survey that is answered together now has it. */
export async function freeCode(tx: Writer, tables: Tables): Promise<string> {
  const { trainingClasses, classCodes } = tables
  const code = newCode(wall, codeLength)
  const taken =
    (await tx.$count(trainingClasses, eq(trainingClasses.code, code))) +
    (await tx.$count(classCodes, eq(classCodes.code, code)))
  return taken > 0 ? freeCode(tx, tables) : code
}

type NewClass = Omit<ClassRow, 'id' | 'code' | 'salt' | 'createdAt' | 'revealedAt'>

export const createTrainingClass = ({ tables, write }: Database, made: NewClass): Promise<string> =>
  write(async tx => {
    const id = randomUUID()
    const code = await freeCode(tx, tables)
    const salt = randomBytes(16).toString('base64url')
    const row = { ...made, id, code, salt, createdAt: instant(Date.now()), revealedAt: null }
    await tx.insert(tables.trainingClasses).values(row)
    const { course, unit, heldOn, survey } = made
    const detail = { course, unit, heldOn, survey }
    await record(tx, tables, { actor: made.owner, action: 'training.create', subject: id, detail })
    return id
  })

type Changes = Pick<
  ClassRow,
  'course' | 'title' | 'place' | 'heldOn' | 'expectedWomen' | 'expectedMen' | 'minutes'
>

/** @throws Problem `training.begun` where the course would change under tests that were handed in */
export const changeTrainingClass = (
  { tables, write }: Database,
  id: string,
  changes: Changes,
  actor: string,
): Promise<void> =>
  write(async tx => {
    const { seats, trainingClasses } = tables
    const { course } = await lockClass(tx, tables, id)
    const handedIn = and(eq(seats.class, id), isNotNull(seats.response))
    if (course !== changes.course && (await tx.$count(seats, handedIn)) > 0)
      throw new Problem('training.begun')
    await tx.update(trainingClasses).set(changes).where(eq(trainingClasses.id, id))
    const detail = { course: changes.course, heldOn: changes.heldOn }
    await record(tx, tables, { actor, action: 'training.change', subject: id, detail })
  })

/** A class within a transaction: others who change what hangs on it wait for this one. */
export async function lockClass(
  tx: Writer,
  { trainingClasses }: Pick<Tables, 'trainingClasses'>,
  id: string,
): Promise<ClassRow> {
  const [row] = await tx
    .update(trainingClasses)
    .set({ code: sql`${trainingClasses.code}` })
    .where(eq(trainingClasses.id, id))
    .returning()
  if (!row) throw new Problem('thing.notFound')
  return row
}

/**
 * Shows the right answers to those who were tested, or hides them again.
 *
 * @throws Problem `phase.running` before the last test of the course is closed, or while any is open
 */
export const revealKeys = (
  { tables, write }: Database,
  id: string,
  shown: boolean,
  actor: string,
): Promise<void> =>
  write(async tx => {
    const { trainingClasses, trainingPhases } = tables
    await lockClass(tx, tables, id)
    const opened = await tx.select().from(trainingPhases).where(eq(trainingPhases.class, id))
    const isOver =
      opened.some(({ phase }) => phase === 'post') && opened.every(({ closedAt }) => closedAt !== null)
    if (shown && !isOver) throw new Problem('phase.running')
    const revealedAt = shown ? instant(Date.now()) : null
    await tx.update(trainingClasses).set({ revealedAt }).where(eq(trainingClasses.id, id))
    await record(tx, tables, { actor, action: shown ? 'training.reveal' : 'training.hide', subject: id })
  })

/** The row of a class. */
export async function trainingClass(
  { tables: { trainingClasses }, read }: Database,
  id: string,
): Promise<ClassRow | undefined> {
  return (await read.select().from(trainingClasses).where(eq(trainingClasses.id, id)))[0]
}

/** Where a class lies and whose it is, for the policy. */
export async function findTrainingClass(
  { tables: { trainingClasses, units }, read }: Database,
  id: string,
): Promise<Thing | undefined> {
  const [found] = await read
    .select({ path: units.path, owner: trainingClasses.owner })
    .from(trainingClasses)
    .leftJoin(units, eq(units.id, trainingClasses.unit))
    .where(eq(trainingClasses.id, id))
  return found
}

/** The same classes as they are shown: with the name of their unit, their phases and how many cards they have. */
export async function shownClasses(database: Database, rows: readonly ClassRow[]) {
  const { tables, read } = database
  const { trainingPhases, cards } = tables
  const ids = rows.map(({ id }) => id)
  const opened = await read
    .select()
    .from(trainingPhases)
    .where(inArray(trainingPhases.class, ids))
    .orderBy(asc(trainingPhases.openedAt))
  const counted = await read
    .select({ class: cards.class, cards: count() })
    .from(cards)
    .where(inArray(cards.class, ids))
    .groupBy(cards.class)
  const cardsOf = new Map(counted.map(({ class: id, cards: many }) => [id, many]))
  const named = await withUnitNames(database, rows)
  return named.map(({ owner: _owner, salt: _salt, ...row }) => ({
    ...row,
    phases: opened
      .filter(({ class: id }) => id === row.id)
      .map(({ phase, openedAt, closedAt }) => ({ phase, openedAt, closedAt })),
    cards: cardsOf.get(row.id) ?? 0,
  }))
}

/** The classes of a scope, the latest first. */
export async function listTrainingClasses(database: Database, scope: Scope) {
  const { trainingClasses, units } = database.tables
  const rows = await database.read
    .select({ row: trainingClasses })
    .from(trainingClasses)
    .leftJoin(units, eq(units.id, trainingClasses.unit))
    .where(inScope(scope, units.path, trainingClasses.owner))
    .orderBy(desc(trainingClasses.heldOn), desc(trainingClasses.createdAt))
  return shownClasses(
    database,
    rows.map(({ row }) => row),
  )
}
