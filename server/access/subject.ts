/** Who asks, what they hold, and how far it reaches. Everything that is decided is decided here. */
import { type Action, type Holder, type Reach, ruleOf } from './policy.ts'
import type { Role } from './role.ts'

export interface Grant {
  readonly role: Role
  /** The path of the unit in which the role holds: `/`, or `/hung-yen/333-2011/`. */
  readonly path: string
}

export type Subject =
  | { readonly kind: 'anyone' }
  | {
      readonly kind: 'pending'
      readonly id: string
      readonly session: string
      /** A new password is what is missing, and nothing else. */
      readonly owesPassword: boolean
    }
  | {
      readonly kind: 'account'
      readonly id: string
      readonly session: string
      readonly grants: readonly Grant[]
    }
  | { readonly kind: 'device'; readonly id: string; readonly path: string }

/** A thing that somebody wants to act on: the path of its unit, `null` where it has none, and whose it is. */
export interface Thing {
  readonly path: string | null
  readonly owner?: string
}

/** Beginnings of the paths that somebody may act on; none: nothing. */
export interface Scope {
  readonly paths: readonly string[]
  /** Besides them, what belongs to this account. */
  readonly owner: string | null
}

/** What a route knows of the one who asks. */
export interface Access {
  readonly subject: Subject
  /** Where the subject may do what the route does. */
  readonly scope: Scope
}

/** The root of the tree, above every unit. */
export const root = '/'

interface Hold {
  readonly reach: Reach
  readonly path: string
}

/** What of an action somebody holds, and from which unit down. */
function holdsOf(subject: Subject, action: Action): Hold[] {
  const rule = ruleOf(action)
  const hold = (holder: Holder, path: string): Hold[] => {
    const reach = rule[holder]
    return reach === undefined || (reach === 'root' && path !== root) ? [] : [{ reach, path }]
  }
  const common = hold('anyone', root)
  if (subject.kind === 'anyone') return common
  if (subject.kind === 'pending') return [...common, ...hold('pending', root)]
  if (subject.kind === 'device') return [...common, ...hold('device', subject.path)]
  return [
    ...common,
    ...hold('account', root),
    ...subject.grants.flatMap(({ role, path }) => hold(role, path)),
  ]
}

/** Whether somebody may do this anywhere at all. */
export const holds = (subject: Subject, action: Action): boolean => holdsOf(subject, action).length > 0

/** Where somebody may do this: what a list of such things is cut down to. */
export function scopeOf(subject: Subject, action: Action): Scope {
  const held = holdsOf(subject, action)
  return {
    paths: held.flatMap(({ reach, path }) => (reach === 'subtree' ? [path] : reach === 'own' ? [] : [root])),
    owner: held.some(({ reach }) => reach === 'own') && 'id' in subject ? subject.id : null,
  }
}

/** Paths end in a stroke, so that no unit is taken for one whose id merely begins alike. */
export const within = ({ paths, owner }: Scope, thing: Thing): boolean =>
  (owner !== null && thing.owner === owner) ||
  paths.some(path => (path === root ? true : (thing.path?.startsWith(path) ?? false)))

export const may = (subject: Subject, action: Action, thing: Thing): boolean =>
  within(scopeOf(subject, action), thing)
