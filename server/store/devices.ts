/** Paired devices: what a tablet may do without anybody signing in on it. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Scope, Subject, Thing } from '../access/subject.ts'
import { hashOf } from '../access/token.ts'
import { record } from './audit.ts'
import type { Database } from './database.ts'
import { instant } from './instant.ts'
import { inScope } from './scope.ts'
import type { Tables } from './tables.ts'
import { withUnitNames } from './unitNames.ts'

/** A device that may come, as far as an answer from it is concerned. */
export type PairedDevice = Pick<Tables['devices']['$inferSelect'], 'id' | 'name' | 'unit' | 'surveys'>

/** A device that has not come for so long comes no more. */
const longestAbsence = 90 * 86_400_000
/** How exactly it is known when a device was last here. */
const grain = 60_000

/** Until when a device may come that is here now. */
export const lifeFrom = (now: number): string => instant(now + longestAbsence)

const holding = ({ devices }: Tables, token: string) =>
  and(
    eq(devices.hash, hashOf(token)),
    isNull(devices.revokedAt),
    gt(devices.expiresAt, new Date().toISOString()),
  )

/** The device that holds a token, unless it was revoked or has not been seen for too long. */
export async function deviceOf({ tables, read }: Database, token: string): Promise<Subject | null> {
  const { devices, units } = tables
  const [device] = await read
    .select({ id: devices.id, path: units.path })
    .from(devices)
    .innerJoin(units, eq(units.id, devices.unit))
    .where(holding(tables, token))
  return device ? { kind: 'device', ...device } : null
}

/** The same device as one that answers come from, and that is seen to be here. */
export async function meetDevice(
  { tables, read, write }: Database,
  token: string,
): Promise<PairedDevice | null> {
  const { devices } = tables
  const [device] = await read.select().from(devices).where(holding(tables, token))
  if (!device) return null
  const { id, name, unit, surveys, seenAt } = device
  const now = Date.now()
  if (now - Date.parse(seenAt) > grain)
    await write(async tx => {
      await tx
        .update(devices)
        .set({ seenAt: instant(now), expiresAt: lifeFrom(now) })
        .where(eq(devices.id, id))
    })
  return { id, name, unit, surveys }
}

interface Report {
  /** Of the program on it. */
  readonly version: string
  /** Answers that it still keeps. */
  readonly unsent: number
}

/** Notes what a device says of itself. */
export async function noteReport({ tables: { devices }, write }: Database, id: string, report: Report) {
  const now = Date.now()
  await write(async tx => {
    await tx
      .update(devices)
      .set({ ...report, seenAt: instant(now), expiresAt: lifeFrom(now) })
      .where(eq(devices.id, id))
  })
}

/** @throws Error where there is no such device */
export async function readDevice({ tables: { devices }, read }: Database, id: string): Promise<PairedDevice> {
  const [device] = await read.select().from(devices).where(eq(devices.id, id))
  if (!device) throw new Error(`no device ${id}`)
  return device
}

/** The devices of a scope, revoked ones too, the one seen last first. */
export async function listDevices(database: Database, scope: Scope) {
  const { devices, units } = database.tables
  const rows = await database.read
    .select({
      id: devices.id,
      name: devices.name,
      unit: devices.unit,
      surveys: devices.surveys,
      pairedAt: devices.pairedAt,
      seenAt: devices.seenAt,
      expiresAt: devices.expiresAt,
      revokedAt: devices.revokedAt,
      version: devices.version,
      unsent: devices.unsent,
    })
    .from(devices)
    .leftJoin(units, eq(units.id, devices.unit))
    .where(inScope(scope, units.path))
    .orderBy(desc(devices.seenAt))
  return withUnitNames(database, rows)
}

export async function findDevice(
  { tables: { devices, units }, read }: Database,
  id: string,
): Promise<Thing | undefined> {
  const [device] = await read
    .select({ path: units.path })
    .from(devices)
    .leftJoin(units, eq(units.id, devices.unit))
    .where(eq(devices.id, id))
  return device
}

/** Lets a device in no more. What it still keeps stays on it. */
export const revokeDevice = ({ tables, write }: Database, id: string, actor: string): Promise<void> =>
  write(async tx => {
    const { devices } = tables
    await tx
      .update(devices)
      .set({ revokedAt: new Date().toISOString() })
      .where(and(eq(devices.id, id), isNull(devices.revokedAt)))
    await record(tx, tables, { actor, action: 'device.revoke', subject: id })
  })
