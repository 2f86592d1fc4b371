/** To the single sign-on and back. These addresses are there only where an installation has one. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { giveJourney, giveSession, takeJourney } from '../access/cookie.ts'
import { allow } from '../access/guard.ts'
import type { SignOn } from '../access/signOn.ts'
import { Problem } from '../problem.ts'
import type { Told } from '../router.ts'
import { accountBy } from '../store/accounts.ts'
import { acceptInvitation } from '../store/invitations.ts'
import { type Reception, visitOf } from './session.ts'

/** The address to which people are sent back. */
export const returningTo = (c: Context, origin: string | undefined): string =>
  `${origin ?? new URL(c.req.url).origin}/office/sso/callback`

export function signOnPages({ database, login, origin }: Reception, signOn: SignOn) {
  /** @returns the token of a new session */
  async function admit(c: Context<Told>, subject: string): Promise<string> {
    const account = await accountBy(database, 'federated', subject)
    if (!account) throw new Problem('signOn.unknown', { subject })
    return (await login.enter(account, visitOf(c, origin))).session
  }

  return new Hono<Told>()
    .get('/office/sso', allow('session.open'), async c => {
      const { address, journey } = await signOn.depart(returningTo(c, origin))
      giveJourney(c, journey, origin)
      c.header('cache-control', 'no-store')
      return c.redirect(address, 303)
    })
    .get('/office/sso/callback', allow('session.open'), async c => {
      c.header('cache-control', 'no-store')
      const arrived = new URL(returningTo(c, origin))
      arrived.search = new URL(c.req.url).search
      const { subject, invited } = await signOn.arrive(arrived, takeJourney(c, origin))
      const { device } = visitOf(c, origin)
      const person = { password: null, federated: subject, device }
      const token = invited
        ? (await acceptInvitation(database, { ...invited, ...person })).session
        : await admit(c, subject)
      giveSession(c, token, origin)
      return c.redirect('/office', 303)
    })
}
