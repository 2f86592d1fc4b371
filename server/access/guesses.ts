/** Wrong codes are counted, by where they come from and in all, so that nobody finds a right one by trying; whoever has a right one comes in all the same. */
import { Problem } from '../problem.ts'
import { addAttempts, countAttempts } from '../store/attempts.ts'
import type { Database } from '../store/database.ts'
import type { Secrets } from '../secrets.ts'
import { openSlowLane } from './slowLane.ts'

export interface Guesses {
  /**
   * Looks something up by a code that may be a guess; what is found costs nothing: a whole class may share an address.
   * Where there were too many wrong ones it is looked up later, and slowly.
   *
   * @returns what was found, or `null`, which is counted as a wrong code
   * @throws Problem `code.throttled` where its turn does not come in time; nothing was looked up then
   */
  readonly check: <Found>(address: string, find: () => Promise<Found | null>) => Promise<Found | null>
}

/** How many wrong codes are looked up without delay: from one address, and from all of a kind together. */
interface Share {
  readonly own: number
  readonly all: number
}

export interface Limits {
  /** Among which codes it counts. */
  readonly name: string
  /** The span in which it counts. */
  readonly seconds: number
  readonly strangers: Share
  /** Addresses from which a right code has come lately: a room full of people, some of whom mistype theirs. */
  readonly known: Share
  /** Milliseconds from one look to the next once there are too many; and how long one waits for it at most. */
  readonly pace: number
  readonly patience: number
}

/** For as long as a class can last, a right code speaks for its address, and a wrong one against it. */
const fourHours = 4 * 3600
const room = 1000

export function openGuesses(database: Database, secrets: Secrets, limits: Limits): Guesses {
  const { name, seconds, pace, patience } = limits
  const lane = openSlowLane({ pace, patience, room })
  let last: Promise<unknown> = Promise.resolve()

  /** One after the other, so that a burst does not get through before the first of it is counted. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  /** Nobody's address is kept: its mark is enough to count by. */
  function recordsOf(address: string) {
    const mark = secrets.fingerprint(`address/${address}`)
    return { own: `${name}/${mark}`, right: `${name}/right/${mark}`, past: `${name}/past/${mark}` }
  }
  const totals = { strangers: `${name}/all`, known: `${name}/right/all` }

  async function look<Found>(address: string, known: boolean, find: () => Promise<Found | null>) {
    const { own, right, past } = recordsOf(address)
    const found = await find()
    if (found === null) {
      await addAttempts(database, name, [own, known ? totals.known : totals.strangers], seconds)
      await addAttempts(database, name, [past], fourHours)
    } else if (!known) {
      await addAttempts(database, name, [right], fourHours)
      lane.release(own)
    }
    return found
  }

  async function check<Found>(address: string, find: () => Promise<Found | null>): Promise<Found | null> {
    const { own, right, past } = recordsOf(address)
    const tried = await inTurn(async () => {
      const counts = await countAttempts(database, [own, past, right, totals.strangers, totals.known])
      const countOf = (key: string) => counts.get(key) ?? 0
      const known = counts.has(right)
      const kind = known ? 'known' : 'strangers'
      const over = countOf(own) >= limits[kind].own || countOf(totals[kind]) >= limits[kind].all
      return over ? { known, record: countOf(past) } : { found: await look(address, known, find) }
    })
    if ('found' in tried) return tried.found
    const turn = await lane.wait(own, tried.record)
    if (turn === 'late') throw new Problem('code.throttled')
    return turn === 'released' ? check(address, find) : inTurn(() => look(address, tried.known, find))
  }

  return { check }
}

/**
 * A code for one answer, or of a class: 60 and 28.8 bits. Strangers, however many addresses they have, see a hundred
 * wrong ones a minute looked up: sixty at once, forty slowly. In the four hours of a class those are 24,000: with twenty
 * classes open, one in a thousand such attacks finds a code, which is worth one answer to a test. Who has a code already
 * finds another with the same chance, or one in a hundred where they come from ten addresses and more.
 */
export const codeLimits: Limits = {
  name: 'code',
  seconds: 60,
  strangers: { own: 10, all: 60 },
  known: { own: 100, all: 1000 },
  pace: 1500,
  patience: 10_000,
}

/**
 * A code of 40 bits that makes a tablet ours for months, and lives for ten minutes. In those 100 wrong ones are looked
 * up at once and 6,000 slowly: where ten codes wait all year long, whoever tries all year long finds one with a chance
 * of 3 in 1,000.
 */
export const pairingLimits: Limits = {
  name: 'pairing',
  seconds: 600,
  strangers: { own: 5, all: 100 },
  known: { own: 50, all: 1000 },
  pace: 100,
  patience: 10_000,
}
