/** Accounts, as administrators see and change those of their part of the tree. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Account, NewFederated, NewGrants, NewState } from '../accountContract.ts'
import { accountOf, allow } from '../access/guard.ts'
import type { Scope } from '../access/subject.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router, type Told } from '../router.ts'
import { changedAccount, listAccounts, seenAccount } from '../store/accounts.ts'
import { setDisabled, setFederated, setGrants } from '../store/accountChanges.ts'
import type { Database } from '../store/database.ts'
import { resetFactor } from '../store/factors.ts'
import { checkPlace } from '../store/places.ts'
import { endSessions } from '../store/sessions.ts'

const Wish = z.object({
  search: z.string().max(100).optional().describe('A part of a name, with or without marks.'),
  unit: z.string().max(64).optional().describe('Who holds something there or below.'),
})

const list = createRoute({
  method: 'get',
  path: '/accounts',
  middleware: allow('account.read'),
  summary: 'Accounts that hold something in the reader’s part of the tree',
  request: { query: Wish },
  responses: { 200: json(z.array(Account), 'In the order of their full names'), ...problems(400, 401, 403) },
})

const params = z.object({ id: z.string() })
const done = (description: string) => ({ 204: { description }, ...problems(400, 401, 404, 409) })

/** Nobody takes their own way in away, nor makes another with a session alone: so an administrator is always left. */
export function another(c: Context<Told>, id: string): string {
  const own = accountOf(c.var.access)
  if (own === id) throw new Problem('account.own')
  return own
}

export function accounts(database: Database) {
  const change = allow('account.change', (c, scope) =>
    changedAccount(database, c.req.param('id') ?? '', scope),
  )
  const get = createRoute({
    method: 'get',
    path: '/accounts/{id}',
    middleware: allow('account.read', (c, scope) => seenAccount(database, c.req.param('id') ?? '', scope)),
    summary: 'One account',
    request: { params },
    responses: { 200: json(Account, 'As much of it as the reader may see'), ...problems(401, 404) },
  })
  const grant = createRoute({
    method: 'put',
    path: '/accounts/{id}/grants',
    middleware: change,
    summary: 'Say what somebody may do where; their sessions end',
    request: { params, body: { required: true, ...json(NewGrants, 'All of them') } },
    responses: done('They hold'),
  })
  const state = createRoute({
    method: 'put',
    path: '/accounts/{id}/state',
    middleware: change,
    summary: 'Disable an account, or enable it again; its sessions end',
    request: { params, body: { required: true, ...json(NewState, 'Which') } },
    responses: done('It is so'),
  })
  const link = createRoute({
    method: 'put',
    path: '/accounts/{id}/federated',
    middleware: change,
    summary: 'Say who an account is to the single sign-on; its sessions end',
    request: { params, body: { required: true, ...json(NewFederated, '`null`: nobody') } },
    responses: done('It is so'),
  })
  const end = createRoute({
    method: 'delete',
    path: '/accounts/{id}/sessions',
    middleware: change,
    summary: 'End all sessions of an account',
    request: { params },
    responses: done('They have ended'),
  })
  const reset = createRoute({
    method: 'delete',
    path: '/accounts/{id}/factor',
    middleware: change,
    summary: 'Take the authenticator app away, for somebody who has lost it; the sessions end',
    request: { params },
    responses: done('It is set up anew at the next sign-in'),
  })

  const checkPlaces = async (units: readonly string[], scope: Scope) => {
    for (const unit of new Set(units)) await checkPlace(database, unit, scope)
  }

  return router()
    .openapi(list, async c =>
      c.json(await listAccounts(database, c.var.access.scope, c.req.valid('query')), 200),
    )
    .openapi(get, async c => {
      const [account] = await listAccounts(database, c.var.access.scope, c.req.valid('param'))
      if (!account) throw new Problem('thing.notFound')
      return c.json(account, 200)
    })
    .openapi(grant, async c => {
      const { id } = c.req.valid('param')
      const { grants } = c.req.valid('json')
      const actor = another(c, id)
      await checkPlaces(
        grants.map(({ unit }) => unit),
        c.var.access.scope,
      )
      await setGrants(database, id, grants, actor)
      return c.body(null, 204)
    })
    .openapi(state, async c => {
      const { id } = c.req.valid('param')
      await setDisabled(database, id, c.req.valid('json').disabled, another(c, id))
      return c.body(null, 204)
    })
    .openapi(link, async c => {
      const { id } = c.req.valid('param')
      const { federated } = c.req.valid('json')
      await setFederated(database, id, federated, another(c, id))
      return c.body(null, 204)
    })
    .openapi(end, async c => {
      await endSessions(database, c.req.valid('param').id, accountOf(c.var.access))
      return c.body(null, 204)
    })
    .openapi(reset, async c => {
      const { id } = c.req.valid('param')
      await resetFactor(database, id, another(c, id))
      return c.body(null, 204)
    })
}
