/** Lets people in: by name and password, then by a code where one is asked for; and asks again before what matters. */
import { Problem } from '../problem.ts'
import type { Secrets } from '../secrets.ts'
import { type Account, accountBy, readAccount } from '../store/accounts.ts'
import { record, recordNothing } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { type Proof, spendProof, type Verified, verifyFactor } from '../store/factors.ts'
import { enterOffice } from '../store/sessions.ts'
import { browserIn, newBrowserNote } from './knownBrowser.ts'
import { lengthOf } from './passwordRule.ts'
import type { Passwords } from './passwords.ts'
import { recoveryMark } from './recoveryCode.ts'
import type { Next } from './stage.ts'
import { openThrottle, type Source } from './throttle.ts'
import { stepOf } from './totp.ts'

/** Whence somebody comes. */
export interface Visit {
  readonly address: string
  /** Browser and system, roughly. */
  readonly device: string
  /** The token of the session that the browser had before. */
  readonly before?: string | undefined
  /** The note that the browser may have of an account. */
  readonly noteOf?: (account: string) => string | undefined
}

export interface Entry {
  readonly session: string
  readonly next: Next
}

/** Somebody who has come in by the password. */
export interface Arrival extends Entry {
  readonly account: string
}

interface Waiting {
  readonly account: string
  readonly session: string
}

export interface Login {
  /** @throws Problem `session.refused`, `session.throttled`, `server.busy` */
  readonly open: (name: string, password: string, visit: Visit) => Promise<Arrival>
  /** For somebody who has proved elsewhere who they are. @throws Problem `session.refused` */
  readonly enter: (account: Account, visit: Visit) => Promise<Entry>
  /** @throws Problem `factor.refused`, `factor.throttled`, `session.throttled` */
  readonly verify: (waiting: Waiting, code: string, visit: Visit) => Promise<Verified>
  /** @returns the note by which the browser of somebody who is in counts apart from now on */
  readonly note: (account: string) => string
  /**
   * Makes sure that whoever has the session is still the same person.
   *
   * @throws Problem `password.wrong`, `session.throttled`, `server.busy`
   */
  readonly confirm: (account: Account, password: string, session: string) => Promise<void>
  /**
   * Makes sure of that by a code, which is used up, for those who have no password.
   *
   * @throws Problem `factor.refused`, `factor.throttled`, `session.throttled`
   */
  readonly prove: (account: Account, code: string, session: string) => Promise<void>
}

/** What a code might prove, before it is seen whether it was used; `null`: nothing. */
function proofOf(secrets: Secrets, { id, totpSecret }: Account, typed: string): Proof | null {
  const mark = recoveryMark(secrets, id, typed)
  if (mark !== null) return { mark }
  const step = totpSecret && stepOf(secrets.open(totpSecret), typed.replaceAll(/\s/g, ''))
  return step === null ? null : { step }
}

export function openLogin(database: Database, secrets: Secrets, passwords: Passwords): Login {
  const { tables, write } = database
  const throttle = openThrottle(database, secrets)

  /** Of names that nobody has nothing is noted, which takes as long. */
  const noteRefusal = (account: string | undefined, at: string) =>
    write(tx =>
      account === undefined
        ? recordNothing(tx, tables)
        : record(tx, tables, { actor: 'anyone', action: 'session.refuse', subject: account, detail: { at } }),
    )

  function sourceOf({ address, noteOf }: Visit, account: string | undefined): Source {
    const browser = account === undefined ? null : browserIn(secrets, account, noteOf?.(account))
    return browser === null ? { kind: 'address', id: address } : { kind: 'browser', id: browser }
  }

  /** @returns what takes the try back */
  async function count(what: 'password' | 'factor', name: string, id: string | undefined, source: Source) {
    const { refusal, newly, forgive } = await throttle.count(what, name, source)
    if (refusal && newly) await noteRefusal(id, 'throttle')
    if (refusal) throw refusal
    return forgive
  }

  async function enter(account: Account, { device, before }: Visit, length?: number): Promise<Entry> {
    const typed = length === undefined ? {} : { length }
    const entry = await enterOffice(database, { known: account, device, before, ...typed })
    if (entry) return entry
    await noteRefusal(account.id, 'state')
    throw new Problem('session.refused')
  }

  /** @param use - uses the proof up; where it was used before, it gives nothing */
  async function tryCode<Result>(
    account: Account,
    code: string,
    source: Source,
    use: (proof: Proof) => Promise<Result>,
  ) {
    const forgive = await count('factor', account.name, account.id, source)
    const proof = proofOf(secrets, account, code)
    const used = proof && (await use(proof))
    if (!used) {
      await noteRefusal(account.id, 'factor')
      throw new Problem('factor.refused')
    }
    await forgive()
    return used
  }

  return {
    enter: (account, visit) => enter(account, visit),

    async open(name, password, visit) {
      const account = await accountBy(database, 'name', name)
      const forgive = await count('password', name, account?.id, sourceOf(visit, account?.id))
      const right = await passwords.compare(account?.password ?? null, password)
      if (!right || !account) {
        await noteRefusal(account?.id, 'password')
        throw new Problem('session.refused')
      }
      await forgive()
      return { account: account.id, ...(await enter(account, visit, lengthOf(password))) }
    },

    async verify({ account: id, session }, code, visit) {
      const account = await readAccount(database, id)
      const { device } = visit
      return tryCode(account, code, sourceOf(visit, id), proof =>
        verifyFactor(database, { account: id, device, proof, session }),
      )
    },

    note: account => newBrowserNote(secrets, account),

    async prove(account, code, session) {
      const within = { kind: 'session', id: session } as const
      await tryCode(account, code, within, proof => spendProof(database, account.id, proof))
    },

    async confirm({ id, name, password: kept }, password, session) {
      const forgive = await count('password', name, id, { kind: 'session', id: session })
      if (!(await passwords.compare(kept, password))) {
        await noteRefusal(id, 'confirmation')
        throw new Problem('password.wrong')
      }
      await forgive()
    },
  }
}
