/** Gives responses that belong to no unit yet the one that they name: those from before there were units, or this one. */
import { and, asc, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { record } from '../store/audit.ts'
import { lastAction } from '../store/auditTrail.ts'
import type { Database } from '../store/database.ts'
import { openUnitCodes } from '../store/unitCodes.ts'
import { dayOf } from './day.ts'
import { placeBy } from './rules.ts'

const together = 1000

const unitActs = ['unit.import', 'unit.create', 'unit.state', 'unit.correct', 'unit.end'] as const
const placing = 'response.place'

/** Whether units have changed since all responses were placed; where nothing has, nothing is to be done. */
async function isDue(database: Database): Promise<boolean> {
  const last = await lastAction(database, [...unitActs, placing])
  return last !== undefined && last !== placing
}

/** How the place is found in the answers to each version that asks for it. */
async function readersOf({ tables: { versions }, read }: Database) {
  const books = await read
    .select({ survey: versions.survey, version: versions.version, codebook: versions.codebook })
    .from(versions)
  const asking = books.filter(({ codebook }) => codebook.some(({ role }) => role === 'place'))
  return new Map(
    asking.map(({ survey, version, codebook }) => [`${survey}/${version}`, placeBy(codebook)] as const),
  )
}

/**
 * Goes through the responses without a unit in batches, so that it can be broken off and begun again at any time.
 *
 * @returns how many were placed
 */
export async function placeResponses(database: Database): Promise<number> {
  if (!(await isDue(database))) return 0
  const { tables, read, write } = database
  const { responses } = tables
  const readers = await readersOf(database)
  const { unitOn } = openUnitCodes(database)
  const surveys = [...new Set([...readers.keys()].map(key => key.slice(0, key.lastIndexOf('/'))))]
  const placeable = or(isNotNull(responses.place), inArray(responses.survey, surveys))
  let placed = 0
  for (let after = 0; ;) {
    const rows = await read
      .select({
        seq: responses.seq,
        survey: responses.survey,
        version: responses.version,
        place: responses.place,
        startedAt: responses.startedAt,
        answers: responses.answers,
      })
      .from(responses)
      .where(and(gt(responses.seq, after), isNull(responses.unit), placeable))
      .orderBy(asc(responses.seq))
      .limit(together)
    const found = new Map<string, number[]>()
    for (const { seq, survey, version, place, startedAt, answers } of rows) {
      const named = place ?? readers.get(`${survey}/${version}`)?.(JSON.parse(answers)) ?? null
      const unit = named === null ? null : await unitOn(named, dayOf(startedAt))
      if (unit !== null) found.set(unit, [...(found.get(unit) ?? []), seq])
    }
    await write(async tx => {
      for (const [unit, seqs] of found)
        await tx
          .update(responses)
          .set({ unit })
          .where(and(inArray(responses.seq, seqs), isNull(responses.unit)))
    })
    placed += [...found.values()].reduce((sum, seqs) => sum + seqs.length, 0)
    after = rows.at(-1)?.seq ?? after
    if (rows.length < together) break
  }
  await write(tx =>
    record(tx, tables, { actor: 'shipped', action: placing, subject: 'root', detail: { placed } }),
  )
  return placed
}
