/** People set their second factor up, and get new recovery codes. */
import { createRoute, type z } from '@hono/zod-openapi'
import { Confirmation, Enrolment, FirstFactor, RecoveryCodes } from '../accountContract.ts'
import { propose, provenSecret } from '../access/enrolment.ts'
import { allow, signedIn } from '../access/guard.ts'
import { newRecoveryCodes, recoveryMark } from '../access/recoveryCode.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import type { Secrets } from '../secrets.ts'
import { type Account, readAccount } from '../store/accounts.ts'
import { enrolFactor, replaceRecoveryCodes } from '../store/factors.ts'
import { type Reception, visitOf, welcome } from './session.ts'

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
    ...problems(400, 401, 403, 409, 422, 429, 503),
  },
})

const renew = createRoute({
  method: 'post',
  path: '/me/factor/recovery-codes',
  middleware: allow('me.change'),
  summary: 'Get new recovery codes; the old ones are void',
  request: { body: { required: true, ...json(Confirmation, 'To be sure') } },
  responses: { 200: json(RecoveryCodes, 'Shown this once'), ...problems(400, 401, 403, 422, 429, 503) },
})

export function factor(reception: Reception, secrets: Secrets) {
  const { database, login, origin } = reception
  const fresh = (account: string) => {
    const recoveryCodes = newRecoveryCodes()
    const marks = recoveryCodes.flatMap(code => recoveryMark(secrets, account, code) ?? [])
    return { recoveryCodes, marks }
  }

  /** A session alone is not enough: whoever finds a browser open must not get a way in of their own. */
  const confirm = (
    account: Account,
    { password, currentCode }: z.infer<typeof Confirmation>,
    session: string,
  ) =>
    account.password === null
      ? login.prove(account, currentCode ?? '', session)
      : login.confirm(account, password ?? '', session)

  return router()
    .openapi(start, async c => {
      const account = await readAccount(database, signedIn(c.var.access).id)
      return c.json(propose(secrets, account), 200)
    })
    .openapi(finish, async c => {
      const { id, session } = signedIn(c.var.access)
      const account = await readAccount(database, id)
      const { proposal, code, ...confirmation } = c.req.valid('json')
      const { device } = visitOf(c, origin)
      const replacing = account.totpSecret !== null
      // Whoever has the password alone must not get past the app by setting up another.
      if (replacing && c.var.access.subject.kind === 'pending') throw new Problem('factor.enrolled')
      const proven = provenSecret(secrets, account, proposal, code)
      if (replacing) await confirm(account, confirmation, session)
      const { recoveryCodes, marks } = fresh(id)
      const enrolling = { account: id, session, device, marks, replacing, ...proven }
      const token = await enrolFactor(database, enrolling)
      welcome(c, reception, id, token)
      return c.json({ recoveryCodes }, 200)
    })
    .openapi(renew, async c => {
      const { id, session } = signedIn(c.var.access)
      const account = await readAccount(database, id)
      await confirm(account, c.req.valid('json'), session)
      const { recoveryCodes, marks } = fresh(account.id)
      await replaceRecoveryCodes(database, account.id, marks)
      return c.json({ recoveryCodes }, 200)
    })
}
