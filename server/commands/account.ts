/** `npm run account`: makes accounts, and helps where nobody can sign in any more who could help. */
import { type ArgsDef, defineCommand } from 'citty'
import { and, desc, eq, lte } from 'drizzle-orm'
import { NewName } from '../accountContract.ts'
import { checkPassword } from '../access/passwordRule.ts'
import { openPasswords } from '../access/passwords.ts'
import { type Role, roles } from '../access/role.ts'
import { dayOf } from '../ingest/day.ts'
import { Problem } from '../problem.ts'
import { createAccount, setDisabled, setPassword } from '../store/accountChanges.ts'
import { type Account, accountBy, listAccounts } from '../store/accounts.ts'
import type { Database } from '../store/database.ts'
import { resetFactor } from '../store/factors.ts'
import { plantUnits } from '../units/seed.ts'
import { run } from './command.ts'
import { withOwnDatabase } from './ownDatabase.ts'
import { typedPassword } from './typedPassword.ts'

const actor = 'console'

/** With the units of the programme, in which people hold their roles. */
const withDatabase = (work: (database: Database) => Promise<void>) =>
  withOwnDatabase(async database => {
    await plantUnits(database)
    await work(database)
  })

const isRole = (text: string): text is Role => roles.some(role => role === text)

/** The unit with an id, or else the one that has a code today or had it last. @throws Problem `account.badUnit` */
async function unitBy({ tables: { units, unitStates }, read }: Database, text: string): Promise<string> {
  const [known] = await read.select({ id: units.id }).from(units).where(eq(units.id, text))
  if (known) return known.id
  const today = dayOf(new Date().toISOString())
  const [found] = await read
    .select({ id: unitStates.unit })
    .from(unitStates)
    .where(and(eq(unitStates.code, text), lte(unitStates.validFrom, today)))
    .orderBy(desc(unitStates.validFrom))
    .limit(1)
  if (!found) throw new Problem('account.badUnit', { unit: text })
  return found.id
}

const create = defineCommand({
  meta: { name: 'create', description: 'Lập tài khoản / makes an account' },
  args: {
    name: { type: 'positional', required: true, description: 'tên đăng nhập / what is typed to sign in' },
    role: { type: 'string', required: true, description: roles.join(', ') },
    unit: { type: 'string', default: 'root', description: 'mã đơn vị / id or code of the unit' },
    'full-name': { type: 'string', description: 'họ và tên / the full name' },
  },
  run: ({ args }) =>
    withDatabase(async database => {
      const { role } = args
      const name = NewName.safeParse(args.name).data
      if (name === undefined) throw new Problem('account.badName', { name: args.name })
      if (!isRole(role)) throw new Problem('account.badRole', { role, roles: roles.join(', ') })
      const unit = await unitBy(database, args.unit)
      const person = { name, fullName: args['full-name'] ?? args.name }
      const password = await typedPassword()
      checkPassword(password, { ...person, roles: [role] })
      const kept = await openPasswords().keep(password)
      await createAccount(database, { ...person, password: kept, federated: null, role, unit }, actor)
      console.log(`Đã lập / made: ${name} · ${role} · ${unit}`)
    }),
})

const named = {
  name: { type: 'positional', required: true, description: 'tên đăng nhập / the name' },
} as const satisfies ArgsDef

/** A command that does something to one account. */
const onAccount = (
  name: string,
  description: string,
  work: (database: Database, account: Account) => Promise<void>,
) =>
  defineCommand({
    meta: { name, description },
    args: named,
    run: ({ args }) =>
      withDatabase(async database => {
        const account = await accountBy(database, 'name', NewName.safeParse(args.name).data ?? args.name)
        if (!account) throw new Problem('account.notFound', { name: args.name })
        await work(database, account)
        console.log(`Xong / done: ${account.name}`)
      }),
  })

const list = defineCommand({
  meta: { name: 'list', description: 'Các tài khoản / the accounts' },
  run: () =>
    withDatabase(async database => {
      for (const account of await listAccounts(database, { paths: ['/'], owner: null })) {
        const held = account.grants.map(({ role, unit }) => `${role} (${unit.name})`).join(', ')
        const state = account.disabledAt === null ? '' : ' · đã khóa / disabled'
        console.log(`${account.name} · ${account.fullName} · ${held}${state}`)
      }
    }),
})

const account = defineCommand({
  meta: { name: 'account', description: 'Tài khoản / accounts' },
  subCommands: {
    create,
    list,
    disable: onAccount('disable', 'Khóa / lets nobody in', (database, { id }) =>
      setDisabled(database, id, true, actor),
    ),
    enable: onAccount('enable', 'Mở khóa / lets its owner in again', (database, { id }) =>
      setDisabled(database, id, false, actor),
    ),
    'reset-password': onAccount(
      'reset-password',
      'Đặt mật khẩu mới / sets a new password',
      async (database, owner) => {
        const password = await typedPassword()
        checkPassword(password, owner)
        const kept = await openPasswords().keep(password)
        await setPassword(database, { account: owner.id, password: kept, actor, session: null })
      },
    ),
    'reset-factor': onAccount(
      'reset-factor',
      'Gỡ ứng dụng xác thực / takes the authenticator app away',
      (database, { id }) => resetFactor(database, id, actor),
    ),
  },
})

await run(account)
