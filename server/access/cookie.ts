/** The cookie that holds the session of somebody in the office. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** As long as a session can last; the server ends it earlier where nobody uses it. */
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

export function takeSession(c: Context, origin: string | undefined) {
  const { name, prefix, secure } = cookieFor(c, origin)
  deleteCookie(c, name, { ...(prefix && { prefix }), secure, path: '/' })
}

export function tokenIn(c: Context, origin: string | undefined): string | undefined {
  const { name, prefix } = cookieFor(c, origin)
  return prefix ? getCookie(c, name, prefix) : getCookie(c, name)
}
