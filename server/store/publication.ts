/** Publishing: a questionnaire becomes the next version of its survey, for good. */
import { hash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { canonical } from '../../surveys/canonical.ts'
import type { Instrument } from '../../surveys/instrument.ts'
import type { Variable } from '../../surveys/variables.ts'
import type { Database } from './database.ts'

export interface Publication {
  readonly slug: string
  readonly modes: readonly string[]
  /** Whether it takes answers at once, should the survey be new. Afterwards that is the office's decision. */
  readonly open: boolean
  readonly instrument: Instrument
  /** What the bytes of a coded row mean. */
  readonly codebook: readonly Variable[]
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
  const { surveys, versions, audit } = tables
  const sha256 = hash('sha256', canonical(instrument))
  return write(async tx => {
    const publishedAt = new Date().toISOString()
    await tx.insert(surveys).values({ slug, open, version: 0, modes }).onConflictDoNothing()
    // Taken for update, so that whoever publishes the same thing at the same time waits and finds it done.
    await tx.update(surveys).set({ modes }).where(eq(surveys.slug, slug))
    const [current] = await tx
      .select({ version: surveys.version, sha256: versions.sha256 })
      .from(surveys)
      .leftJoin(versions, and(eq(versions.survey, slug), eq(versions.version, surveys.version)))
      .where(eq(surveys.slug, slug))
    const before = current?.version ?? 0
    if (current?.sha256 === sha256) return before

    const version = before + 1
    await tx
      .insert(versions)
      .values({ survey: slug, version, definition: instrument, codebook, sha256, publishedAt })
    await tx.update(surveys).set({ version }).where(eq(surveys.slug, slug))
    const detail = { version, sha256 }
    await tx.insert(audit).values({ at: publishedAt, actor, action: 'survey.publish', subject: slug, detail })
    return version
  })
}
