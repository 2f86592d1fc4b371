/** Where in the steps of a survey the person is, so that the browser's own Back goes one step back and loses nothing. */
import { useEffect, useState } from 'react'

interface Place {
  readonly step: number
  /** How many of our own entries lie below this one in the browser's history. */
  readonly depth: number
  /** Whose place it is: the id of the response. */
  readonly attempt: string
}

const property = (state: unknown, name: string): unknown => Reflect.get(Object(state), name)

/** The place that this tab was left at, as its history remembers it; `null` for another person's. */
function placeIn(state: unknown, attempt: string): Place | null {
  const [step, depth] = [property(state, 'step'), property(state, 'depth')]
  const ours = property(state, 'attempt') === attempt
  return ours && typeof step === 'number' && typeof depth === 'number' ? { step, depth, attempt } : null
}

/** Whether this tab was in the middle of that response when it was reloaded. */
export const wasHere = (attempt: string): boolean => placeIn(history.state, attempt) !== null

/**
 * @param traced - whether the steps may enter the browser's history; a sensitive survey leaves no trace in it
 * @param first - the step on which somebody begins who was not here before
 */
export function usePosition(traced: boolean, attempt: string, first = 0) {
  const start: Place = { step: first, depth: 0, attempt }
  const [place, setPlace] = useState(() => placeIn(history.state, attempt) ?? start)
  useEffect(() => {
    const follow = ({ state }: PopStateEvent) =>
      setPlace(placeIn(state, attempt) ?? { step: 0, depth: 0, attempt })
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [attempt])

  const move = (step: number, depth: number) => {
    const next = { step, depth, attempt }
    if (traced) history[depth > place.depth ? 'pushState' : 'replaceState'](next, '')
    setPlace(next)
  }
  return {
    step: place.step,
    forward: () => move(place.step + 1, place.depth + 1),
    back: () => (traced && place.depth > 0 ? history.back() : move(Math.max(0, place.step - 1), 0)),
    /** Goes to a step as if the page had been opened there. */
    jump: (step: number) => move(step, place.depth),
  }
}
