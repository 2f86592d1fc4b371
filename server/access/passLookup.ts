/** Looks a pass up by the code that somebody shows. */
import type { Secrets } from '../secrets.ts'
import type { Database } from '../store/database.ts'
import { type Pass, passFinder } from '../store/passes.ts'
import type { Guesses } from './guesses.ts'
import { passMark } from './passCode.ts'

/** @returns the pass, or `null` where there is none; throws Problem `code.throttled` */
export type PassLookup = (code: string, address: string, survey?: string) => Promise<Pass | null>

/** What nobody can guess is not counted: whoever holds such a code does not wait for what others try. */
export function openPassLookup(database: Database, secrets: Secrets, guesses: Guesses): PassLookup {
  const findPass = passFinder(database)
  return (code, address, survey) => {
    const mark = passMark(secrets, code)
    const find = async () => {
      const pass = mark && (await findPass(mark.hash))
      return pass && (survey === undefined || pass.survey === survey) ? pass : null
    }
    return mark?.guessable === false ? find() : guesses.check(address, find)
  }
}
