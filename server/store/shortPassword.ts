/** A password that has become too short for what its owner may do: replaced at the door, before anything else. */
import { eq } from 'drizzle-orm'
import { Problem } from '../problem.ts'
import { putPassword } from './accountChanges.ts'
import { lockAccount } from './accountLock.ts'
import { record } from './audit.ts'
import type { Database } from './database.ts'
import { openSession } from './sessions.ts'

interface Replacement {
  readonly account: string
  /** As it is kept. */
  readonly password: string
  readonly device: string
  /** The session in which all else was shown, and which ends. */
  readonly session: string
}

/**
 * Puts a password in the place of one that was too short, and lets its owner in.
 *
 * @returns the token of a new session
 * @throws Problem `session.missing` where the session has ended meanwhile
 */
export const replaceShortPassword = (
  { tables, write }: Database,
  { account, password, device, session }: Replacement,
): Promise<string> =>
  write(async tx => {
    await lockAccount(tx, tables, account)
    const { sessions } = tables
    const [waiting] = await tx.select().from(sessions).where(eq(sessions.id, session))
    if (waiting?.stage !== 'renewal') throw new Problem('session.missing')
    await putPassword(tx, tables, { account, password, session: null })
    const token = await openSession(tx, tables, { account, device, stage: 'full' })
    await record(tx, tables, { actor: account, action: 'password.change', subject: account })
    await record(tx, tables, { actor: account, action: 'session.open', subject: account })
    return token
  })
