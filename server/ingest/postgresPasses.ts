/** Spends the passes that responses come with, in the transaction that stores them. */
import type pg from 'pg'
import type { NewResponse } from './writer.ts'

/** In their order, so that two batches that share some never wait for each other. */
const spend = `
  delete from passes using (
    select hash from passes where hash = any ($1::text[]) and expires_at > $2::timestamptz order by hash for update
  ) as held
  where passes.hash = held.hash
  returning passes.hash`

const stored = 'select id from responses where id = any ($1::text[])'

type Connection = Pick<pg.PoolClient, 'query'>

/** Of several responses with one pass the first; what is stored already needs none. */
function spenders(responses: readonly NewResponse[], known: ReadonlySet<string>): Map<string, string> {
  const passes = new Map<string, string>()
  for (const { id, pass } of responses)
    if (pass !== null && !known.has(id) && !passes.has(pass)) passes.set(pass, id)
  return passes
}

/**
 * @returns the responses that may be stored: those that need no pass, those that are stored already, and those whose
 * pass has just been spent
 */
export async function admitResponses(
  connection: Connection,
  responses: readonly NewResponse[],
  at: string,
): Promise<readonly NewResponse[]> {
  const ids = responses.flatMap(({ id, pass }) => (pass === null ? [] : [id]))
  if (ids.length === 0) return responses
  const earlier = await connection.query<{ id: string }>({ name: 'stored', text: stored, values: [ids] })
  const known = new Set(earlier.rows.map(({ id }) => id))
  const passes = spenders(responses, known)
  const spent = await connection.query<{ hash: string }>({
    name: 'spend',
    text: spend,
    values: [[...passes.keys()], at],
  })
  const admitted = new Set([...known, ...spent.rows.map(({ hash }) => passes.get(hash))])
  return responses.filter(({ id, pass }) => pass === null || admitted.has(id))
}
