/** The accounts of the demonstration, one for each role, with passwords that everybody may read. */
import { openPasswords } from '../../access/passwords.ts'
import type { Role } from '../../access/role.ts'
import { createAccount } from '../../store/accountChanges.ts'
import { accountBy } from '../../store/accounts.ts'
import type { Database } from '../../store/database.ts'

interface Example {
  readonly name: string
  readonly fullName: string
  readonly password: string
  readonly role: Role
  readonly unit: string
}

export const examples: readonly Example[] = [
  {
    name: 'quantri',
    fullName: 'Đặng Thu Hà (minh họa)',
    password: 'cò trắng bay qua đồng lúa',
    role: 'administrator',
    unit: 'root',
  },
  {
    name: 'phantich',
    fullName: 'Lê Minh Đức (minh họa)',
    password: 'nhãn lồng chín giữa tháng tám',
    role: 'analyst',
    unit: 'root',
  },
  {
    name: 'lanhdao',
    fullName: 'Phạm Thị Oanh (minh họa)',
    password: 'sông chảy dưới cầu gỗ',
    role: 'leader',
    unit: 'hung-yen',
  },
  {
    name: 'donvi',
    fullName: 'Trần Quốc Khánh (minh họa)',
    password: 'ấm chè xanh buổi sớm',
    role: 'reporter',
    unit: 'so-noi-vu',
  },
  {
    name: 'giangvien',
    fullName: 'Nguyễn Thị Bình (minh họa)',
    password: 'bảng đen phấn trắng tinh',
    role: 'trainer',
    unit: '12049-2025-07',
  },
]

/**
 * Makes those that are not there yet.
 *
 * @returns whether they are all there; not where somebody else has an account, for then it is no demonstration
 */
export async function makeExamples(database: Database): Promise<boolean> {
  const known = await Promise.all(examples.map(({ name }) => accountBy(database, 'name', name)))
  const all = await database.read.$count(database.tables.accounts)
  if (all > known.filter(Boolean).length) return false
  const passwords = openPasswords()
  for (const [place, { password, ...example }] of examples.entries()) {
    if (known[place]) continue
    const kept = await passwords.keep(password)
    await createAccount(database, { ...example, password: kept, federated: null }, 'console')
  }
  return true
}
