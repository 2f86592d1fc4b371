/** A finished response: its shape on the wire, and the moment after which its bytes never change. */
import type { z } from 'zod'
import type { NewResponse } from '../../server/contract.ts'
import { canonical } from '../../surveys/canonical.ts'
import { digestOf } from './digest.ts'
import type { Letter } from './letter.ts'

type Response = z.input<typeof NewResponse>

type Credentials = Pick<Letter, 'pass' | 'kiosk' | 'sitting'>

export async function freeze(id: string, response: Response, credentials: Credentials): Promise<Letter> {
  const body = canonical(response)
  return {
    id,
    survey: response.survey,
    body,
    ...credentials,
    digest: await digestOf(body),
    frozenAt: response.submittedAt,
    attempts: 0,
    dueAt: response.submittedAt,
    away: false,
    refusal: null,
    hindrance: null,
  }
}

/**
 * The number a person can read out: the last eight digits of the id, which are random in a UUIDv7.
 *
 * @example receiptNumber('019abc12-3456-7890-8abc-def012345678') // '1234 5678'
 */
export const receiptNumber = (id: string): string =>
  id
    .slice(-8)
    .toUpperCase()
    .replace(/(.{4})/, '$1 ')
