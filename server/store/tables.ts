/** Every table, once. Which database it becomes is the kit's business. */
import type { Instrument } from '../../surveys/instrument.ts'
import type { Variable } from '../../surveys/variables.ts'
import type { Kit } from './columns.ts'

/** How a response is made: by the respondent alone, on a kiosk, in class, or typed in from paper. */
export type Mode = 'web' | 'kiosk' | 'class' | 'paper'

export const defineTables = (kit: Kit) => {
  const surveys = kit.table('surveys', {
    slug: kit.text().primaryKey(),
    open: kit.flag().notNull(),
    /** The version that is published now; earlier ones stay. */
    version: kit.integer().notNull(),
    /** How it may be answered: `web` is open to the public. */
    modes: kit.json().$type<readonly string[]>().notNull(),
  })

  /** Published questionnaires. A row is never changed: responses point at it for good. */
  const versions = kit.table(
    'versions',
    {
      survey: kit
        .text()
        .notNull()
        .references(() => surveys.slug),
      version: kit.integer().notNull(),
      definition: kit.json().$type<Instrument>().notNull(),
      /** What the bytes of its coded rows mean, with the choices of the day of publishing. */
      codebook: kit.json().$type<readonly Variable[]>().notNull(),
      sha256: kit.text().notNull(),
      publishedAt: kit.instant().notNull(),
    },
    table => [kit.primaryKey({ columns: [table.survey, table.version] })],
  )

  const responses = kit.table(
    'responses',
    {
      seq: kit.sequence(),
      id: kit.text().notNull().unique(),
      survey: kit.text().notNull(),
      version: kit.integer().notNull(),
      locale: kit.text().$type<'vi' | 'en'>().notNull(),
      mode: kit.text().$type<Mode>().notNull(),
      place: kit.text(),
      card: kit.text(),
      phase: kit.text(),
      startedAt: kit.instant().notNull(),
      submittedAt: kit.instant().notNull(),
      receivedAt: kit.instant().notNull(),
      /** SHA-256 of the canonical body, in hex. */
      digest: kit.text().notNull(),
      /** Canonical JSON: the truth, from which everything else about the response can be made again. */
      answers: kit.text().notNull(),
      coded: kit.bytes().notNull(),
    },
    table => [
      kit.foreignKey({
        columns: [table.survey, table.version],
        foreignColumns: [versions.survey, versions.version],
      }),
      kit.index('responses_survey').on(table.survey, table.version, table.seq),
    ],
  )

  /** Who did what to which thing. Rows are added in the transaction that does it, and only added. */
  const audit = kit.table('audit', {
    seq: kit.sequence(),
    at: kit.instant().notNull(),
    actor: kit.text().notNull(),
    action: kit.text().notNull(),
    subject: kit.text().notNull(),
    detail: kit.json().$type<Readonly<Record<string, string | number>>>(),
  })

  /** One-time links into the office, by the hash of their token. */
  const officeLinks = kit.table('office_links', {
    hash: kit.text().primaryKey(),
    expiresAt: kit.instant().notNull(),
  })

  const officeSessions = kit.table('office_sessions', {
    hash: kit.text().primaryKey(),
    expiresAt: kit.instant().notNull(),
  })

  return { surveys, versions, responses, audit, officeLinks, officeSessions }
}

export type Tables = ReturnType<typeof defineTables>
