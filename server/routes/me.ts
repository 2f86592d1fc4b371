/** What people see and change of themselves: password, second factor, sessions. */
import { createRoute, z } from '@hono/zod-openapi'
import { Me, NewPassword, Session } from '../accountContract.ts'
import { accountOf, allow, signedIn } from '../access/guard.ts'
import { checkPassword, leastLength } from '../access/passwordRule.ts'
import type { Passwords } from '../access/passwords.ts'
import { actions } from '../access/policy.ts'
import { holds, type Subject } from '../access/subject.ts'
import { json, problems } from '../contract.ts'
import { router } from '../router.ts'
import { listGrants, readAccount } from '../store/accounts.ts'
import { setPassword } from '../store/accountChanges.ts'
import { countRecoveryCodes } from '../store/factors.ts'
import { closeSession, endSessions, listSessions, sessionThing } from '../store/sessions.ts'
import type { Reception } from './session.ts'

const get = createRoute({
  method: 'get',
  path: '/me',
  middleware: allow('me.read'),
  summary: 'Who asks, and what they may do',
  responses: { 200: json(Me, 'Also while the second factor is missing'), ...problems(401, 403) },
})

const changePassword = createRoute({
  method: 'put',
  path: '/me/password',
  middleware: allow('me.change'),
  summary: 'Change the password; every other session ends',
  request: { body: { required: true, ...json(NewPassword, 'The old one and the new one') } },
  responses: { 204: { description: 'It is changed' }, ...problems(400, 401, 403, 422, 429, 503) },
})

const list = createRoute({
  method: 'get',
  path: '/me/sessions',
  middleware: allow('me.change'),
  summary: 'The own sessions',
  responses: { 200: json(z.array(Session), 'The one used last first'), ...problems(401, 403) },
})

const endOthers = createRoute({
  method: 'delete',
  path: '/me/sessions',
  middleware: allow('me.change'),
  summary: 'End all other sessions',
  responses: { 204: { description: 'They have ended' }, ...problems(401, 403) },
})

function stageOf(subject: Subject): 'full' | 'renewal' | 'password' {
  if (subject.kind === 'account') return 'full'
  return subject.kind === 'pending' && subject.owesPassword ? 'renewal' : 'password'
}

export function me({ database, login }: Reception, passwords: Passwords) {
  const endOne = createRoute({
    method: 'delete',
    path: '/me/sessions/{id}',
    middleware: allow('me.change', c => sessionThing(database, c.req.param('id') ?? '')),
    summary: 'End one session',
    request: { params: z.object({ id: z.string() }) },
    responses: { 204: { description: 'It has ended' }, ...problems(401, 404) },
  })

  return router()
    .openapi(get, async c => {
      const { subject } = c.var.access
      const account = await readAccount(database, signedIn(c.var.access).id)
      const { id, name, fullName } = account
      return c.json(
        {
          id,
          name,
          fullName,
          stage: stageOf(subject),
          factor: account.totpSecret !== null,
          password: account.password !== null,
          least: leastLength(account.roles),
          recoveryCodes: await countRecoveryCodes(database, id),
          grants: await listGrants(database, id),
          may: actions.filter(action => holds(subject, action)),
        },
        200,
      )
    })
    .openapi(changePassword, async c => {
      const { id, session } = signedIn(c.var.access)
      const { current, next } = c.req.valid('json')
      const account = await readAccount(database, id)
      await login.confirm(account, current, session)
      checkPassword(next, account)
      const password = await passwords.keep(next)
      await setPassword(database, { account: id, password, actor: id, session })
      return c.body(null, 204)
    })
    .openapi(list, async c => {
      const { id, session } = signedIn(c.var.access)
      const own = await listSessions(database, id)
      return c.json(
        own.map(one => ({ ...one, current: one.id === session })),
        200,
      )
    })
    .openapi(endOthers, async c => {
      const { id, session } = signedIn(c.var.access)
      await endSessions(database, id, id, session)
      return c.body(null, 204)
    })
    .openapi(endOne, async c => {
      await closeSession(database, accountOf(c.var.access), c.req.valid('param').id)
      return c.body(null, 204)
    })
}
