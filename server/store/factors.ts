/** The second factor: set up, used once a code, and taken away by an administrator. */
import { and, count, eq, isNull, lt, or } from 'drizzle-orm'
import { stageAfter } from '../access/stage.ts'
import { Problem } from '../problem.ts'
import { lockAccount } from './accountLock.ts'
import { record } from './audit.ts'
import { type Database, only, type Writer } from './database.ts'
import { closeSessions, type Opening, openSession } from './sessions.ts'
import type { Tables } from './tables.ts'
import type { Stage } from './tables/account.ts'

/** What was typed, as it is looked for: a step of the clock, or the mark of a recovery code. */
export type Proof = { readonly step: number } | { readonly mark: string }

/** Uses a proof up, within a transaction. @returns whether it was there to be used */
async function spend(tx: Writer, { accounts, recoveryCodes }: Tables, account: string, proof: Proof) {
  if ('mark' in proof) {
    const own = and(eq(recoveryCodes.hash, proof.mark), eq(recoveryCodes.account, account))
    const spent = await tx.delete(recoveryCodes).where(own).returning({ hash: recoveryCodes.hash })
    return spent.length > 0
  }
  const unused = or(isNull(accounts.totpStep), lt(accounts.totpStep, proof.step))
  const spent = await tx
    .update(accounts)
    .set({ totpStep: proof.step })
    .where(and(eq(accounts.id, account), unused))
    .returning({ id: accounts.id })
  return spent.length > 0
}

/** Uses a proof up. @returns whether it was there to be used */
export const spendProof = ({ tables, write }: Database, account: string, proof: Proof): Promise<boolean> =>
  write(tx => spend(tx, tables, account, proof))

/** How far a session has come; `undefined`: whatever has ended it meanwhile keeps its owner out. */
async function stageIn(tx: Writer, { sessions }: Tables, session: string): Promise<Stage | undefined> {
  const [found] = await tx.select({ stage: sessions.stage }).from(sessions).where(eq(sessions.id, session))
  return found?.stage
}

/** Somebody whose second factor was right. */
export interface Verified {
  readonly token: string
  readonly stage: Stage
}

interface Verifying extends Omit<Opening, 'stage'> {
  readonly proof: Proof
  /** The session that waits for it, and ends. */
  readonly session: string
}

/** Lets somebody on whose password was right. @returns the new token, or `null` where the proof was used before */
export const verifyFactor = (
  { tables, write }: Database,
  { account, device, proof, session }: Verifying,
): Promise<Verified | null> =>
  write(async tx => {
    const { sessions } = tables
    await lockAccount(tx, tables, account)
    const before = await stageIn(tx, tables, session)
    if (before === undefined || !(await spend(tx, tables, account, proof))) return null
    await tx.delete(sessions).where(eq(sessions.id, session))
    const stage = stageAfter(before)
    const token = await openSession(tx, tables, { account, device, stage })
    const detail = { factor: 'mark' in proof ? 'recovery' : 'app' }
    const action = stage === 'full' ? 'session.open' : 'session.begin'
    await record(tx, tables, { actor: account, action, subject: account, detail })
    return { token, stage }
  })

const keep = async (tx: Writer, { recoveryCodes }: Tables, account: string, marks: readonly string[]) => {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.account, account))
  await tx.insert(recoveryCodes).values(marks.map(hash => ({ hash, account })))
}

interface Enrolling extends Omit<Opening, 'stage'> {
  /** Sealed. */
  readonly secret: Uint8Array
  /** Of the code that proved it. */
  readonly step: number
  /** Of the recovery codes. */
  readonly marks: readonly string[]
  /** Whether it may take the place of another. */
  readonly replacing: boolean
  /** The session in which it is done, and which ends. */
  readonly session: string
}

/**
 * Sets an app up. Every session ends but a new one.
 *
 * @returns its token
 * @throws Problem `factor.enrolled`, `session.missing`
 */
export const enrolFactor = (
  { tables, write }: Database,
  { account, device, secret, step, marks, replacing, session }: Enrolling,
): Promise<string> =>
  write(async tx => {
    const { accounts } = tables
    const enrolled = await tx
      .update(accounts)
      .set({ totpSecret: secret, totpStep: step })
      .where(and(eq(accounts.id, account), replacing ? undefined : isNull(accounts.totpSecret)))
      .returning({ id: accounts.id })
    if (enrolled.length === 0) throw new Problem('factor.enrolled')
    const before = await stageIn(tx, tables, session)
    if (before === undefined) throw new Problem('session.missing')
    await keep(tx, tables, account, marks)
    await closeSessions(tx, tables, account)
    const stage = stageAfter(before)
    const token = await openSession(tx, tables, { account, device, stage })
    await record(tx, tables, { actor: account, action: 'factor.enrol', subject: account })
    const action = stage === 'full' ? 'session.open' : 'session.begin'
    await record(tx, tables, { actor: account, action, subject: account })
    return token
  })

export const replaceRecoveryCodes = (
  { tables, write }: Database,
  account: string,
  marks: readonly string[],
): Promise<void> =>
  write(async tx => {
    await keep(tx, tables, account, marks)
    await record(tx, tables, { actor: account, action: 'factor.recoveryCodes', subject: account })
  })

export const countRecoveryCodes = async (
  { tables: { recoveryCodes }, read }: Database,
  account: string,
): Promise<number> =>
  only(await read.select({ n: count() }).from(recoveryCodes).where(eq(recoveryCodes.account, account))).n

/** Takes the app away, so that its owner sets one up at the next sign-in. */
export const resetFactor = ({ tables, write }: Database, account: string, actor: string): Promise<void> =>
  write(async tx => {
    const { accounts, recoveryCodes } = tables
    await tx.update(accounts).set({ totpSecret: null, totpStep: null }).where(eq(accounts.id, account))
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.account, account))
    await closeSessions(tx, tables, account)
    await record(tx, tables, { actor, action: 'factor.reset', subject: account })
  })
