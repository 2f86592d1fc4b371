/** Invitations: made by administrators for their part of the tree, accepted by whoever has the link. */
import { createRoute, z } from '@hono/zod-openapi'
import {
  Acceptance,
  Departure,
  Entered,
  FederatedAcceptance,
  Invitation,
  InvitationLink,
  LookedAt,
  NewInvitation,
  ShownToken,
} from '../accountContract.ts'
import { giveJourney, giveSession } from '../access/cookie.ts'
import { accountOf, allow } from '../access/guard.ts'
import { officeLink } from '../access/officeLink.ts'
import { checkPassword, leastLength } from '../access/passwordRule.ts'
import type { Passwords } from '../access/passwords.ts'
import type { SignOn } from '../access/signOn.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import {
  acceptInvitation,
  findInvitation,
  invitationThing,
  listInvitations,
  makeInvitation,
  withdrawInvitation,
} from '../store/invitations.ts'
import { checkPlace } from '../store/places.ts'
import { only } from '../store/database.ts'
import { withUnitNames } from '../store/unitNames.ts'
import { type Reception, visitOf } from './session.ts'
import { returningTo } from './signOn.ts'

const look = createRoute({
  method: 'post',
  path: '/invitations/look',
  middleware: allow('invitation.accept'),
  summary: 'See what an invitation is for',
  request: { body: { required: true, ...json(ShownToken, 'From the link') } },
  responses: { 200: json(LookedAt, 'It can be accepted'), ...problems(400, 410) },
})

const accept = createRoute({
  method: 'post',
  path: '/invitations/accept',
  middleware: allow('invitation.accept'),
  summary: 'Make an account of an invitation, and sign in',
  request: { body: { required: true, ...json(Acceptance, 'How one will sign in') } },
  responses: { 201: json(Entered, 'With the cookie of a new session'), ...problems(400, 409, 410, 422, 503) },
})

const acceptElsewhere = createRoute({
  method: 'post',
  path: '/invitations/federated',
  middleware: allow('invitation.accept'),
  summary: 'Accept an invitation by signing in at the single sign-on',
  request: { body: { required: true, ...json(FederatedAcceptance, 'Who comes back from there') } },
  responses: { 200: json(Departure, 'With a cookie for the way back'), ...problems(400, 404, 410, 503) },
})

const list = createRoute({
  method: 'get',
  path: '/invitations',
  middleware: allow('account.invite'),
  summary: 'Invitations that nobody has accepted yet',
  responses: { 200: json(z.array(Invitation), 'The latest first'), ...problems(401, 403) },
})

const make = createRoute({
  method: 'post',
  path: '/invitations',
  middleware: allow('account.invite'),
  summary: 'Invite somebody, for seven days',
  request: { body: { required: true, ...json(NewInvitation, 'Whom, as what and where') } },
  responses: { 201: json(InvitationLink, 'To be handed over'), ...problems(400, 401, 403, 404) },
})

export function invitations({ database, origin }: Reception, passwords: Passwords, signOn: SignOn | null) {
  const withdraw = createRoute({
    method: 'delete',
    path: '/invitations/{id}',
    middleware: allow('account.invite', c => invitationThing(database, c.req.param('id') ?? '')),
    summary: 'Withdraw an invitation',
    request: { params: z.object({ id: z.string() }) },
    responses: { 204: { description: 'It lets nobody in' }, ...problems(401, 404) },
  })

  return router()
    .openapi(look, async c => {
      const invitation = await findInvitation(database, c.req.valid('json').token)
      const shown = only(await withUnitNames(database, [invitation]))
      return c.json({ ...shown, least: leastLength([invitation.role]) }, 200)
    })
    .openapi(accept, async c => {
      const { password, ...person } = c.req.valid('json')
      const { role } = await findInvitation(database, person.token)
      checkPassword(password, { ...person, roles: [role] })
      const { session, next } = await acceptInvitation(database, {
        ...person,
        password: await passwords.keep(password),
        federated: null,
        device: visitOf(c, origin).device,
      })
      giveSession(c, session, origin)
      return c.json({ next }, 201)
    })
    .openapi(acceptElsewhere, async c => {
      const invited = c.req.valid('json')
      if (!signOn) throw new Problem('signOn.absent')
      await findInvitation(database, invited.token)
      const { address, journey } = await signOn.depart(returningTo(c, origin), invited)
      giveJourney(c, journey, origin)
      return c.json({ address }, 200)
    })
    .openapi(list, async c => c.json(await listInvitations(database, c.var.access.scope), 200))
    .openapi(make, async c => {
      const invited = c.req.valid('json')
      await checkPlace(database, invited.unit, c.var.access.scope)
      const invitedBy = accountOf(c.var.access)
      const { id, token, expiresAt } = await makeInvitation(database, { ...invited, invitedBy })
      const link = officeLink(origin ?? new URL(c.req.url).origin, 'invitation', token)
      return c.json({ id, link, expiresAt }, 201)
    })
    .openapi(withdraw, async c => {
      await withdrawInvitation(database, c.req.valid('param').id, accountOf(c.var.access))
      return c.body(null, 204)
    })
}
