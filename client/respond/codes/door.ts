/** What the server says to a code: come in, or why not. */
import type { z } from 'zod'
import type {
  Joined as JoinedSchema,
  Kiosk as KioskSchema,
  Paired as PairedSchema,
  PassSurvey as PassSurveySchema,
} from '../../../server/codesContract.ts'
import type { Entry } from '../entry.ts'

/** A refusal in the server's own words; none where the server was not reached. */
export class Refused extends Error {
  readonly status: number | null

  constructor(status: number | null, words = '') {
    super(words)
    this.status = status
  }
}

const patience = 15_000

async function post<Answer>(path: string, body: object, token?: string): Promise<Answer> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  }).catch(() => {
    throw new Refused(null)
  })
  const told = await answer.json().catch(() => null)
  if (answer.ok && told !== null) return told
  throw new Refused(answer.status, String(told?.title ?? ''))
}

/** Symbols in the code of a class; a pass has more. */
const classLength = 6
const lengthOf = (code: string) => code.replaceAll(/[^0-9a-z]/gi, '').length

/** @throws Refused */
export async function openByCode(code: string): Promise<Entry & { readonly survey: string }> {
  if (lengthOf(code) === classLength) {
    const { pass, survey } = await post<z.output<typeof JoinedSchema>>('/api/join', { code })
    return { pass, survey, mode: 'class' }
  }
  const { survey } = await post<z.output<typeof PassSurveySchema>>('/api/passes/look', { code })
  return { pass: code, survey, mode: 'web' }
}

/**
 * The code that lets an answer to a survey in that is there already; what is no code of a class is tried by sending.
 *
 * @param otherwise - the sentence for a code of another survey
 * @throws Refused
 */
export async function passFor(code: string, survey: string, otherwise: string): Promise<string> {
  if (lengthOf(code) !== classLength) return code
  const joined = await openByCode(code)
  if (joined.survey !== survey) throw new Refused(409, otherwise)
  return joined.pass
}

/** @throws Refused */
export const pair = (code: string) => post<z.output<typeof PairedSchema>>('/api/devices/pair', { code })

/** The build that runs here, by the name of its first file. */
const version = () => /([\w-]+)\.js$/.exec(document.querySelector('script')?.src ?? '')?.[1] ?? 'development'

/** Says how the device is, and learns what it may do. @throws Refused */
export const report = (token: string, unsent: number) =>
  post<z.output<typeof KioskSchema>>('/api/devices/report', { version: version(), unsent }, token)
