/** Spends the passes and takes the seats that responses come with, in the transaction that stores them. */
import type pg from 'pg'
import type { NewResponse } from './writer.ts'

/** In their order, so that two batches that share some never wait for each other. */
const spend = `
  delete from passes using (
    select hash from passes where hash = any ($1::text[]) order by hash for update
  ) as held
  where passes.hash = held.hash
  returning passes.hash`

/** In the same order, and of several that wait for one seat the first. */
const take = `
  update seats set response = held.id, answered_at = $3::timestamptz from (
    select seats.hash, sent.id from seats join unnest($1::text[], $2::text[]) as sent (hash, id) using (hash)
    where response is null order by seats.hash for update of seats
  ) as held
  where seats.hash = held.hash and seats.response is null
  returning seats.hash`

const stored = 'select id from responses where id = any ($1::text[])'

type Connection = Pick<pg.PoolClient, 'query'>

/** Of several responses with one pass, or one seat, the first; what is stored already needs none. */
function claimsOf(
  responses: readonly NewResponse[],
  what: 'pass' | 'seat',
  known: ReadonlySet<string>,
): Map<string, string> {
  const claims = new Map<string, string>()
  for (const { id, [what]: code } of responses)
    if (code !== null && !known.has(id) && !claims.has(code)) claims.set(code, id)
  return claims
}

/** The responses whose claims were good. */
async function claim(
  connection: Connection,
  name: string,
  text: string,
  claims: ReadonlyMap<string, string>,
  values: readonly unknown[],
) {
  if (claims.size === 0) return []
  const { rows } = await connection.query<{ hash: string }>({ name, text, values: [...values] })
  return rows.map(({ hash }) => claims.get(hash))
}

/**
 * @returns the responses that may be stored: those that need no pass and no seat, those that are stored already, and
 * those whose pass has just been spent or whose seat has just been taken
 */
export async function admitResponses(
  connection: Connection,
  responses: readonly NewResponse[],
  at: string,
): Promise<readonly NewResponse[]> {
  const ids = responses.flatMap(({ id, pass, seat }) => (pass === null && seat === null ? [] : [id]))
  if (ids.length === 0) return responses
  const earlier = await connection.query<{ id: string }>({ name: 'stored', text: stored, values: [ids] })
  const known = new Set(earlier.rows.map(({ id }) => id))
  const [passes, seats] = [claimsOf(responses, 'pass', known), claimsOf(responses, 'seat', known)]
  const admitted = new Set([
    ...known,
    ...(await claim(connection, 'spend', spend, passes, [[...passes.keys()]])),
    ...(await claim(connection, 'take', take, seats, [[...seats.keys()], [...seats.values()], at])),
  ])
  return responses.filter(({ id, pass, seat }) => (pass === null && seat === null) || admitted.has(id))
}
