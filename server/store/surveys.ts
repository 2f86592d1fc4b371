/** Surveys: what is open, and the questionnaires that were published. */
import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Scope, Thing } from '../access/subject.ts'
import { Problem } from '../problem.ts'
import { record } from './audit.ts'
import type { Database } from './database.ts'
import { inScope } from './scope.ts'
import type { Tables } from './tables.ts'

export type Survey = Tables['surveys']['$inferSelect']
export type Version = Tables['versions']['$inferSelect']

/**
 * Works the question out once, for those who ask it with every response.
 *
 * @returns a function that finds a survey by its slug, and throws Problem `survey.notFound`
 */
export function surveyFinder({ tables: { surveys }, read }: Database) {
  const query = read
    .select()
    .from(surveys)
    .where(eq(surveys.slug, sql.placeholder('slug')))
    .prepare('find_survey')
  return async (slug: string): Promise<Survey> => {
    const [survey] = await query.execute({ slug })
    if (!survey) throw new Problem('survey.notFound', { survey: slug })
    return survey
  }
}

/** @throws Problem `survey.notFound` */
export const findSurvey = (database: Database, slug: string): Promise<Survey> => surveyFinder(database)(slug)

/** @throws Problem `version.notFound` */
export async function findVersion(
  { tables: { versions }, read }: Database,
  survey: string,
  version: number,
): Promise<Version> {
  const [found] = await read
    .select()
    .from(versions)
    .where(and(eq(versions.survey, survey), eq(versions.version, version)))
  if (!found) throw new Problem('version.notFound', { survey, version })
  return found
}

/** The open surveys, each with its current questionnaire, in the order of their names. */
export async function listOpenSurveys({ tables: { surveys, versions }, read }: Database) {
  return read
    .select({
      slug: surveys.slug,
      version: surveys.version,
      modes: surveys.modes,
      guarded: surveys.guarded,
      definition: versions.definition,
    })
    .from(surveys)
    .innerJoin(versions, and(eq(versions.survey, surveys.slug), eq(versions.version, surveys.version)))
    .where(eq(surveys.open, true))
    .orderBy(asc(surveys.slug))
}

/** Every survey with its current questionnaire and how many responses of a scope it has, in the order of their names. */
export async function listSurveys({ tables, read }: Database, scope: Scope) {
  const { surveys, versions, responses, units } = tables
  const counts = await read
    .select({ survey: responses.survey, n: count() })
    .from(responses)
    .leftJoin(units, eq(units.id, responses.unit))
    .where(inScope(scope, units.path))
    .groupBy(responses.survey)
  const counted = new Map(counts.map(({ survey, n }) => [survey, n]))
  const all = await read
    .select({
      slug: surveys.slug,
      open: surveys.open,
      guarded: surveys.guarded,
      version: surveys.version,
      definition: versions.definition,
    })
    .from(surveys)
    .innerJoin(versions, and(eq(versions.survey, surveys.slug), eq(versions.version, surveys.version)))
    .orderBy(asc(surveys.slug))
  return all.map(survey => ({ ...survey, responses: counted.get(survey.slug) ?? 0 }))
}

/** A survey has no place in the tree; `undefined` where there is none of that name. */
export async function surveyThing(
  { tables: { surveys }, read }: Database,
  slug: string,
): Promise<Thing | undefined> {
  return (await read.$count(surveys, eq(surveys.slug, slug))) > 0 ? { path: null } : undefined
}

export interface SurveyChange {
  /** Whether it takes answers. */
  readonly open?: boolean | undefined
  /** Whether an answer needs a code or a paired device. */
  readonly guarded?: boolean | undefined
}

/** Changes what is given; `actor` is who does so. */
export const changeSurvey = (
  { tables, write }: Database,
  slug: string,
  { open, guarded }: SurveyChange,
  actor: string,
): Promise<void> =>
  write(async tx => {
    const { surveys } = tables
    const own = eq(surveys.slug, slug)
    if (open !== undefined) await tx.update(surveys).set({ open }).where(own)
    if (guarded !== undefined) await tx.update(surveys).set({ guarded }).where(own)
    const actions = [
      open !== undefined && (open ? 'survey.open' : 'survey.close'),
      guarded !== undefined && (guarded ? 'survey.guard' : 'survey.unguard'),
    ]
    for (const action of actions) if (action) await record(tx, tables, { actor, action, subject: slug })
  })

/** Opens a survey to answers, or closes it. */
export const setOpen = (database: Database, slug: string, open: boolean, actor: string): Promise<void> =>
  changeSurvey(database, slug, { open }, actor)
