/** The way into the office until there are accounts: one-time links, and the sessions that they open. */
import { hash, randomBytes } from 'node:crypto'
import { and, eq, gt, lt } from 'drizzle-orm'
import { Problem } from '../problem.ts'
import type { Database } from './database.ts'

const hour = 3_600_000
const lifetime = { link: 24 * hour, session: 12 * hour }

/** 256 bits; the database knows their hash alone, so what is read from it opens nothing. */
const newToken = () => randomBytes(32).toString('base64url')
const hashOf = (token: string) => hash('sha256', token)
const after = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()
const now = () => after(0)

/** @returns the token of a link that opens the office once within a day */
export async function newOfficeLink({ tables: { officeLinks }, write }: Database): Promise<string> {
  const token = newToken()
  await write(async tx => {
    await tx.delete(officeLinks).where(lt(officeLinks.expiresAt, now()))
    await tx.insert(officeLinks).values({ hash: hashOf(token), expiresAt: after(lifetime.link) })
  })
  return token
}

/**
 * Uses a link up, however many ask at the same time.
 *
 * @returns the token of the session that it opens
 * @throws Problem `office.linkSpent`
 */
export function enterOffice({ tables, write }: Database, link: string): Promise<string> {
  const { officeLinks, officeSessions, audit } = tables
  return write(async tx => {
    const valid = and(eq(officeLinks.hash, hashOf(link)), gt(officeLinks.expiresAt, now()))
    const spent = await tx.delete(officeLinks).where(valid).returning()
    if (spent.length === 0) throw new Problem('office.linkSpent')
    const token = newToken()
    await tx.delete(officeSessions).where(lt(officeSessions.expiresAt, now()))
    await tx.insert(officeSessions).values({ hash: hashOf(token), expiresAt: after(lifetime.session) })
    await tx.insert(audit).values({ at: now(), actor: 'office', action: 'office.enter', subject: 'office' })
    return token
  })
}

export async function isOfficeSession({ tables, read }: Database, token: string): Promise<boolean> {
  const { officeSessions } = tables
  const valid = and(eq(officeSessions.hash, hashOf(token)), gt(officeSessions.expiresAt, now()))
  return (await read.$count(officeSessions, valid)) === 1
}
