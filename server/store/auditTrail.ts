/** Reads the audit: the newest first, filtered, with the names of those who acted. */
import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

export interface TrailFilter {
  /** From this instant on. */
  readonly from?: string | undefined
  /** Before this instant. */
  readonly until?: string | undefined
  /** An id, a name to sign in with, or a part of a full name. */
  readonly actor?: string | undefined
  readonly action?: string | undefined
  /** How the subject begins. */
  readonly subject?: string | undefined
  /** Only rows before this one. */
  readonly before?: number | undefined
}

/** Characters that `like` would take for any. */
const literal = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&')

function byActor({ audit, accounts }: Tables, actor: string): SQL | undefined {
  const part = `%${literal(actor.normalize('NFC').toLowerCase())}%`
  return or(
    eq(audit.actor, actor),
    eq(accounts.name, actor.toLowerCase()),
    sql`lower(${accounts.fullName}) like ${part} escape '\\'`,
  )
}

const matching = (tables: Tables, { from, until, actor, action, subject, before }: TrailFilter) => {
  const { audit } = tables
  return and(
    from === undefined ? undefined : gte(audit.at, from),
    until === undefined ? undefined : lt(audit.at, until),
    actor === undefined ? undefined : byActor(tables, actor),
    action === undefined ? undefined : eq(audit.action, action),
    subject === undefined ? undefined : sql`${audit.subject} like ${`${literal(subject)}%`} escape '\\'`,
    before === undefined ? undefined : lt(audit.seq, before),
  )
}

/** At most so many acts; `name` is the full name of an account, `null` where no account acted. */
export const listActs = ({ tables, read }: Database, filter: TrailFilter, most: number) => {
  const { audit, accounts } = tables
  return read
    .select({
      seq: audit.seq,
      at: audit.at,
      actor: audit.actor,
      name: accounts.fullName,
      action: audit.action,
      subject: audit.subject,
      detail: audit.detail,
      hash: audit.hash,
    })
    .from(audit)
    .leftJoin(accounts, eq(accounts.id, audit.actor))
    .where(matching(tables, filter))
    .orderBy(desc(audit.seq))
    .limit(most)
}

/** Which of some kinds of act was the last; `undefined` where there was none. */
export async function lastAction(
  { tables: { audit }, read }: Database,
  actions: readonly string[],
): Promise<string | undefined> {
  const [last] = await read
    .select({ action: audit.action })
    .from(audit)
    .where(inArray(audit.action, actions))
    .orderBy(desc(audit.seq))
    .limit(1)
  return last?.action
}
