/** A forgotten password: an administrator makes a link, and whoever has it chooses another. */
import { createRoute, z } from '@hono/zod-openapi'
import { PasswordLink, RenewedPassword, RenewingAccount, ShownToken } from '../accountContract.ts'
import { allow } from '../access/guard.ts'
import { officeLink } from '../access/officeLink.ts'
import { checkPassword, leastLength } from '../access/passwordRule.ts'
import type { Passwords } from '../access/passwords.ts'
import { json, problems } from '../contract.ts'
import { router } from '../router.ts'
import { changedAccount } from '../store/accounts.ts'
import { findPasswordLink, makePasswordLink, renewPassword } from '../store/passwordLinks.ts'
import { another } from './accounts.ts'
import type { Reception } from './session.ts'

const look = createRoute({
  method: 'post',
  path: '/password-links/look',
  middleware: allow('password.renew'),
  summary: 'See whose password a link is for',
  request: { body: { required: true, ...json(ShownToken, 'From the link') } },
  responses: { 200: json(RenewingAccount, 'It can be used'), ...problems(400, 410) },
})

const use = createRoute({
  method: 'post',
  path: '/password-links/use',
  middleware: allow('password.renew'),
  summary: 'Choose another password; every session ends, and nobody is signed in',
  request: { body: { required: true, ...json(RenewedPassword, 'With what is from the link') } },
  responses: { 204: { description: 'It is what one signs in with' }, ...problems(400, 410, 422, 503) },
})

export function passwordLinks({ database, origin }: Omit<Reception, 'login'>, passwords: Passwords) {
  const make = createRoute({
    method: 'post',
    path: '/accounts/{id}/password-link',
    middleware: allow('account.change', (c, scope) =>
      changedAccount(database, c.req.param('id') ?? '', scope),
    ),
    summary: 'Make a link for somebody who has forgotten the password; any earlier one is void',
    request: { params: z.object({ id: z.string() }) },
    responses: { 201: json(PasswordLink, 'To be handed over'), ...problems(401, 404, 409) },
  })

  return router()
    .openapi(make, async c => {
      const { id } = c.req.valid('param')
      const { token, expiresAt } = await makePasswordLink(database, id, another(c, id))
      const link = officeLink(origin ?? new URL(c.req.url).origin, 'password', token)
      return c.json({ link, expiresAt }, 201)
    })
    .openapi(look, async c => {
      const { account, expiresAt } = await findPasswordLink(database, c.req.valid('json').token)
      const { name, fullName, roles } = account
      return c.json({ name, fullName, least: leastLength(roles), expiresAt }, 200)
    })
    .openapi(use, async c => {
      const { token, password } = c.req.valid('json')
      const { account } = await findPasswordLink(database, token)
      checkPassword(password, account)
      await renewPassword(database, token, await passwords.keep(password))
      return c.body(null, 204)
    })
}
