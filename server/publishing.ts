/** Publishing under the rules: nothing reaches a respondent that the gate has not let pass. */
import { everyChoice, fillChoices } from '../surveys/choiceSets.ts'
import { fillProgramme, shippedProgramme } from '../surveys/programme.ts'
import { obstacles } from '../surveys/publish.ts'
import { variablesOf } from '../surveys/variables.ts'
import { dayOf } from './ingest/day.ts'
import { Problem } from './problem.ts'
import type { Database } from './store/database.ts'
import { type Publication, publish, versionOf } from './store/publication.ts'

/**
 * Makes an instrument the next version of its survey, unless it is the current one already.
 *
 * @returns the version that it is
 * @throws Problem `survey.unpublishable` with everything that forbids it
 */
export async function publishInstrument(
  database: Database,
  proposal: Omit<Publication, 'codebook'>,
  actor: string,
): Promise<number> {
  const { slug, instrument } = proposal
  const version = await versionOf(database, slug, instrument)
  if (version !== null) return version
  const today = dayOf(new Date().toISOString())
  const found = obstacles(fillProgramme(fillChoices(instrument, today), shippedProgramme))
  if (found.length > 0) {
    const places = [...new Set(found.map(({ path, rule }) => `${path || slug} (${rule})`))].join(', ')
    throw new Problem('survey.unpublishable', { survey: slug, places }, language => ({
      obstacles: found.map(({ path, rule, [language]: message }) => ({ path, rule, message })),
    }))
  }
  return publish(database, { ...proposal, codebook: variablesOf(everyChoice(instrument)) }, actor)
}
