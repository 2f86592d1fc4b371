/** Lets those into the office who hold a session, and nobody else. */
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Problem } from './problem.ts'
import type { Database } from './store/database.ts'
import { isOfficeSession } from './store/office.ts'

const twelveHours = 43_200

/** Browsers give a `__Host-` cookie back to this host alone, and take it only where the connection is secure. */
const cookieFor = (c: Context, origin: string | undefined) =>
  new URL(origin ?? c.req.url).protocol === 'https:'
    ? ({ name: 'office', prefix: 'host', secure: true } as const)
    : ({ name: 'office', prefix: undefined, secure: false } as const)

export function giveSession(c: Context, token: string, origin: string | undefined) {
  const { name, prefix, secure } = cookieFor(c, origin)
  setCookie(c, name, token, {
    ...(prefix && { prefix }),
    secure,
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: twelveHours,
  })
}

/** @throws Problem `office.locked` */
export const requireOffice =
  (database: Database, origin: string | undefined): MiddlewareHandler =>
  async (c, next) => {
    const { name, prefix } = cookieFor(c, origin)
    const token = prefix ? getCookie(c, name, prefix) : getCookie(c, name)
    if (!token || !(await isOfficeSession(database, token))) throw new Problem('office.locked')
    await next()
  }
