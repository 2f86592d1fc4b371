/** What a published questionnaire demands of answers, and how it codes them. */
import { compileCoding } from '../../surveys/coding.ts'
import { compileExpression } from '../../surveys/expression/expression.ts'
import { answersScope } from '../../surveys/expression/scope.ts'
import { compileHidden } from '../../surveys/hidden.ts'
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
  /** The code of the unit that the respondent named as their place, or `null`. */
  readonly placeIn: (answers: Answers) => string | null
}

/** Answers that the device should have thrown away: no consent was given, or the person is too young. */
function unwantedBy({ storedIf }: Instrument): (answers: Answers) => Finding[] {
  if (typeof storedIf !== 'string') return () => []
  const { holds, names } = compileExpression(storedIf)
  return answers =>
    holds(answersScope(answers)) ? [] : names.slice(0, 1).map(question => ({ question, rule: 'expression' }))
}

/** Where the place is in answers to a questionnaire. */
export function placeBy(codebook: readonly Variable[]): Rules['placeIn'] {
  const place = codebook.find(({ role }) => role === 'place')
  return answers => {
    const named = place && answers[place.question]
    return typeof named === 'number' || typeof named === 'string' ? String(named) : null
  }
}

/**
 * @param instrument - with the choices of the day filled in
 * @param codebook - of its version, whatever the day
 */
export function compileRules(instrument: Instrument, codebook: readonly Variable[]): Rules {
  const validator = compileValidator(instrument)
  const { encode } = compileCoding(codebook)
  const unwanted = unwantedBy(instrument)
  const hiddenFrom = compileHidden(instrument)
  return {
    check(answers, completedAt) {
      const findings = validator.check(answers, { now: new Date(completedAt) })
      return findings.length > 0 ? findings : unwanted(answers)
    },
    encode: answers => encode(answers, hiddenFrom(answers)),
    placeIn: placeBy(codebook),
  }
}
