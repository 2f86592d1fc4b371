/** Questionnaires and what was answered to them. */
import type { Instrument } from '../../../surveys/instrument.ts'
import type { Variable } from '../../../surveys/variables.ts'
import type { Kit } from '../columns.ts'

/** How a response is made: by the respondent alone, on a kiosk, in class, or typed in from paper. */
export type Mode = 'web' | 'kiosk' | 'class' | 'paper'

export const surveyTables = (kit: Kit) => {
  const surveys = kit.table('surveys', {
    slug: kit.text().primaryKey(),
    open: kit.flag().notNull(),
    /** Whether an answer needs a code or a paired device: nobody else is let in. */
    guarded: kit.flag().notNull().default(false),
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
      /** The training class in which it was answered. */
      class: kit.text(),
      /** The unit it belongs to, by which those who may read it are told from those who may not; `null`: unknown. */
      unit: kit.text(),
      /** The paired device it came from. */
      device: kit.text(),
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
      kit.index('responses_class').on(table.class),
    ],
  )

  /** What is left of a response that was withdrawn: enough to refuse it, should it come again. */
  const withdrawals = kit.table('withdrawals', {
    id: kit.text().primaryKey(),
    survey: kit.text().notNull(),
    digest: kit.text().notNull(),
    withdrawnAt: kit.instant().notNull(),
  })

  return { surveys, versions, responses, withdrawals }
}
