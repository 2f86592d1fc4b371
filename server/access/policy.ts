/** Who may do what, as one table. What is not written here nobody may do. */
import type { Role } from './role.ts'

/**
 * Where a rule lets its holder act: `everywhere`; in the `subtree` of the unit where the role holds; only where the
 * role holds at the `root`; or on what is the account's `own`.
 */
export type Reach = 'everywhere' | 'subtree' | 'root' | 'own'

/**
 * Besides the roles: `anyone` needs nothing, `account` is any signed-in person, `pending` has typed a password and
 * still owes the second factor, `device` is a paired tablet.
 */
export type Holder = Role | 'anyone' | 'account' | 'pending' | 'device'

type Rule = Readonly<Partial<Record<Holder, Reach>>>

const anyone: Rule = { anyone: 'everywhere' }
const administrators: Rule = { administrator: 'subtree' }
const stewards: Rule = { administrator: 'root' }
const staff: Rule = {
  administrator: 'subtree',
  reporter: 'subtree',
  trainer: 'subtree',
  analyst: 'subtree',
  leader: 'subtree',
}

export const policy = {
  'page.read': anyone,
  'server.read': anyone,
  'survey.answer': anyone,
  'response.store': anyone,
  'response.withdraw': anyone,

  'session.open': anyone,
  'session.verify': { pending: 'own' },
  'session.close': { pending: 'own', account: 'own' },
  'factor.enrol': { pending: 'own', account: 'own' },
  'me.read': { pending: 'own', account: 'own' },
  'me.change': { account: 'own' },
  'invitation.accept': anyone,
  'password.renew': anyone,

  'class.join': anyone,
  'device.pair': anyone,
  'device.report': { device: 'own' },

  'survey.read': staff,
  'survey.change': stewards,
  'key.correct': stewards,
  'report.read': { administrator: 'subtree', analyst: 'subtree', leader: 'subtree' },

  'unit.read': staff,
  'unit.change': administrators,
  'unit.import': stewards,

  'account.read': administrators,
  'account.change': administrators,
  'account.invite': administrators,

  'class.read': { administrator: 'subtree', trainer: 'own' },
  'class.open': { administrator: 'subtree', trainer: 'subtree' },
  'class.close': { administrator: 'subtree', trainer: 'own' },
  'training.sit': anyone,
  'training.read': { administrator: 'subtree', trainer: 'own' },
  'training.create': { administrator: 'subtree', trainer: 'subtree' },
  'training.export': { administrator: 'subtree', trainer: 'own' },
  'training.import': { administrator: 'subtree', trainer: 'subtree' },
  'sender.read': { administrator: 'subtree', trainer: 'subtree' },
  'sender.trust': stewards,
  'training.attendance': {
    administrator: 'subtree',
    reporter: 'subtree',
    trainer: 'own',
    analyst: 'subtree',
    leader: 'subtree',
  },
  'training.certify': { administrator: 'subtree', trainer: 'own' },
  'training.result': {
    administrator: 'subtree',
    trainer: 'own',
    analyst: 'subtree',
    leader: 'subtree',
  },
  'training.data': { administrator: 'subtree', trainer: 'own' },
  'training.change': { administrator: 'subtree', trainer: 'own' },
  'pass.read': { administrator: 'subtree', trainer: 'own', analyst: 'own' },
  'pass.issue': { administrator: 'subtree', trainer: 'subtree', analyst: 'subtree' },
  'pass.withdraw': { administrator: 'subtree', trainer: 'own', analyst: 'own' },
  'device.read': administrators,
  'device.invite': administrators,
  'device.revoke': administrators,

  'audit.read': stewards,
  'privacy.read': stewards,
  'privacy.erase': stewards,
} as const satisfies Readonly<Record<string, Rule>>

export type Action = keyof typeof policy

export const actions = Object.keys(policy).filter((text): text is Action => text in policy)

export const ruleOf = (action: Action): Rule => policy[action]
