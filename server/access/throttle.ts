/** Counts how often somebody tries a password or a code, before it is looked at: a burst cannot run past the limit. */
import { Problem } from '../problem.ts'
import type { Secrets } from '../secrets.ts'
import { addAttempts, forgetAttempts, type Tally } from '../store/attempts.ts'
import type { Database } from '../store/database.ts'

/** So many within ten minutes: for one account, and from one address, behind which there may be a whole office. */
const limits = { account: 5, address: 30, seconds: 600 }
/** Of codes, so many for one account: whoever is patient has a chance of one in ten thousand a day. */
const daily = { account: 50, seconds: 86_400 }

export interface Attempt {
  /** There were too many: nothing may be looked at any more until its time is over. */
  readonly refusal: Problem | null
  /** Just now, for this account: to be noted once. */
  readonly newly: boolean
  /** It was right, so it counts for nothing. */
  readonly forgive: () => Promise<void>
}

export interface Throttle {
  readonly count: (what: 'password' | 'factor', name: string, address: string) => Promise<Attempt>
}

const secondsTo = (until: string) => Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1000))

function throttled(seconds: number): Problem {
  return new Problem('session.throttled', { minutes: Math.ceil(seconds / 60) }).after(seconds)
}

function exhausted(seconds: number): Problem {
  return new Problem('factor.throttled', { hours: Math.ceil(seconds / 3600) }).after(seconds)
}

export function openThrottle(database: Database, secrets: Secrets): Throttle {
  // Neither names nor addresses are kept: their marks are enough to count by.
  const keyOf = (what: string) => `sign-in/${secrets.fingerprint(what)}`
  const add = (keys: readonly string[], seconds: number) => addAttempts(database, 'sign-in', keys, seconds)

  return {
    async count(what, name, address) {
      const [own, place] = [keyOf(`${what}/${name}`), keyOf(`address/${address}`)]
      const tallies = await add([own, place], limits.seconds)
      const over = (key: string, most: number): Tally[] => {
        const tally = tallies.get(key)
        return tally && tally.count > most ? [tally] : []
      }
      const full = [...over(own, limits.account), ...over(place, limits.address)]
      if (full.length > 0) {
        const seconds = Math.max(...full.map(({ until }) => secondsTo(until)))
        const newly = tallies.get(own)?.count === limits.account + 1
        return { refusal: throttled(seconds), newly, forgive: async () => undefined }
      }
      if (what === 'password')
        return { refusal: null, newly: false, forgive: () => forgetAttempts(database, [own], [place]) }
      // Only what is looked at counts for the day, or a burst would shut somebody out until tomorrow.
      const day = keyOf(`day/${what}/${name}`)
      const today = (await add([day], daily.seconds)).get(day)
      return {
        refusal: today && today.count > daily.account ? exhausted(secondsTo(today.until)) : null,
        newly: today?.count === daily.account + 1,
        forgive: () => forgetAttempts(database, [own], [place, day]),
      }
    },
  }
}
