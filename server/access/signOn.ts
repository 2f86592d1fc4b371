/** Signing in at another place, by OpenID Connect: code, PKCE, state and nonce. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
} from 'openid-client'
import { z } from 'zod'
import type { Installation } from '../installation.ts'
import { Problem } from '../problem.ts'
import type { Secrets } from '../secrets.ts'
import { openNote, sealNote } from './sealedNote.ts'

const Invited = z.object({ token: z.string(), name: z.string(), fullName: z.string() })

/** What must still be known when somebody comes back. */
const Journey = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
  /** The invitation that is to be accepted, where somebody comes for the first time. */
  invited: Invited.optional(),
})

export type Invited = z.output<typeof Invited>

export interface SignOn {
  readonly name: string
  /**
   * @param returning - the address to which the other place sends people back
   * @returns where the browser has to go, and what it has to keep, sealed
   * @throws Problem `signOn.unavailable`
   */
  readonly depart: (returning: string, invited?: Invited) => Promise<{ address: string; journey: string }>
  /**
   * @param arrived - the address with which the browser came back
   * @returns who it is there, and the invitation
   * @throws Problem `signOn.refused`, `signOn.unavailable`
   */
  readonly arrive: (
    arrived: URL,
    journey: string | undefined,
  ) => Promise<{ subject: string; invited: Invited | undefined }>
}

const life = 10 * 60_000

/** What the other place answers to a wrong or used code, and what does not fit what we asked. */
const isRefusal = (error: unknown) =>
  error instanceof AuthorizationResponseError ||
  error instanceof ResponseBodyError ||
  error instanceof ClientError

export function openSignOn(
  { issuer, client, secret, name }: NonNullable<Installation['signOn']>,
  secrets: Secrets,
): SignOn {
  let found: Promise<Configuration> | null = null

  /** Asked for when somebody wants to sign in, so that the server starts while the other place does not answer. */
  function configuration(): Promise<Configuration> {
    const { protocol } = new URL(issuer)
    const execute = protocol === 'http:' ? [allowInsecureRequests] : []
    found ??= discovery(new URL(issuer), client, secret, undefined, { execute }).catch(() => {
      found = null
      throw new Problem('signOn.unavailable')
    })
    return found
  }

  return {
    name,
    async depart(returning, invited) {
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returning,
        scope: 'openid',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      const kept = { state, nonce, verifier, until: Date.now() + life, ...(invited && { invited }) }
      return { address: address.href, journey: sealNote(secrets, kept) }
    },
    async arrive(arrived, journey) {
      const known = openNote(secrets, Journey, journey ?? '')
      if (!known) throw new Problem('signOn.refused')
      const { state, nonce, verifier, invited } = known
      const checks = {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      }
      const tokens = await authorizationCodeGrant(await configuration(), arrived, checks).catch(error => {
        throw new Problem(isRefusal(error) ? 'signOn.refused' : 'signOn.unavailable')
      })
      const subject = tokens.claims()?.sub
      if (subject === undefined) throw new Problem('signOn.refused')
      return { subject, invited }
    },
  }
}
