/** People, their sessions and their ways in as they cross the wire. */
import { z } from '@hono/zod-openapi'
import { actions } from './access/policy.ts'
import { roles } from './access/role.ts'
import { Unit } from './codesContract.ts'
import { isLine } from './units/line.ts'

const Instant = z.iso.datetime()
const UnitId = z.string().min(1).max(64)
const Role = z.enum(roles).openapi('Role')
/** Neither capitals nor the form of marks and letters tell two names apart. */
const folding = z.string().trim().normalize('NFKC').toLowerCase()
/** Without the marks that letters bear, `a` to `z` and `đ`: nothing that looks like one of them and is another. */
const isPlain = (name: string): boolean =>
  /^[a-zđ0-9._-]+$/.test(name.normalize('NFD').replaceAll(/\p{M}/gu, ''))
export const NewName = folding.regex(/^(?=.*[\p{L}0-9])[\p{L}0-9._-]{3,64}$/u).refine(isPlain)
/** One line that can be read, with a letter in it. */
export const FullName = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  .max(120)
  .refine(name => isLine(name) && /\p{L}/u.test(name))
/** Longer than any that is allowed, so that a long one is told in words. */
const Password = z.string().min(1).max(1024)
const Token = z.string().min(1).max(64)

export const Ways = z
  .object({
    signOn: z.string().nullable().describe('What the single sign-on is called; `null`: there is none.'),
  })
  .openapi('Ways')

export const SignIn = z.strictObject({ name: folding.min(1).max(64), password: Password }).openapi('SignIn')

export const Entered = z
  .object({
    next: z
      .enum(['office', 'factor', 'enrolment', 'renewal'])
      .describe(
        'Signed in; or a code of the authenticator app is missing; or the app itself; or a longer password.',
      ),
  })
  .openapi('Entered')

export const TypedFactor = z
  .strictObject({ code: z.string().min(1).max(40).describe('Of the authenticator app, or for recovery.') })
  .openapi('TypedFactor')

const Held = z.object({ role: Role, unit: Unit }).openapi('Held')

export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    fullName: z.string(),
    stage: z.enum(['password', 'renewal', 'full']).describe('`renewal`: all but a longer password.'),
    factor: z.boolean().describe('Whether an authenticator app is set up.'),
    password: z.boolean().describe('Whether there is a password, which those who sign in elsewhere lack.'),
    least: z.int().describe('How many characters a password must have.'),
    recoveryCodes: z.int().describe('How many are left.'),
    grants: z.array(Held),
    may: z.array(z.enum(actions)).describe('What is allowed somewhere, as the menu needs to know.'),
  })
  .openapi('Me')

export const NewPassword = z.strictObject({ current: Password, next: Password }).openapi('NewPassword')

/** To be sure that it is still the same person. */
const confirmation = {
  password: Password.optional().describe('Of whoever has one.'),
  currentCode: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .describe('Of the present authenticator app, or for recovery: for those who have no password.'),
}

export const Confirmation = z.strictObject(confirmation).openapi('Confirmation')

export const LongerPassword = z.strictObject({ password: Password }).openapi('LongerPassword')

export const Session = z
  .object({
    id: z.string(),
    device: z.string(),
    createdAt: Instant,
    seenAt: Instant,
    current: z.boolean().describe('The one that asks.'),
  })
  .openapi('Session')

export const Enrolment = z
  .object({
    secret: z.string().describe('For those who type it.'),
    uri: z.string().describe('For a QR code.'),
    proposal: z.string().describe('To be sent back with the first code; nothing is kept until then.'),
  })
  .openapi('Enrolment')

export const FirstFactor = z
  .strictObject({
    proposal: z.string().min(1).max(1024),
    code: z.string().min(1).max(40),
    ...confirmation,
  })
  .openapi('FirstFactor')

export const RecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).describe('Shown this once; each is good once.') })
  .openapi('RecoveryCodes')

export const ShownToken = z.strictObject({ token: Token }).openapi('ShownToken')

const invitation = {
  fullName: z.string(),
  role: Role,
  unit: Unit,
  invitedBy: z.string().nullable().describe('The full name; `null`: the server itself, at its first start.'),
  expiresAt: Instant,
}

export const LookedAt = z
  .object({ ...invitation, least: z.int().describe('How many characters the password must have.') })
  .openapi('LookedAt')

const accepting = { token: Token, name: NewName, fullName: FullName }

export const Acceptance = z.strictObject({ ...accepting, password: Password }).openapi('Acceptance')

export const FederatedAcceptance = z.strictObject(accepting).openapi('FederatedAcceptance')

export const Departure = z
  .object({ address: z.string().describe('Where the browser has to go.') })
  .openapi('Departure')

export const NewInvitation = z
  .strictObject({ fullName: FullName, role: Role, unit: UnitId })
  .openapi('NewInvitation')

export const Invitation = z
  .object({
    ...invitation,
    id: z.string(),
    createdAt: Instant,
  })
  .openapi('Invitation')

export const InvitationLink = z
  .object({ id: z.string(), link: z.string().describe('Shown this once.'), expiresAt: Instant })
  .openapi('InvitationLink')

export const PasswordLink = z
  .object({ link: z.string().describe('Shown this once.'), expiresAt: Instant })
  .openapi('PasswordLink')

export const RenewingAccount = z
  .object({
    name: z.string(),
    fullName: z.string(),
    least: z.int().describe('How many characters the password must have.'),
    expiresAt: Instant.describe('Of the link.'),
  })
  .openapi('RenewingAccount')

export const RenewedPassword = z.strictObject({ token: Token, password: Password }).openapi('RenewedPassword')

export const Account = z
  .object({
    id: z.string(),
    name: z.string(),
    fullName: z.string(),
    createdAt: Instant,
    seenAt: Instant.nullable().describe('In a session that has not ended.'),
    disabledAt: Instant.nullable(),
    factor: z.boolean(),
    federated: z.string().nullable().describe('Who it is to the single sign-on.'),
    grants: z.array(Held).describe('Those that the reader may see.'),
    editable: z.boolean().describe('The reader may change it: nothing of it lies outside.'),
  })
  .openapi('Account')

export const NewGrants = z
  .strictObject({
    grants: z
      .array(z.strictObject({ role: Role, unit: UnitId }))
      .min(1)
      .max(20),
  })
  .openapi('NewGrants')

export const NewState = z.strictObject({ disabled: z.boolean() }).openapi('NewState')

export const NewFederated = z
  .strictObject({ federated: z.string().trim().min(1).max(255).nullable() })
  .openapi('NewFederated')
