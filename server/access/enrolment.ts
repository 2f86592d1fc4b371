/** Setting an authenticator app up: a secret is proposed, and kept only once a code shows that an app has it. */
import { z } from '@hono/zod-openapi'
import { Problem } from '../problem.ts'
import type { Secrets } from '../secrets.ts'
import { openNote, sealNote } from './sealedNote.ts'
import { newSecret, stepOf, uriOf } from './totp.ts'

const Proposal = z.object({ account: z.string(), secret: z.string(), until: z.number() })

const life = 10 * 60_000

interface Owner {
  readonly id: string
  readonly name: string
}

/** The secret goes out and comes back sealed, so nothing has to be kept that nobody may ever use. */
export function propose(secrets: Secrets, { id, name }: Owner) {
  const secret = newSecret()
  const proposal = sealNote(secrets, { account: id, secret, until: Date.now() + life })
  return { secret, uri: uriOf(secret, name), proposal }
}

/**
 * The secret that was proposed to an account, with the step of the code that proves it.
 *
 * @throws Problem `factor.outdated`, `factor.refused`
 */
export function provenSecret(secrets: Secrets, { id }: Owner, proposal: string, code: string) {
  const proposed = openNote(secrets, Proposal, proposal)
  if (proposed?.account !== id) throw new Problem('factor.outdated')
  const step = stepOf(proposed.secret, code.replaceAll(/\s/g, ''))
  if (step === null) throw new Problem('factor.refused')
  return { secret: secrets.seal(proposed.secret), step }
}
