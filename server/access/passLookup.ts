/** Looks a pass up by the code that somebody shows. */
import type { Secrets } from '../secrets.ts'
import type { Database } from '../store/database.ts'
import { type Pass, passFinder } from '../store/passes.ts'
import { isInTime } from '../training/closing.ts'
import type { Guesses } from './guesses.ts'
import { passMark } from './passCode.ts'

/** What is to be sent with a pass: it may have been finished in time and come late. */
export interface PassUse {
  readonly survey: string
  readonly submittedAt: string
}

/**
 * @param use - left out where somebody only begins
 * @returns the pass, or `null` where there is none that is good for it; throws Problem `code.throttled`
 */
export type PassLookup = (code: string, address: string, use?: PassUse) => Promise<Pass | null>

const isGood = ({ survey, expiresAt }: Pass, use: PassUse | undefined): boolean =>
  use === undefined
    ? Date.parse(expiresAt) > Date.now()
    : survey === use.survey && isInTime(expiresAt, use.submittedAt)

/** What nobody can guess is not counted: whoever holds such a code does not wait for what others try. */
export function openPassLookup(database: Database, secrets: Secrets, guesses: Guesses): PassLookup {
  const findPass = passFinder(database)
  return (code, address, use) => {
    const mark = passMark(secrets, code)
    const find = async () => {
      const pass = mark && (await findPass(mark.hash))
      return pass && isGood(pass, use) ? pass : null
    }
    return mark?.guessable === false ? find() : guesses.check(address, find)
  }
}
