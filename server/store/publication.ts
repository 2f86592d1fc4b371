/** Publishing: a questionnaire becomes the next version of its survey, for good. */
import { hash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { canonical } from '../../surveys/canonical.ts'
import type { Instrument } from '../../surveys/instrument.ts'
import type { Variable } from '../../surveys/variables.ts'
import { record } from './audit.ts'
import type { Database, Reader } from './database.ts'
import type { Tables } from './tables.ts'

export interface Publication {
  readonly slug: string
  readonly modes: readonly string[]
  /** Whether it takes answers at once, should the survey be new. Afterwards that is the office's decision. */
  readonly open: boolean
  readonly instrument: Instrument
  /** What the bytes of a coded row mean. */
  readonly codebook: readonly Variable[]
}

const fingerprint = (instrument: Instrument) => hash('sha256', canonical(instrument))

/** The number and the fingerprint of the version that is current; version 0 before the first. */
async function currentVersion({ surveys, versions }: Tables, reader: Reader, slug: string) {
  const [current] = await reader
    .select({ version: surveys.version, sha256: versions.sha256 })
    .from(surveys)
    .leftJoin(versions, and(eq(versions.survey, slug), eq(versions.version, surveys.version)))
    .where(eq(surveys.slug, slug))
  return current ?? { version: 0, sha256: null }
}

/** The number of the current version where that is, to the byte, this instrument; otherwise `null`. */
export async function versionOf({ tables, read }: Database, slug: string, instrument: Instrument) {
  const { version, sha256 } = await currentVersion(tables, read, slug)
  return sha256 === fingerprint(instrument) ? version : null
}

/**
 * Publishes unless the current version is the same to the byte. Servers that start side by side publish once.
 *
 * @returns the version that is current afterwards
 */
export function publish(
  { tables, write }: Database,
  publication: Publication,
  actor: string,
): Promise<number> {
  const { slug, modes, open, instrument, codebook } = publication
  const { surveys, versions } = tables
  const sha256 = fingerprint(instrument)
  return write(async tx => {
    await tx.insert(surveys).values({ slug, open, version: 0, modes }).onConflictDoNothing()
    // Taken for update, so that whoever publishes the same thing at the same time waits and finds it done.
    await tx.update(surveys).set({ modes }).where(eq(surveys.slug, slug))
    const current = await currentVersion(tables, tx, slug)
    if (current.sha256 === sha256) return current.version

    const version = current.version + 1
    const publishedAt = new Date().toISOString()
    await tx
      .insert(versions)
      .values({ survey: slug, version, definition: instrument, codebook, sha256, publishedAt })
    await tx.update(surveys).set({ version }).where(eq(surveys.slug, slug))
    const detail = { version, sha256 }
    await record(tx, tables, { actor, action: 'survey.publish', subject: slug, detail })
    return version
  })
}
