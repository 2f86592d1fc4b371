/** Asks the server as a person, a device or nobody does, from any address; and looks through everything it keeps. */
import type { Api } from '../../server/app.ts'
import type { Database } from '../../server/store/database.ts'

interface Asking {
  readonly body?: unknown
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly address?: string
}

/** @returns the status and the body, read from its JSON where it has one */
export async function ask(app: Api, method: string, path: string, asking: Asking = {}) {
  const { body, cookie, headers, address = '203.0.113.1' } = asking
  const answer = await app.request(
    `/api${path}`,
    {
      method,
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
    { incoming: { socket: { remoteAddress: address } } },
  )
  const text = await answer.text()
  const told: Record<string, any> = text ? JSON.parse(text) : {}
  return { status: answer.status, told, headers: answer.headers }
}

/** The status, and the code of the Problem that was told. */
export const refusalOf = async (asked: ReturnType<typeof ask>) => {
  const { status, told } = await asked
  return [status, told['code']]
}

/** The audit, oldest first. */
export const listNotes = ({ tables: { audit }, read }: Database) =>
  read.select().from(audit).orderBy(audit.seq)

/** Every row of every table, as one text. */
export async function everythingIn({ tables, read }: Database): Promise<string> {
  const rows = await Promise.all(Object.values(tables).map(table => read.select().from(table as never)))
  return JSON.stringify(rows)
}
