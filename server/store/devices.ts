/** Paired devices: what a tablet may do without anybody signing in on it. */
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Subject } from '../access/subject.ts'
import { hashOf } from '../access/token.ts'
import type { Database } from './database.ts'

/** The device that holds a token, unless it was revoked or has not been seen for too long. */
export async function deviceOf(
  { tables: { devices, units }, read }: Database,
  token: string,
): Promise<Subject | null> {
  const [device] = await read
    .select({ id: devices.id, path: units.path })
    .from(devices)
    .innerJoin(units, eq(units.id, devices.unit))
    .where(
      and(
        eq(devices.hash, hashOf(token)),
        isNull(devices.revokedAt),
        gt(devices.expiresAt, new Date().toISOString()),
      ),
    )
  return device ? { kind: 'device', ...device } : null
}
