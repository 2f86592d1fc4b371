/** The results of training classes: of one, or of all that somebody asks about. */
import { and, asc, eq, gte, inArray, like, lte, type SQL } from 'drizzle-orm'
import type { Scope } from '../access/subject.ts'
import type { Attempt, PhaseName, TrainingClass } from '../../analysis/training/trainee.ts'
import { trainingReport, type TrainingReport } from '../../analysis/training/report.ts'
import type { Database } from '../store/database.ts'
import { listHandedIn, listPresence, type Presence } from '../store/handedIn.ts'
import { inScope } from '../store/scope.ts'
import type { ClassRow } from '../store/trainingClasses.ts'
import { type Closings, irregularOf, markingFor, traineesOf, unscored } from './attempts.ts'

/** Which classes somebody asks about; what is left out does not narrow. */
export interface ResultWish {
  readonly course?: string | undefined
  /** days on which the class was held, both included */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** the unit, with all under it */
  readonly unit?: string | undefined
}

/** Small classes are put together with others of the same course, test and unit. */
const seriesOf = ({ course, unit, survey, parallelSurvey }: ClassRow) =>
  JSON.stringify([course, unit, survey, parallelSurvey])

async function closingsOf(
  { tables: { trainingPhases }, read }: Database,
  classes: readonly string[],
): Promise<ReadonlyMap<string, Closings>> {
  const rows = await read
    .select()
    .from(trainingPhases)
    .where(inArray(trainingPhases.class, [...classes]))
  const found = new Map<string, Map<PhaseName, string | null>>()
  for (const { class: id, phase, closedAt } of rows) {
    const own = found.get(id) ?? new Map<PhaseName, string | null>()
    found.set(id, own.set(phase, closedAt))
  }
  return found
}

/** Whether a phase was opened, and is closed now. */
const isClosed = (closings: Closings, phase: PhaseName) => typeof closings.get(phase) === 'string'

/** What is read of classes. */
interface Loaded<One extends Presence> {
  readonly rows: readonly ClassRow[]
  readonly handedIn: readonly One[]
  readonly closings: ReadonlyMap<string, Closings>
  readonly attemptOf: (one: One) => Attempt | null
}

function classesFrom<One extends Presence>(loaded: Loaded<One>): TrainingClass[] {
  const { rows, handedIn, closings, attemptOf } = loaded
  const byClass = new Map<string, One[]>()
  for (const one of handedIn) {
    const own = byClass.get(one.class) ?? []
    byClass.set(one.class, own)
    own.push(one)
  }
  return rows.map(row => {
    const [own, closed] = [byClass.get(row.id) ?? [], closings.get(row.id) ?? new Map<PhaseName, null>()]
    return {
      id: row.id,
      series: seriesOf(row),
      settled: isClosed(closed, 'post') && closed.get('pre') !== null,
      followed: isClosed(closed, 'followUp'),
      trainees: traineesOf(row, own, attemptOf),
      irregular: irregularOf(row, own, closed),
    }
  })
}

/** Classes with their people and how they scored, and what their tests are. */
export async function loadClasses(database: Database, rows: readonly ClassRow[]) {
  const ids = rows.map(({ id }) => id)
  const handedIn = await listHandedIn(database, ids)
  const marking = await markingFor(database, handedIn)
  const closings = await closingsOf(database, ids)
  const { attemptOf, tests } = marking
  return { classes: classesFrom({ rows, handedIn, closings, attemptOf }), tests }
}

/** Classes with their people alone, for what small ones are put together with. */
async function loadPeople(database: Database, rows: readonly ClassRow[]): Promise<TrainingClass[]> {
  const ids = rows.map(({ id }) => id)
  const [handedIn, closings] = [await listPresence(database, ids), await closingsOf(database, ids)]
  return classesFrom({ rows, handedIn, closings, attemptOf: unscored })
}

/** @param near - all classes in their order, of which those are told that are asked about */
async function reportOf(
  database: Database,
  near: readonly ClassRow[],
  asked: ReadonlySet<string>,
): Promise<TrainingReport> {
  const { classes: own, tests } = await loadClasses(
    database,
    near.filter(({ id }) => asked.has(id)),
  )
  const others = await loadPeople(
    database,
    near.filter(({ id }) => !asked.has(id)),
  )
  const loaded = new Map([...own, ...others].map(one => [one.id, one]))
  const found = [...tests.values()].toSorted((one, other) => one.form.name.localeCompare(other.form.name))
  const groups = new Map(found.flatMap(test => test.groups.map(group => [group.code, group])))
  return trainingReport({
    classes: near.flatMap(({ id }) => loaded.get(id) ?? []),
    asked,
    forms: new Map(found.map(({ form }) => [form.name, form])),
    groups: [...groups.values()],
  })
}

/** The result of one class. */
export const classResult = (database: Database, row: ClassRow): Promise<TrainingReport> =>
  reportOf(database, [row], new Set([row.id]))

/** In the order in which small ones are put together: later classes come at the end. */
async function listInOrder(database: Database, condition: SQL | undefined): Promise<ClassRow[]> {
  const { trainingClasses, units } = database.tables
  const rows = await database.read
    .select({ row: trainingClasses })
    .from(trainingClasses)
    .leftJoin(units, eq(units.id, trainingClasses.unit))
    .where(condition)
    .orderBy(asc(trainingClasses.heldOn), asc(trainingClasses.createdAt), asc(trainingClasses.id))
  return rows.map(({ row }) => row)
}

async function listAsked(database: Database, scope: Scope, wish: ResultWish): Promise<ClassRow[]> {
  const { trainingClasses, units } = database.tables
  const { course, from, to, unit } = wish
  const under =
    unit === undefined
      ? []
      : await database.read.select({ path: units.path }).from(units).where(eq(units.id, unit))
  if (unit !== undefined && under.length === 0) return []
  const [place] = under
  return listInOrder(
    database,
    and(
      inScope(scope, units.path, trainingClasses.owner),
      ...(course === undefined ? [] : [eq(trainingClasses.course, course)]),
      ...(from === undefined ? [] : [gte(trainingClasses.heldOn, from)]),
      ...(to === undefined ? [] : [lte(trainingClasses.heldOn, to)]),
      ...(place === undefined ? [] : [like(units.path, `${place.path}%`)]),
    ),
  )
}

/**
 * The result of all classes of a scope that were asked about. Those of the same series are read as well, so that small
 * classes are put together in the same way whoever asks.
 */
export async function pooledResult(
  database: Database,
  scope: Scope,
  wish: ResultWish,
): Promise<TrainingReport> {
  const { trainingClasses } = database.tables
  const asked = await listAsked(database, scope, wish)
  const series = new Set(asked.map(seriesOf))
  const near = await listInOrder(
    database,
    inArray(trainingClasses.unit, [...new Set(asked.map(({ unit }) => unit))]),
  )
  const rows = near.filter(row => series.has(seriesOf(row)))
  return reportOf(database, rows, new Set(asked.map(({ id }) => id)))
}
