/** What a published questionnaire demands of answers, and how it codes them. */
import { compileCoding } from '../../surveys/coding.ts'
import type { Answers, Instrument } from '../../surveys/instrument.ts'
import { compileValidator, type Finding } from '../../surveys/validator/validator.ts'
import type { Variable } from '../../surveys/variables.ts'

export interface Rules {
  /**
   * @param completedAt - when the answers were completed, for rules that ask for today
   * @returns an empty list when the answers may be stored
   */
  readonly check: (answers: Answers, completedAt: string) => readonly Finding[]
  readonly encode: (answers: Answers) => Uint8Array
}

/**
 * @param instrument - with the choices of the day filled in
 * @param codebook - of its version, whatever the day
 */
export function compileRules(instrument: Instrument, codebook: readonly Variable[]): Rules {
  const validator = compileValidator(instrument)
  const { encode } = compileCoding(codebook)
  return {
    check: (answers, completedAt) => validator.check(answers, { now: new Date(completedAt) }),
    encode: answers => encode(answers),
  }
}
