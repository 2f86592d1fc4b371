/** The way in and out of the office. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Entered, LongerPassword, SignIn, TypedFactor, Ways } from '../accountContract.ts'
import { addressOf } from '../access/address.ts'
import { browserOf } from '../access/browser.ts'
import { giveNote, giveSession, noteIn, takeSession, tokenIn } from '../access/cookie.ts'
import { allow, signedIn } from '../access/guard.ts'
import type { Login, Visit } from '../access/login.ts'
import { checkPassword } from '../access/passwordRule.ts'
import type { Passwords } from '../access/passwords.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router, type Told } from '../router.ts'
import { readAccount } from '../store/accounts.ts'
import type { Database } from '../store/database.ts'
import { closeSession } from '../store/sessions.ts'
import { replaceShortPassword } from '../store/shortPassword.ts'

const ways = createRoute({
  method: 'get',
  path: '/session',
  middleware: allow('session.open'),
  summary: 'How one can sign in here',
  responses: { 200: json(Ways, 'Besides name and password') },
})

const open = createRoute({
  method: 'post',
  path: '/session',
  middleware: allow('session.open'),
  summary: 'Sign in',
  request: { body: { required: true, ...json(SignIn, 'Name and password') } },
  responses: { 200: json(Entered, 'With the cookie of a new session'), ...problems(400, 401, 429, 503) },
})

const verify = createRoute({
  method: 'post',
  path: '/session/factor',
  middleware: allow('session.verify'),
  summary: 'Show the second factor',
  request: { body: { required: true, ...json(TypedFactor, 'As it was typed') } },
  responses: { 200: json(Entered, 'With the cookie of a new session'), ...problems(400, 401, 403, 422, 429) },
})

const renew = createRoute({
  method: 'put',
  path: '/session/password',
  middleware: allow('session.verify'),
  summary: 'Choose a longer password, where one is asked for at the door',
  request: { body: { required: true, ...json(LongerPassword, 'In the place of the one that was typed') } },
  responses: {
    200: json(Entered, 'With the cookie of a new session'),
    ...problems(400, 401, 403, 409, 422, 503),
  },
})

const close = createRoute({
  method: 'delete',
  path: '/session',
  middleware: allow('session.close'),
  summary: 'Sign out',
  responses: { 204: { description: 'The session has ended' }, ...problems(401, 403) },
})

export const visitOf = (c: Context<Told>, origin: string | undefined): Visit => ({
  address: addressOf(c),
  device: browserOf(c.req.header('user-agent')),
  before: tokenIn(c, origin),
  noteOf: account => noteIn(c, account),
})

export interface Reception {
  readonly database: Database
  readonly login: Login
  readonly origin: string | undefined
}

/** Lets a browser into the office, and remembers it for the next time. */
export function welcome(c: Context, { login, origin }: Reception, account: string, token: string): void {
  giveSession(c, token, origin)
  giveNote(c, account, login.note(account), origin)
}

/** @param signOn - what the single sign-on is called, where there is one */
export const session = (reception: Reception, passwords: Passwords, signOn: string | null) => {
  const { database, login, origin } = reception
  return router()
    .openapi(ways, c => c.json({ signOn }, 200))
    .openapi(open, async c => {
      const { name, password } = c.req.valid('json')
      const { account, session: token, next } = await login.open(name, password, visitOf(c, origin))
      if (next === 'office') welcome(c, reception, account, token)
      else giveSession(c, token, origin)
      return c.json({ next }, 200)
    })
    .openapi(verify, async c => {
      const { id: account, session: waiting } = signedIn(c.var.access)
      const { code } = c.req.valid('json')
      const { token, stage } = await login.verify({ account, session: waiting }, code, visitOf(c, origin))
      welcome(c, reception, account, token)
      return c.json({ next: stage === 'full' ? ('office' as const) : ('renewal' as const) }, 200)
    })
    .openapi(renew, async c => {
      const { subject } = c.var.access
      if (subject.kind !== 'pending' || !subject.owesPassword) throw new Problem('password.sufficient')
      const { id, session: waiting } = subject
      const { password } = c.req.valid('json')
      checkPassword(password, await readAccount(database, id))
      const token = await replaceShortPassword(database, {
        account: id,
        password: await passwords.keep(password),
        device: visitOf(c, origin).device,
        session: waiting,
      })
      welcome(c, reception, id, token)
      return c.json({ next: 'office' as const }, 200)
    })
    .openapi(close, async c => {
      const { id, session: own } = signedIn(c.var.access)
      await closeSession(database, id, own)
      takeSession(c, origin)
      return c.body(null, 204)
    })
}
