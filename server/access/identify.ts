/** Finds out who asks: an account by the cookie of its session, a paired device by its bearer token. */
import type { Context } from 'hono'
import type { Database } from '../store/database.ts'
import { deviceOf } from '../store/devices.ts'
import { sessionSubject } from '../store/sessions.ts'
import { tokenIn } from './cookie.ts'
import type { Subject } from './subject.ts'

export type Identify = (c: Context) => Promise<Subject>

/** The token that a device shows; whatever comes in its place opens nothing. */
export const bearerIn = (c: Context): string | null =>
  /^Bearer (.*)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? null

export const identifier =
  (database: Database, origin: string | undefined): Identify =>
  async c => {
    const device = bearerIn(c)
    if (device !== null) return (await deviceOf(database, device)) ?? { kind: 'anyone' }
    const session = tokenIn(c, origin)
    return (session !== undefined && (await sessionSubject(database, session))) || { kind: 'anyone' }
  }
