/** Keeps the draft of an interview up to date: at every answer, every step, every change of language. */
import { useEffect, useRef } from 'react'
import type { Answers } from '../../surveys/instrument.ts'
import { type Draft, saveDraft } from './draft.ts'

type Place = Omit<Draft, 'answers' | 'savedAt'>

const keep = (place: Place, answers: Answers) =>
  void saveDraft({ ...place, answers, savedAt: new Date().toISOString() })

/**
 * @param first - the answers that the interview starts with
 * @param keeping - whether anything may be kept just now
 * @returns what to call with the answers whenever they change
 */
export function useDraft(place: Place, first: Answers, keeping: boolean): (answers: Answers) => void {
  const answers = useRef(first)
  const { survey, id, startedAt, step, language } = place
  useEffect(() => {
    if (keeping) keep({ survey, id, startedAt, step, language }, answers.current)
  }, [survey, id, startedAt, step, language, keeping])
  return latest => {
    answers.current = latest
    if (keeping) keep(place, latest)
  }
}
