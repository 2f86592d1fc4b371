/** Commits responses to PostgreSQL: one transaction a batch, two batches at a time. */
import type pg from 'pg'
import { chained } from '../audit/chain.ts'
import { openPool } from '../store/postgresPool.ts'
import { admitResponses } from './postgresPasses.ts'
import { actOf, freshOf, type NewResponse, type Outcome, type Receipt, type Writer } from './writer.ts'

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
  ['class', 'text', 'class'],
  ['unit', 'text', 'unit'],
  ['device', 'text', 'device'],
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
  insert into responses (${names}, received_at)
  select ${names}, $1::timestamptz from unnest(${arrays}) as sent (${names})
  where not exists (select 1 from withdrawals where withdrawals.id = sent.id) order by id
  on conflict (id) do nothing
  returning id`

const earlier = 'select id, received_at, digest from responses where id = any ($1::text[])'

/** Whoever holds the head of the chain adds to it; others wait until the transaction is over. */
const holdHead = 'update audit_head set n = n + $1 returning hash'
const moveHead = 'update audit_head set hash = $1'
const note = `
  insert into audit (at, actor, action, subject, detail, hash)
  select at::timestamptz, actor, action, subject, detail::json, hash
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
    with ordinality as noted (at, actor, action, subject, detail, hash, place) order by place`

type Connection = Pick<pg.PoolClient, 'query'>

async function noteAll(connection: Connection, receipts: readonly Receipt[]) {
  if (receipts.length === 0) return
  const { rows } = await connection.query<{ hash: string }>(holdHead, [receipts.length])
  const acts = chained(rows[0]?.hash ?? '', receipts.map(actOf))
  const fields = ['at', 'actor', 'action', 'subject', 'detail', 'hash'] as const
  const column = (field: (typeof fields)[number]) =>
    acts.map(act => (field === 'detail' ? JSON.stringify(act.detail) : act[field]))
  await connection.query({ name: 'note', text: note, values: fields.map(column) })
  await connection.query(moveHead, [acts.at(-1)?.hash])
}

async function findEarlier(connection: Connection, ids: readonly string[]): Promise<Map<string, Receipt>> {
  if (ids.length === 0) return new Map()
  const { rows } = await connection.query<{ id: string; received_at: Date; digest: string }>({
    name: 'earlier',
    text: earlier,
    values: [ids],
  })
  return new Map(
    rows.map(({ id, received_at, digest }) => [id, { id, receivedAt: received_at.toISOString(), digest }]),
  )
}

/**
 * Takes out again what was withdrawn while it was being put in: the insert saw the database from before it had to
 * wait for the withdrawal.
 */
async function turnBack(connection: Connection, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await connection.query<{ id: string }>({
    name: 'withdrawn',
    text: 'select id from withdrawals where id = any ($1::text[])',
    values: [ids],
  })
  const withdrawn = rows.map(({ id }) => id)
  if (withdrawn.length > 0)
    await connection.query('delete from responses where id = any ($1::text[])', [withdrawn])
  return new Set(withdrawn)
}

async function storeAll(connection: Connection, responses: readonly NewResponse[]): Promise<Outcome[]> {
  const receivedAt = new Date().toISOString()
  const admitted = await admitResponses(connection, responses, receivedAt)
  const values = [receivedAt, ...columns.map(([, , field]) => admitted.map(response => response[field]))]
  const { rows } = await connection.query<{ id: string }>({ name: 'insert', text: insert, values })
  const fresh = new Set(rows.map(({ id }) => id))
  const known = await findEarlier(
    connection,
    admitted.flatMap(({ id }) => (fresh.has(id) ? [] : [id])),
  )
  const withdrawn = await turnBack(
    connection,
    responses.flatMap(({ id }) => (known.has(id) ? [] : [id])),
  )
  const outcomes = responses.map(({ id, digest, pass, seat }): Outcome => {
    if (withdrawn.has(id)) return 'withdrawn'
    const receipt = fresh.has(id) ? { id, receivedAt, digest } : known.get(id)
    if (receipt) return { receipt, fresh: fresh.has(id) }
    if (seat !== null) return 'taken'
    if (pass === null) throw new Error(`neither stored nor found: ${id}`)
    return 'spent'
  })
  await noteAll(connection, freshOf(outcomes))
  return outcomes
}

export function openPostgresWriter(url: string): Writer {
  const lanes = 2
  let pool: Promise<pg.Pool> | null = null
  /** Tried anew at the next batch where the server could not be reached. */
  const connect = () =>
    (pool ??= openPool(url, lanes).catch((error: unknown) => {
      pool = null
      throw error
    }))

  return {
    lanes,
    async write(responses) {
      const client = await (await connect()).connect()
      try {
        await client.query('begin')
        const stored = await storeAll(client, responses)
        await client.query('commit')
        client.release()
        return stored
      } catch (error) {
        // Closed rather than given back: with it goes whatever was begun.
        client.release(true)
        throw error
      }
    },
    async probe() {
      await (await connect()).query('select pg_current_xact_id()')
    },
    async close() {
      await (await pool)?.end()
    },
  }
}
