/** Wrong codes are counted, by where they come from and in all, so that nobody finds a right one by trying. */
import { Problem } from '../problem.ts'
import { addAttempts, countAttempts } from '../store/attempts.ts'
import type { Database } from '../store/database.ts'
import type { Secrets } from '../secrets.ts'

export interface Guesses {
  /**
   * Looks something up by a code that may be a guess; what is found costs nothing: a whole class may share an address.
   *
   * @returns what was found, or `null`, which is counted as a wrong code
   * @throws Problem `code.throttled`, whatever the code, until enough time has passed
   */
  readonly check: <Found>(address: string, find: () => Promise<Found | null>) => Promise<Found | null>
}

interface Limits {
  /** Among which codes it counts. */
  readonly name: string
  /** How many wrong codes may come from one address, and from all, within a span of so many seconds. */
  readonly own: number
  readonly all: number
  readonly seconds: number
}

export function openGuesses(
  database: Database,
  secrets: Secrets,
  { name, own, all, seconds }: Limits,
): Guesses {
  const total = `${name}/all`
  let last: Promise<unknown> = Promise.resolve()

  async function checkNow<Found>(address: string, find: () => Promise<Found | null>) {
    // Nobody's address is kept: its mark is enough to count by.
    const mine = `${name}/${secrets.fingerprint(`address/${address}`)}`
    const counts = await countAttempts(database, [mine, total])
    if ((counts.get(mine) ?? 0) >= own || (counts.get(total) ?? 0) >= all) throw new Problem('code.throttled')
    const found = await find()
    if (found === null) await addAttempts(database, name, [mine, total], seconds)
    return found
  }

  return {
    check(address, find) {
      // One after the other, so that a burst does not get through before the first of it is counted.
      const turn = last.then(() => checkNow(address, find))
      last = turn.catch(() => undefined)
      return turn
    },
  }
}

/** A code for one answer, or of a class: 60 and 28.8 bits. */
export const codeLimits: Limits = { name: 'code', own: 10, all: 100, seconds: 60 }
/** A code that makes a tablet ours for months, for as long as such a code lives. */
export const pairingLimits: Limits = { name: 'pairing', own: 5, all: 100, seconds: 600 }
