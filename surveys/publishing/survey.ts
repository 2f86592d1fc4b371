/** A questionnaire laid open for the rules: its places and its elements, found once. */
import type { Instrument } from '../instrument.ts'
import type { Obstacle } from './obstacle.ts'
import { elementsAmong, type ElementSpot, type Spot, spotsIn } from './spot.ts'

export interface Survey {
  readonly instrument: Instrument
  readonly spots: readonly Spot[]
  readonly elements: readonly ElementSpot[]
}

/** Finds what breaks it, in reading order. */
export type Examination = (survey: Survey) => readonly Obstacle[]

export function laidOpen(instrument: Instrument): Survey {
  const spots = spotsIn(instrument)
  return { instrument, spots, elements: elementsAmong(spots) }
}
