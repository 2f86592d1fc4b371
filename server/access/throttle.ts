/** Counts how often somebody tries a password or a code, before it is looked at: a burst cannot run past the limit. */
import type { Secrets } from '../secrets.ts'
import { addAttempts, forgetAttempts } from '../store/attempts.ts'
import type { Database } from '../store/database.ts'

/** So many within ten minutes: for one account, and from one address, behind which there may be a whole office. */
const limits = { account: 5, address: 30, seconds: 600 }

export interface Attempt {
  /** There were too many: nothing may be looked at any more. */
  readonly over: boolean
  /** Just now, for this account: to be noted once. */
  readonly newly: boolean
  /** It was right, so it counts for nothing. */
  readonly forgive: () => Promise<void>
}

export interface Throttle {
  readonly count: (what: 'password' | 'factor', name: string, address: string) => Promise<Attempt>
}

export const openThrottle = (database: Database, secrets: Secrets): Throttle => ({
  async count(what, name, address) {
    // Neither names nor addresses are kept: their marks are enough to count by.
    const own = `sign-in/${secrets.fingerprint(`${what}/${name}`)}`
    const place = `sign-in/${secrets.fingerprint(`address/${address}`)}`
    const counts = await addAttempts(database, 'sign-in', [own, place], limits.seconds)
    const [ofAccount, ofAddress] = [counts.get(own) ?? 0, counts.get(place) ?? 0]
    return {
      over: ofAccount > limits.account || ofAddress > limits.address,
      newly: ofAccount === limits.account + 1,
      forgive: () => forgetAttempts(database, own, place),
    }
  },
})
