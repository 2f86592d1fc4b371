/** Brings a database to the surveys that this program ships. */
import { catalogue } from '../surveys/catalogue.ts'
import { publishInstrument } from './publishing.ts'
import type { Database } from './store/database.ts'

/**
 * @returns the current version of each survey, by its slug
 * @throws Problem `survey.unpublishable`
 */
export async function publishShipped(database: Database): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>()
  for (const { slug, modes, open, instrument } of catalogue)
    versions.set(slug, await publishInstrument(database, { slug, modes, open, instrument }, 'shipped'))
  return versions
}
