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
  const { survey, id, startedAt, step, language, entry } = place
  const latest = useRef({ id, answers: first })
  useEffect(() => {
    const { answers } = latest.current
    const begun = latest.current.id === id && Object.keys(answers).length > 0
    if (keeping && begun) keep({ survey, id, startedAt, step, language, entry }, answers)
  }, [survey, id, startedAt, step, language, entry, keeping])
  return answers => {
    latest.current = { id, answers }
    if (keeping) keep(place, answers)
  }
}
