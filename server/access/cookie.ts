/** The cookies of the office: the session of somebody, the journey of somebody who signs in elsewhere, and whose browser it is. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { knownFor } from './knownBrowser.ts'

/** As long as a session can last; the server ends it earlier where nobody uses it. */
const twelveHours = 43_200
const tenMinutes = 600

/** Browsers give a `__Host-` cookie back to this host alone, and take it only where the connection is secure. */
const placeOf = (c: Context, origin: string | undefined) =>
  new URL(origin ?? c.req.url).protocol === 'https:'
    ? ({ prefix: 'host', secure: true, path: '/', httpOnly: true } as const)
    : ({ secure: false, path: '/', httpOnly: true } as const)

function read(c: Context, name: string, origin: string | undefined): string | undefined {
  const { prefix } = placeOf(c, origin)
  return prefix ? getCookie(c, name, prefix) : getCookie(c, name)
}

export const giveSession = (c: Context, token: string, origin: string | undefined): void =>
  setCookie(c, 'office', token, { ...placeOf(c, origin), sameSite: 'Strict', maxAge: twelveHours })

export const takeSession = (c: Context, origin: string | undefined): void =>
  void deleteCookie(c, 'office', placeOf(c, origin))

export const tokenIn = (c: Context, origin: string | undefined): string | undefined =>
  read(c, 'office', origin)

/** It has to come back from another site, as a session never does. */
export const giveJourney = (c: Context, journey: string, origin: string | undefined): void =>
  setCookie(c, 'journey', journey, { ...placeOf(c, origin), sameSite: 'Lax', maxAge: tenMinutes })

/** Good for one return. */
export function takeJourney(c: Context, origin: string | undefined): string | undefined {
  const journey = read(c, 'journey', origin)
  deleteCookie(c, 'journey', placeOf(c, origin))
  return journey
}

/** Signing in alone sends it: one for each account, so that people who share a computer keep theirs. */
const noteName = (account: string) => `browser-${account}`

export const giveNote = (c: Context, account: string, note: string, origin: string | undefined): void => {
  const { secure, httpOnly } = placeOf(c, origin)
  const place = { secure, httpOnly, path: '/api/session', sameSite: 'Strict', maxAge: knownFor } as const
  setCookie(c, noteName(account), note, place)
}

export const noteIn = (c: Context, account: string): string | undefined => getCookie(c, noteName(account))
