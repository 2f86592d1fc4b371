/** One person's way through one survey: the id of the response, its start, and what is already answered. */
import { uuidv7 } from 'uuidv7'
import type { Answers } from '../../surveys/instrument.ts'

export interface Attempt {
  readonly id: string
  readonly startedAt: string
  readonly answers: Answers
}

export const newAttempt = (): Attempt => ({ id: uuidv7(), startedAt: new Date().toISOString(), answers: {} })
