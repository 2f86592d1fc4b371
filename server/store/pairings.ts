/** How a tablet becomes one of ours: an administrator asks for a code, and what is typed on the tablet within minutes makes it a device. */
import { randomUUID } from 'node:crypto'
import { and, eq, gt, lte } from 'drizzle-orm'
import { newPairingCode, pairingMark } from '../access/pairingCode.ts'
import { hashOf, newToken } from '../access/token.ts'
import type { Secrets } from '../secrets.ts'
import { record } from './audit.ts'
import type { Database } from './database.ts'
import { lifeFrom } from './devices.ts'
import { instant } from './instant.ts'

interface Order {
  readonly name: string
  readonly unit: string
  readonly surveys: readonly string[]
  readonly owner: string
}

const tenMinutes = 600_000

/** @returns the code, which is nowhere else */
export async function invitePairing(
  { tables, write }: Database,
  secrets: Secrets,
  order: Order,
): Promise<{ id: string; code: string; expiresAt: string }> {
  const { pairings } = tables
  const now = Date.now()
  const [id, code] = [randomUUID(), newPairingCode()]
  const expiresAt = instant(now + tenMinutes)
  const hash = pairingMark(secrets, code) ?? ''
  await write(async tx => {
    await tx.delete(pairings).where(lte(pairings.expiresAt, instant(now)))
    await tx.insert(pairings).values({ ...order, hash, id, expiresAt })
    const { unit, owner, surveys } = order
    const detail = { unit, surveys: surveys.join(', ') }
    await record(tx, tables, { actor: owner, action: 'device.invite', subject: id, detail })
  })
  return { id, code, expiresAt }
}

/** @returns the token of the new device, which is nowhere else; `null` where no code has this mark, or has it no more */
export const pairDevice = (
  { tables, write }: Database,
  mark: string,
): Promise<{ token: string; id: string } | null> =>
  write(async tx => {
    const { pairings, devices } = tables
    const now = Date.now()
    const pairedAt = instant(now)
    // Deleted by the one who reads it: of two tablets that type the code at once, one becomes the device.
    const [pairing] = await tx
      .delete(pairings)
      .where(and(eq(pairings.hash, mark), gt(pairings.expiresAt, pairedAt)))
      .returning()
    if (!pairing) return null
    const { id, name, unit, surveys, owner } = pairing
    const token = newToken()
    await tx.insert(devices).values({
      id,
      hash: hashOf(token),
      name,
      unit,
      surveys,
      pairedAt,
      seenAt: pairedAt,
      expiresAt: lifeFrom(now),
    })
    const detail = { unit, invitedBy: owner }
    await record(tx, tables, { actor: id, action: 'device.pair', subject: id, detail })
    return { token, id }
  })
