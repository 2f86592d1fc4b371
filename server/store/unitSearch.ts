/** Units as a list: by words of their names, by kind, by what they hang under, on a day or at any time. */
import { and, asc, eq, inArray, isNull, like, or, type SQL, sql } from 'drizzle-orm'
import { root, type Scope } from '../access/subject.ts'
import { parted, plain } from '../units/folded.ts'
import { isWithin } from '../units/span.ts'
import type { Database } from './database.ts'
import { inScope } from './scope.ts'
import type { Tables } from './tables.ts'

export interface UnitWish {
  readonly search?: string | undefined
  /** A day, or `any`: ended units as well, each as it was last. */
  readonly on: string
  readonly kinds: readonly string[]
  /** A unit; the root stands for the uppermost of the units that somebody may see. */
  readonly parent?: string | undefined
  readonly limit: number
}

export interface UnitItem {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly parent: { readonly id: string; readonly name: string } | null
  /** The first day of the unit, whatever it was called then. */
  readonly validFrom: string
  readonly validUntil: string | null
  /** How many units hang directly under it. */
  readonly children: number
}

type States = Tables['unitStates']

/** From the name itself, over names that begin with the words and those of which a word does, to words within a word. */
const nearness = (text: string) => [text, `${text},%`, `${text} %`, `${text}%`, `% ${text}%`]

const closeness = (states: States, text: string): SQL =>
  sql`case ${sql.join(
    nearness(text).map(
      (pattern, place) => sql`when ${like(states.folded, pattern)} then ${sql.raw(String(place))}`,
    ),
    sql` `,
  )} else 9 end`

/** Where the words for a kind come first, they count as such, or as part of the name. */
function search(states: States, words: string): { readonly matching: SQL; readonly closest: SQL } {
  const text = plain(words)
  if (text === '') return { matching: sql`false`, closest: sql`0` }
  const parts = parted(text)
  const proper = parts
    ? and(like(states.folded, `${parts.proper}%`), like(states.folded, `%, ${parts.word}`))
    : undefined
  const matching = or(like(states.folded, `%${text}%`), like(states.code, `${words.trim()}%`), proper)
  const closest = closeness(states, parts ? parts.proper : text)
  return { matching: matching ?? sql`false`, closest }
}

const inForce = ({ validFrom, validUntil }: States, on: string): SQL =>
  on === 'any' ? sql`true` : sql`${validFrom} <= ${on} and (${validUntil} is null or ${validUntil} >= ${on})`

/** The uppermost: of everything, what has no parent; of less, the units that the scope begins with. */
function under({ unitStates, units }: Tables, parent: string, { paths }: Scope): SQL {
  if (parent !== 'root') return eq(unitStates.parent, parent)
  return paths.includes(root) ? isNull(unitStates.parent) : inArray(units.path, [...paths])
}

/** The closest to the words first; without words, in the order of their codes. */
export async function listUnits(
  { tables, read }: Database,
  scope: Scope,
  { search: words, on, kinds, parent, limit }: UnitWish,
): Promise<UnitItem[]> {
  const { units, unitStates } = tables
  const { matching, closest } =
    words === undefined ? { matching: undefined, closest: sql`0` } : search(unitStates, words)
  const matched = read
    .select({
      id: unitStates.unit,
      code: unitStates.code,
      name: unitStates.name,
      folded: unitStates.folded,
      kind: unitStates.kind,
      parent: unitStates.parent,
      since: unitStates.validFrom,
      closeness: closest.mapWith(Number).as('closeness'),
      // Of several states of a unit that fit, the last one.
      place:
        sql<number>`row_number() over (partition by ${unitStates.unit} order by ${unitStates.validFrom} desc)`
          .mapWith(Number)
          .as('place'),
    })
    .from(unitStates)
    .innerJoin(units, eq(units.id, unitStates.unit))
    .where(
      and(
        inScope(scope, units.path),
        inForce(unitStates, on),
        matching,
        kinds.length > 0 ? inArray(unitStates.kind, [...kinds]) : undefined,
        parent === undefined ? undefined : under(tables, parent, scope),
      ),
    )
    .as('matched')
  const found = await read
    .select({
      id: matched.id,
      code: matched.code,
      name: matched.name,
      kind: matched.kind,
      parent: matched.parent,
      since: matched.since,
    })
    .from(matched)
    .where(eq(matched.place, 1))
    .orderBy(
      asc(matched.closeness),
      ...(words === undefined ? [] : [sql`length(${matched.folded})`]),
      asc(matched.code),
      asc(matched.id),
    )
    .limit(limit)
  return withRelatives({ tables, read }, found, on)
}

type Found = Omit<UnitItem, 'parent' | 'validFrom' | 'validUntil' | 'children'> & {
  readonly parent: string | null
  readonly since: string
}

/** The same units with the name of what they hang under, the days of their whole lives, and what hangs under them. */
async function withRelatives(
  { tables: { unitStates }, read }: Pick<Database, 'tables' | 'read'>,
  found: readonly Found[],
  on: string,
): Promise<UnitItem[]> {
  const ids = [...new Set(found.flatMap(({ id, parent }) => (parent === null ? [id] : [id, parent])))]
  const states = await read
    .select()
    .from(unitStates)
    .where(inArray(unitStates.unit, ids))
    .orderBy(asc(unitStates.validFrom))
  const children = await read
    .select({ parent: unitStates.parent, n: sql`count(distinct ${unitStates.unit})`.mapWith(Number) })
    .from(unitStates)
    .where(and(inArray(unitStates.parent, ids), inForce(unitStates, on)))
    .groupBy(unitStates.parent)
  const counts = new Map(children.map(({ parent, n }) => [parent, n]))
  const statesOf = (id: string) => states.filter(({ unit }) => unit === id)
  return found.map(({ since, parent, ...unit }) => {
    const own = statesOf(unit.id)
    const above = parent === null ? [] : statesOf(parent)
    const day = on === 'any' ? since : on
    const name = (above.find(state => isWithin(state, day)) ?? above.at(-1))?.name
    return {
      ...unit,
      parent: parent === null ? null : { id: parent, name: name ?? parent },
      validFrom: own[0]?.validFrom ?? since,
      validUntil: own.at(-1)?.validUntil ?? null,
      children: counts.get(unit.id) ?? 0,
    }
  })
}
