/** People who work behind the respondent, what they may do where, and how they are let in. */
import type { Role } from '../../access/role.ts'
import type { Kit } from '../columns.ts'

/**
 * How far somebody has come: a password, which may be `short` of what their roles demand by now; all but a password
 * that is long enough (`renewal`); or all that their roles demand.
 */
export type Stage = 'password' | 'short' | 'renewal' | 'full'

export const accountTables = (kit: Kit) => {
  const accounts = kit.table('accounts', {
    id: kit.text().primaryKey(),
    /** What is typed to sign in, in small letters. */
    name: kit.text().notNull().unique(),
    fullName: kit.text().notNull(),
    /** Argon2id, with its salt and costs; `null` for those who sign in elsewhere. */
    password: kit.text(),
    /** Who they are to the single sign-on. */
    federated: kit.text().unique(),
    /** The sealed secret of the authenticator app; in use once a code of it was typed. */
    totpSecret: kit.bytes(),
    /** The last step whose code was used, so that none is used twice; `null`: none yet. */
    totpStep: kit.integer(),
    createdAt: kit.instant().notNull(),
    disabledAt: kit.instant(),
  })

  const account = () =>
    kit
      .text()
      .notNull()
      .references(() => accounts.id)

  /** A role holds in one unit and everything below it. */
  const grants = kit.table(
    'grants',
    { account: account(), role: kit.text().$type<Role>().notNull(), unit: kit.text().notNull() },
    table => [kit.primaryKey({ columns: [table.account, table.role, table.unit] })],
  )

  const sessions = kit.table(
    'sessions',
    {
      /** Of the token: what is read from here opens nothing. */
      hash: kit.text().primaryKey(),
      /** By which its owner can name it. */
      id: kit.text().notNull().unique(),
      account: account(),
      stage: kit.text().$type<Stage>().notNull(),
      /** Browser and system, roughly, so that its owner knows it again. */
      device: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      seenAt: kit.instant().notNull(),
    },
    table => [kit.index('sessions_account').on(table.account)],
  )

  /** A way in for one person who has none yet. */
  const invitations = kit.table('invitations', {
    hash: kit.text().primaryKey(),
    id: kit.text().notNull().unique(),
    fullName: kit.text().notNull(),
    role: kit.text().$type<Role>().notNull(),
    unit: kit.text().notNull(),
    /** The account that asked, or `console`. */
    invitedBy: kit.text().notNull(),
    createdAt: kit.instant().notNull(),
    expiresAt: kit.instant().notNull(),
  })

  /** A way to a new password, one at a time for an account. */
  const passwordLinks = kit.table('password_links', {
    hash: kit.text().primaryKey(),
    account: account().unique(),
    madeBy: kit.text().notNull(),
    createdAt: kit.instant().notNull(),
    expiresAt: kit.instant().notNull(),
  })

  const recoveryCodes = kit.table('recovery_codes', {
    hash: kit.text().primaryKey(),
    account: account(),
  })

  /** Tries within a span of time, by what is being tried and from where. */
  const attempts = kit.table('attempts', {
    key: kit.text().primaryKey(),
    count: kit.integer().notNull(),
    until: kit.instant().notNull(),
  })

  return { accounts, grants, sessions, invitations, passwordLinks, recoveryCodes, attempts }
}
