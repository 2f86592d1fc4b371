/** How far a class is, in words. */
import type { TrainingClass } from './classes.ts'
import { lastPhaseOf, openPhaseOf } from './standing.ts'
import { useTrainingWords } from './words.ts'

export function useStanding(): (held: Pick<TrainingClass, 'phases'>) => string {
  const { standings } = useTrainingWords()
  return held => {
    const open = openPhaseOf(held)
    const last = lastPhaseOf(held)
    if (open !== null) return standings[open].open
    return last === null ? standings.unopened : standings[last].closed
  }
}
