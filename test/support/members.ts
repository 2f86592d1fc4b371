/** People with an account of their own, who sign in as people do. */
import { randomUUID } from 'node:crypto'
import { openPasswords } from '../../server/access/passwords.ts'
import type { Role } from '../../server/access/role.ts'
import { codeAt, stepAt } from '../../server/access/totp.ts'
import { addAccount } from '../../server/store/accountChanges.ts'
import type { Database } from '../../server/store/database.ts'
import type { Visitor } from './visitor.ts'

export const passphrase = 'bốn con mèo vàng ngủ trưa'
const kept = openPasswords().keep(passphrase)

export interface Member {
  readonly id: string
  readonly name: string
}

/** An account with a password and one role. */
export async function addMember(
  { tables, write }: Database,
  role: Role = 'trainer',
  unit = 'root',
): Promise<Member> {
  const name = `thu-${randomUUID().slice(0, 8)}`
  const password = await kept
  const fullName = 'Trần Thị Thử'
  const id = await write(tx =>
    addAccount(tx, tables, { name, fullName, password, federated: null, role, unit }),
  )
  return { id, name }
}

export const signInAs = (visitor: Visitor, { name }: Member, password = passphrase) =>
  visitor.ask('POST', '/session', { name, password })

/** Sets an authenticator app up. @returns its secret and the recovery codes */
export async function enrol(visitor: Visitor, others: object = {}) {
  const { secret, proposal } = (await visitor.ask('POST', '/me/factor')).told
  const code = codeAt(secret, stepAt(Date.now()))
  const { told } = await visitor.ask('PUT', '/me/factor', { proposal, code, ...others })
  return { secret: String(secret), recoveryCodes: told['recoveryCodes'] as string[] }
}
