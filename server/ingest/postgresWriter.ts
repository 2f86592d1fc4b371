/** Commits responses to PostgreSQL: one statement a batch, two batches at a time. */
import type pg from 'pg'
import { openPool } from '../store/postgresPool.ts'
import { entry, type NewResponse, type Receipt, type Writer } from './writer.ts'

/** The columns of a response, each with its type and the field that it comes from. */
const columns = [
  ['id', 'text', 'id'],
  ['survey', 'text', 'survey'],
  ['version', 'integer', 'version'],
  ['locale', 'text', 'locale'],
  ['mode', 'text', 'mode'],
  ['place', 'text', 'place'],
  ['card', 'text', 'card'],
  ['phase', 'text', 'phase'],
  ['started_at', 'timestamptz', 'startedAt'],
  ['submitted_at', 'timestamptz', 'submittedAt'],
  ['digest', 'text', 'digest'],
  ['answers', 'text', 'answers'],
  ['coded', 'bytea', 'coded'],
] as const satisfies readonly (readonly [string, string, keyof NewResponse])[]

const names = columns.map(([name]) => name).join(', ')
const arrays = columns.map(([, type], place) => `$${place + 2}::${type}[]`).join(', ')

/** In the order of their ids, so that two batches that share some never wait for each other. */
const insert = `
  with sent (${names}) as (select * from unnest(${arrays})),
  stored as (
    insert into responses (${names}, received_at)
    select ${names}, $1::timestamptz from sent order by id
    on conflict (id) do nothing
    returning id, digest
  ),
  noted as (
    insert into audit (at, actor, action, subject, detail)
    select $1::timestamptz, '${entry.actor}', '${entry.action}', id, json_build_object('digest', digest) from stored
  )
  select id from stored`

const earlier = 'select id, received_at, digest from responses where id = any ($1::text[])'

export function openPostgresWriter(url: string): Writer {
  const lanes = 2
  let pool: Promise<pg.Pool> | null = null
  /** Tried anew at the next batch where the server could not be reached. */
  const connect = () =>
    (pool ??= openPool(url, lanes).catch((error: unknown) => {
      pool = null
      throw error
    }))
  const query = async <Row extends pg.QueryResultRow>(config: pg.QueryConfig) => {
    return (await (await connect()).query<Row>(config)).rows
  }

  async function findEarlier(ids: readonly string[]): Promise<Map<string, Receipt>> {
    if (ids.length === 0) return new Map()
    const rows = await query<{ id: string; received_at: Date; digest: string }>({
      name: 'earlier',
      text: earlier,
      values: [ids],
    })
    return new Map(
      rows.map(({ id, received_at, digest }) => [id, { id, receivedAt: received_at.toISOString(), digest }]),
    )
  }

  return {
    lanes,
    async write(responses) {
      const receivedAt = new Date().toISOString()
      const values = [receivedAt, ...columns.map(([, , field]) => responses.map(response => response[field]))]
      const rows = await query<{ id: string }>({ name: 'insert', text: insert, values })
      const fresh = new Set(rows.map(({ id }) => id))
      const known = await findEarlier(responses.flatMap(({ id }) => (fresh.has(id) ? [] : [id])))
      return responses.map(({ id, digest }) => {
        const receipt = fresh.has(id) ? { id, receivedAt, digest } : known.get(id)
        if (!receipt) throw new Error(`neither stored nor found: ${id}`)
        return { receipt, fresh: fresh.has(id) }
      })
    },
    async probe() {
      await query({ text: 'select pg_current_xact_id()' })
    },
    async close() {
      await (await pool)?.end()
    },
  }
}
