/** Counts how often somebody tries a password or a code, before it is looked at: a burst cannot run past the limit. */
import { Problem } from '../problem.ts'
import type { Secrets } from '../secrets.ts'
import { addAttempts, forgetAttempts, type Tally } from '../store/attempts.ts'
import type { Database } from '../store/database.ts'

type What = 'password' | 'factor'

/** So many within ten minutes: of one, and from one address, behind which there may be a whole office. */
const limits = { own: 5, address: 30, seconds: 600 }
/**
 * Of what is looked at, so many for one account, wherever it comes from: of passwords, which are long; and of codes, so
 * that whoever is patient has a chance of one in ten thousand a day.
 */
const whole: Readonly<Record<What, { readonly most: number; readonly seconds: number }>> = {
  password: { most: 30, seconds: 600 },
  factor: { most: 50, seconds: 86_400 },
}

/**
 * Whence a try comes: from an `address`, as anybody's may; or from a `browser` that has signed in to the account
 * before, or within a `session` of it. These count apart, so that no stranger can use up what they have.
 */
export interface Source {
  readonly kind: 'address' | 'browser' | 'session'
  readonly id: string
}

export interface Attempt {
  /** There were too many: nothing may be looked at any more until its time is over. */
  readonly refusal: Problem | null
  /** Just now, for this account: to be noted once. */
  readonly newly: boolean
  /** It was right, so it counts for nothing. */
  readonly forgive: () => Promise<void>
}

export interface Throttle {
  readonly count: (what: What, name: string, source: Source) => Promise<Attempt>
}

const secondsTo = (until: string) => Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1000))

function throttled(seconds: number): Problem {
  return new Problem('session.throttled', { minutes: Math.ceil(seconds / 60) }).after(seconds)
}

function exhausted(seconds: number): Problem {
  return new Problem('factor.throttled', { hours: Math.ceil(seconds / 3600) }).after(seconds)
}

/** What a try counts for. A code is short, so that all addresses together have five for an account. */
function countersOf(what: What, name: string, { kind, id }: Source) {
  const apart = `${what}/${name}/${kind}/${id}`
  if (kind !== 'address') return { own: apart, all: `all/${apart}`, place: null }
  return {
    own: what === 'password' ? apart : `${what}/${name}`,
    all: `all/${what}/${name}`,
    place: `address/${id}`,
  }
}

export function openThrottle(database: Database, secrets: Secrets): Throttle {
  // Neither names nor addresses are kept: their marks are enough to count by.
  const keyOf = (what: string) => `sign-in/${secrets.fingerprint(what)}`
  const add = (keys: readonly string[], seconds: number) => addAttempts(database, 'sign-in', keys, seconds)

  return {
    async count(what, name, source) {
      const counters = countersOf(what, name, source)
      const [own, all] = [keyOf(counters.own), keyOf(counters.all)]
      const places = counters.place === null ? [] : [keyOf(counters.place)]
      const tallies = await add([own, ...places], limits.seconds)
      const over = (key: string, most: number): Tally[] => {
        const tally = tallies.get(key)
        return tally && tally.count > most ? [tally] : []
      }
      const full = [...over(own, limits.own), ...places.flatMap(place => over(place, limits.address))]
      if (full.length > 0) {
        const seconds = Math.max(...full.map(({ until }) => secondsTo(until)))
        const newly = tallies.get(own)?.count === limits.own + 1
        return { refusal: throttled(seconds), newly, forgive: async () => undefined }
      }
      // Only what is looked at counts for the account, or one address could shut it out by a burst.
      const { most, seconds } = whole[what]
      const tally = (await add([all], seconds)).get(all)
      const refuse = what === 'password' ? throttled : exhausted
      return {
        refusal: tally && tally.count > most ? refuse(secondsTo(tally.until)) : null,
        newly: tally?.count === most + 1,
        forgive: () => forgetAttempts(database, [own], [...places, all]),
      }
    },
  }
}
