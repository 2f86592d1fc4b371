/** People who work in the office, already signed in. */
import { randomUUID } from 'node:crypto'
import type { Role } from '../../server/access/role.ts'
import type { Database } from '../../server/store/database.ts'
import { openSession } from '../../server/store/sessions.ts'

export interface Staff {
  readonly id: string
  /** What their browser sends. */
  readonly cookie: string
  readonly token: string
}

/** Somebody with a role in a unit – everywhere, unless it is said where – and a session of their own. */
export async function signIn(
  { tables, write }: Database,
  role: Role = 'administrator',
  unit = 'root',
): Promise<Staff> {
  const id = randomUUID()
  const token = await write(async tx => {
    const createdAt = new Date().toISOString()
    await tx.insert(tables.accounts).values({ id, name: id, fullName: `Người thử ${role}`, createdAt })
    await tx.insert(tables.grants).values({ account: id, role, unit })
    return openSession(tx, tables, { account: id, stage: 'full', device: 'Chromium · Linux' })
  })
  return { id, token, cookie: `office=${token}` }
}

/** Units with the given paths, in which people can hold roles: `addUnits(database, '/a/', '/a/b/')`. */
export const addUnits = (
  { tables: { units }, write }: Database,
  ...paths: readonly string[]
): Promise<void> =>
  write(async tx => {
    await tx
      .insert(units)
      .values(paths.map(path => ({ id: path.split('/').at(-2) ?? '', path })))
      .onConflictDoNothing()
  })
