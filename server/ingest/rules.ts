/** What a published questionnaire demands of answers, and how it codes them. */
import type { Answers, Instrument } from '../../surveys/instrument.ts'
import type { Variable } from '../../surveys/variables.ts'
import type { Language } from '../problemCatalogue.ts'

/** An answer that breaks a rule. */
export interface Fault {
  readonly question: string
  readonly rule: string
  /** The rule in words. */
  readonly tell: (language: Language) => string
}

export interface Rules {
  /** An empty list: the answers may be stored. */
  readonly check: (answers: Answers) => readonly Fault[]
  readonly encode: (answers: Answers) => Uint8Array
}

/**
 * @param instrument - with the choices of the day filled in
 * @param codebook - of its version, whatever the day
 */
export type CompileRules = (instrument: Instrument, codebook: readonly Variable[]) => Rules
