/** Opens connections to PostgreSQL that keep what they have acknowledged. */
import pg from 'pg'

/** Settings of the server under which a commit may be lost although it was acknowledged. */
const durable: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_apply'],
}

/** @throws Error when the server would acknowledge commits that a power cut can undo */
export async function openPool(url: string, most: number): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: 5000,
    statement_timeout: 60_000,
    options: '-c synchronous_commit=on',
  })
  // A connection that breaks while nobody uses it is replaced at the next query; unheard, it would end the server.
  pool.on('error', () => undefined)
  for (const [setting, allowed] of Object.entries(durable)) {
    const { rows } = await pool.query<Record<string, string>>(`show ${setting}`)
    const value = rows[0]?.[setting] ?? ''
    if (allowed.includes(value)) continue
    await pool.end()
    throw new Error(`PostgreSQL is not durable: ${setting} is ${value}`)
  }
  return pool
}

/** A connection of its own for what may take longer than any question, closed afterwards. */
export async function withPatience(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<unknown>) {
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    await work(client)
  } finally {
    client.release(true)
  }
}
