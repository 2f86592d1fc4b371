/** People set their second factor up, and get new recovery codes. */
import { createRoute } from '@hono/zod-openapi'
import { Enrolment, FirstFactor, RecoveryCodes, TypedPassword } from '../accountContract.ts'
import { addressOf } from '../access/address.ts'
import { giveSession } from '../access/cookie.ts'
import { propose, provenSecret } from '../access/enrolment.ts'
import { accountOf, allow, signedIn } from '../access/guard.ts'
import { newRecoveryCodes, recoveryMark } from '../access/recoveryCode.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import type { Secrets } from '../secrets.ts'
import { readAccount } from '../store/accounts.ts'
import { enrolFactor, replaceRecoveryCodes } from '../store/factors.ts'
import { type Reception, visitOf } from './session.ts'

const start = createRoute({
  method: 'post',
  path: '/me/factor',
  middleware: allow('factor.enrol'),
  summary: 'Get a secret for an authenticator app',
  responses: { 200: json(Enrolment, 'Nothing is kept yet'), ...problems(401, 403) },
})

const finish = createRoute({
  method: 'put',
  path: '/me/factor',
  middleware: allow('factor.enrol'),
  summary: 'Show that the app has the secret; every other session ends',
  request: { body: { required: true, ...json(FirstFactor, 'A code of the app') } },
  responses: {
    200: json(RecoveryCodes, 'With the cookie of a new session'),
    ...problems(400, 401, 403, 409, 422, 429),
  },
})

const renew = createRoute({
  method: 'post',
  path: '/me/factor/recovery-codes',
  middleware: allow('me.change'),
  summary: 'Get new recovery codes; the old ones are void',
  request: { body: { required: true, ...json(TypedPassword, 'To be sure') } },
  responses: { 200: json(RecoveryCodes, 'Shown this once'), ...problems(400, 401, 403, 422, 429) },
})

export function factor({ database, login, origin }: Reception, secrets: Secrets) {
  const fresh = (account: string) => {
    const recoveryCodes = newRecoveryCodes()
    const marks = recoveryCodes.flatMap(code => recoveryMark(secrets, account, code) ?? [])
    return { recoveryCodes, marks }
  }

  return router()
    .openapi(start, async c => {
      const account = await readAccount(database, signedIn(c.var.access).id)
      return c.json(propose(secrets, account), 200)
    })
    .openapi(finish, async c => {
      const account = await readAccount(database, signedIn(c.var.access).id)
      const { proposal, code, password } = c.req.valid('json')
      const { address, device } = visitOf(c, origin)
      const replacing = account.totpSecret !== null
      if (replacing) {
        // Whoever has the password alone must not get past the app by setting up another.
        if (c.var.access.subject.kind === 'pending') throw new Problem('factor.enrolled')
        await login.confirm(account, password ?? '', address)
      }
      const proven = provenSecret(secrets, account, proposal, code)
      const { recoveryCodes, marks } = fresh(account.id)
      const token = await enrolFactor(database, { account: account.id, device, marks, replacing, ...proven })
      giveSession(c, token, origin)
      return c.json({ recoveryCodes }, 200)
    })
    .openapi(renew, async c => {
      const account = await readAccount(database, accountOf(c.var.access))
      await login.confirm(account, c.req.valid('json').password, addressOf(c))
      const { recoveryCodes, marks } = fresh(account.id)
      await replaceRecoveryCodes(database, account.id, marks)
      return c.json({ recoveryCodes }, 200)
    })
}
