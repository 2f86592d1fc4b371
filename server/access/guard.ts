/** The one way for a route to come into being: with an action of the policy, which is asked before anything else. */
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { Problem } from '../problem.ts'
import type { Told } from '../router.ts'
import { bearerIn } from './identify.ts'
import { type Action, ruleOf } from './policy.ts'
import { type Access, holds, type Scope, scopeOf, type Subject, type Thing, within } from './subject.ts'

/** Of what lies in several places, it gives the one that decides, by the scope of the one who asks. */
type Find = (c: Context<Told>, scope: Scope) => Promise<Thing | undefined>

interface Guarded {
  readonly action: Action
  /** Whether it acts on one thing, which is looked up before. */
  readonly placed: boolean
}

const guards = new WeakMap<object, Guarded>()
const passages = new WeakSet<object>()

/**
 * Lets a request pass that the policy allows. What somebody may not see looks as if it were not there.
 *
 * @param find - the thing that the address names; `undefined` where there is none
 * @throws Problem `session.missing`, `device.revoked`, `session.unverified`, `access.denied`, `thing.notFound`
 */
export function allow(action: Action, find?: Find): MiddlewareHandler<Told> {
  // Nobody has to be known for what anyone may do.
  const free = ruleOf(action).anyone === 'everywhere'
  const guard: MiddlewareHandler<Told> = async (c, next) => {
    const subject: Subject = free ? { kind: 'anyone' } : await c.var.identify(c)
    if (!holds(subject, action)) {
      if (subject.kind === 'anyone')
        throw new Problem(bearerIn(c) === null ? 'session.missing' : 'device.revoked')
      if (subject.kind === 'pending') throw new Problem('session.unverified')
      throw new Problem(find ? 'thing.notFound' : 'access.denied')
    }
    const scope = scopeOf(subject, action)
    if (find) {
      const thing = await find(c, scope)
      if (!thing || !within(scope, thing)) throw new Problem('thing.notFound')
    }
    c.set('access', { subject, scope })
    await next()
  }
  guards.set(guard, { action, placed: find !== undefined })
  return guard
}

/** Marks what answers nothing by itself, so that it may stand before every route. */
export function passage(middleware: MiddlewareHandler<Told>): MiddlewareHandler<Told> {
  passages.add(middleware)
  return middleware
}

export interface GuardedRoute extends Guarded {
  readonly method: string
  readonly path: string
}

/**
 * Every route of an app with what guards it.
 *
 * @throws Error where a route has no guard: such an app must not start
 */
export function listRoutes({ routes }: Pick<Hono, 'routes'>): GuardedRoute[] {
  const found = new Map<string, GuardedRoute | null>()
  for (const { method, path, handler } of routes) {
    const key = `${method} ${path}`
    const guarded = guards.get(handler)
    // What stands before the guard answers before it.
    if (guarded && found.get(key) !== null) found.set(key, { method, path, ...guarded })
    else if (!found.has(key) && !passages.has(handler)) found.set(key, null)
  }
  return [...found].map(([key, route]) => {
    if (!route) throw new Error(`${key} is outside the policy`)
    return route
  })
}

/** The account that asks. @throws Error where a route lets others in as well */
export function accountOf({ subject }: Access): string {
  if (subject.kind !== 'account') throw new Error(`expected an account, found ${subject.kind}`)
  return subject.id
}

/** Who has typed a password at least, and in which session. @throws Error where a route lets others in as well */
export function signedIn({ subject }: Access): { readonly id: string; readonly session: string } {
  if (subject.kind !== 'account' && subject.kind !== 'pending')
    throw new Error(`expected somebody signed in, found ${subject.kind}`)
  return subject
}
