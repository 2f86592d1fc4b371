/** Stored responses. They come in through `ingest/`; here is what can be asked about them. */
import { eq } from 'drizzle-orm'
import type { Receipt } from '../ingest/writer.ts'
import type { Database } from './database.ts'

/** The receipt of a response, or `undefined` where nothing is stored under that id. */
export async function receiptOf({ tables, read }: Database, id: string): Promise<Receipt | undefined> {
  const { responses } = tables
  const [receipt] = await read
    .select({ id: responses.id, receivedAt: responses.receivedAt, digest: responses.digest })
    .from(responses)
    .where(eq(responses.id, id))
  return receipt
}

/** Whether a response was taken out for good, so that nothing is stored under its id any more. */
export async function isWithdrawn({ tables, read }: Database, id: string): Promise<boolean> {
  const { withdrawals } = tables
  return (await read.$count(withdrawals, eq(withdrawals.id, id))) > 0
}
