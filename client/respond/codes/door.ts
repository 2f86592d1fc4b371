/** What the server says to a code: come in, or why not. */
import type { z } from 'zod'
import type {
  Joined as JoinedSchema,
  Kiosk as KioskSchema,
  Paired as PairedSchema,
  PassSurvey as PassSurveySchema,
} from '../../../server/codesContract.ts'
import type { Entry } from '../entry.ts'
import { ask, Refused } from '../refused.ts'

/** Symbols in the code of a class; a pass has more. */
const classLength = 6
const lengthOf = (code: string) => code.replaceAll(/[^0-9a-z]/gi, '').length

interface Opened extends Entry {
  readonly survey: string
}

async function join(code: string): Promise<Opened | 'training'> {
  try {
    const { pass, survey } = await ask<z.output<typeof JoinedSchema>>('/api/join', { body: { code } })
    return { pass, survey, mode: 'class' }
  } catch (error) {
    if (error instanceof Refused && error.code === 'join.training') return 'training'
    throw error
  }
}

/**
 * @returns `training` where it is the code of a training class
 * @throws Refused
 */
export async function openByCode(code: string): Promise<Opened | 'training'> {
  if (lengthOf(code) === classLength) return join(code)
  const { survey } = await ask<z.output<typeof PassSurveySchema>>('/api/passes/look', { body: { code } })
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
  if (joined === 'training' || joined.survey !== survey) throw new Refused(409, otherwise)
  return joined.pass
}

/** @throws Refused */
export const pair = (code: string) =>
  ask<z.output<typeof PairedSchema>>('/api/devices/pair', { body: { code } })

/** The build that runs here, by the name of its first file. */
const version = () => /([\w-]+)\.js$/.exec(document.querySelector('script')?.src ?? '')?.[1] ?? 'development'

/** Says how the device is, and learns what it may do. @throws Refused */
export const report = (token: string, unsent: number) =>
  ask<z.output<typeof KioskSchema>>('/api/devices/report', {
    body: { version: version(), unsent },
    headers: { authorization: `Bearer ${token}` },
  })
