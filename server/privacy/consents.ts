/** Proof of consent without a name in it: what people were asked, from when until when, and how many agreed on each day. */
import { hash } from 'node:crypto'
import { and, asc, eq, gt } from 'drizzle-orm'
import { canonical } from '../../surveys/canonical.ts'
import { type Element, elementsOf, type Instrument, type Label, textsIn } from '../../surveys/instrument.ts'
import { fillProgramme, shippedProgramme } from '../../surveys/programme.ts'
import type { Variable } from '../../surveys/variables.ts'
import { dayOf } from '../ingest/day.ts'
import type { Database } from '../store/database.ts'
import { consentReader } from './consentAnswer.ts'

interface Shown {
  readonly text: Label
  /** Both answers, as they stood on the buttons. */
  readonly answers: readonly Label[]
}

export interface ConsentProof extends Shown {
  readonly survey: string
  readonly version: number
  readonly title: Label
  /** SHA-256 of the whole questionnaire, by which it is known among the published. */
  readonly definition: string
  /** SHA-256 of what was shown, in canonical JSON. */
  readonly fingerprint: string
  readonly from: string
  /** When the next version took its place; `null`: it is the current one. */
  readonly until: string | null
  /** Of the answers that were sent, those since deleted as well; withdrawn ones are not among them. */
  readonly agreed: number
  readonly days: readonly { readonly on: string; readonly agreed: number }[]
}

const answersOf = ({ choices = [] }: Element): Label[] =>
  choices.map(choice => textsIn(typeof choice === 'object' ? choice.text : String(choice)))

/** What a consent says once the programme's words are in it; `null` where there is none. */
function shownIn(instrument: Instrument): Shown | null {
  const filled = fillProgramme(instrument, shippedProgramme)
  const asked = [...elementsOf(filled)].find(({ role }) => role === 'consent')
  return asked ? { text: textsIn(asked.title), answers: answersOf(asked) } : null
}

const together = 2000

/** How many of the responses that are stored hold a consent, by the day on which they came in. */
async function* storedDays(
  { tables: { responses }, read }: Database,
  survey: string,
  version: number,
  codebook: readonly Variable[],
): AsyncGenerator<readonly [on: string, agreed: number]> {
  const agreed = consentReader(codebook)
  if (!agreed) return
  for (let seq = 0, more = true; more;) {
    const rows = await read
      .select({ seq: responses.seq, receivedAt: responses.receivedAt, coded: responses.coded })
      .from(responses)
      .where(and(eq(responses.survey, survey), eq(responses.version, version), gt(responses.seq, seq)))
      .orderBy(asc(responses.seq))
      .limit(together)
    for (const row of rows) yield [dayOf(row.receivedAt), Number(agreed(row.coded))]
    seq = rows.at(-1)?.seq ?? seq
    more = rows.length === together
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** The same of those that were deleted when their time was over: the audit has kept the numbers. */
async function deletedDays({ tables: { audit }, read }: Database) {
  const rows = await read
    .select({ survey: audit.subject, detail: audit.detail })
    .from(audit)
    .where(eq(audit.action, 'retention.delete'))
  return rows.map(({ survey, detail }) => ({
    survey,
    version: Number(detail?.['version']),
    day: [String(detail?.['on']), Number(detail?.['agreed'] ?? 0)] as const,
  }))
}

/** Every version of every survey that asks for consent, in the order of surveys and versions. */
export async function listConsents(database: Database): Promise<ConsentProof[]> {
  const { versions } = database.tables
  const published = await database.read
    .select()
    .from(versions)
    .orderBy(asc(versions.survey), asc(versions.version))
  const deleted = await deletedDays(database)
  const proofs: ConsentProof[] = []
  for (const { survey, version, definition, codebook, sha256, publishedAt } of published) {
    const shown = shownIn(definition)
    if (!shown) continue
    const days = new Map<string, number>()
    const add = ([on, agreed]: readonly [string, number]) => days.set(on, (days.get(on) ?? 0) + agreed)
    for (const one of deleted) if (one.survey === survey && one.version === version) add(one.day)
    for await (const one of storedDays(database, survey, version, codebook)) add(one)
    const next = published.find(other => other.survey === survey && other.version === version + 1)
    proofs.push({
      ...shown,
      survey,
      version,
      title: textsIn(definition.title),
      definition: sha256,
      fingerprint: hash('sha256', canonical({ ...shown })),
      from: publishedAt,
      until: next?.publishedAt ?? null,
      agreed: [...days.values()].reduce((sum, n) => sum + n, 0),
      days: [...days]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([on, agreed]) => ({ on, agreed })),
    })
  }
  return proofs
}
