/** The stored responses of a survey as a dataset: read from the coded rows, every version brought to the newest. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import { blank, type Column, type Dataset } from '../../analysis/report/dataset.ts'
import { type Coding, compileCoding, notShown } from '../../surveys/coding.ts'
import type { Variable } from '../../surveys/variables.ts'
import { dayOf } from '../ingest/day.ts'
import type { Database } from '../store/database.ts'
import { inScope } from '../store/scope.ts'

export interface StoredDataset extends Dataset {
  /** The day on which each respondent began: what a place's code means depends on it. */
  readonly days: readonly string[]
}

interface Row {
  readonly version: number
  readonly startedAt: string
  readonly coded: Uint8Array
}

/** How the byte of a variable in one version becomes its place in another; codes are what they share. */
function translation(from: Variable, to: Variable): Uint8Array {
  const target = new Map(to.categories.map(({ code }, place) => [code, place]))
  return Uint8Array.from({ length: 256 }, (_, place) => {
    const category = from.categories[place]
    return category ? (target.get(category.code) ?? blank) : Math.max(place, blank)
  })
}

interface Reader {
  readonly offset: number
  readonly table: Uint8Array
}

function readerOf(coding: Coding, variable: Variable): Reader | null {
  const own = coding.variables.find(({ name }) => name === variable.name)
  // A variable that changed between number and categories is another variable under the same name.
  if (!own || (own.level === 'number') !== (variable.level === 'number')) return null
  return { offset: coding.offsetOf(own.name), table: translation(own, variable) }
}

function columnFrom(variable: Variable, rows: readonly Row[], codings: ReadonlyMap<number, Coding>): Column {
  const readers = new Map([...codings].map(([version, coding]) => [version, readerOf(coding, variable)]))
  if (variable.level === 'number') {
    const values = Float64Array.from(rows, ({ version, coded }) => {
      const reader = readers.get(version)
      return reader ? new DataView(coded.buffer, coded.byteOffset).getFloat64(reader.offset, true) : NaN
    })
    return { variable, values }
  }
  const places = Uint8Array.from(rows, ({ version, coded }) => {
    const reader = readers.get(version)
    return reader ? (reader.table[coded[reader.offset] ?? blank] ?? blank) : notShown
  })
  return { variable, places }
}

/**
 * Everything that has been stored for a survey up to now under some paths of units, in the order it was received. Tests
 * of training classes are told in the reports of classes alone: from both together single people could be worked out.
 */
export async function storedDataset(
  { tables, read }: Database,
  survey: string,
  paths: readonly string[],
): Promise<StoredDataset> {
  const { versions, responses, units } = tables
  const books = await read
    .select({ version: versions.version, codebook: versions.codebook })
    .from(versions)
    .where(eq(versions.survey, survey))
    .orderBy(asc(versions.version))
  const rows = await read
    .select({ version: responses.version, startedAt: responses.startedAt, coded: responses.coded })
    .from(responses)
    .leftJoin(units, eq(units.id, responses.unit))
    .where(
      and(eq(responses.survey, survey), isNull(responses.class), inScope({ paths, owner: null }, units.path)),
    )
    .orderBy(asc(responses.seq))
  const codings = new Map(books.map(({ version, codebook }) => [version, compileCoding(codebook)]))
  const newest = books.at(-1)?.codebook.filter(({ level }) => level !== 'text') ?? []
  return {
    n: rows.length,
    columns: newest.map(variable => columnFrom(variable, rows, codings)),
    days: rows.map(({ startedAt }) => dayOf(startedAt)),
  }
}
