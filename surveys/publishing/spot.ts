/** Every place in a questionnaire's JSON, with its path as the linter writes it: `pages[0].elements[2].title`. */
import type { Instrument } from '../instrument.ts'
import { isRecord, type Json } from '../validator/json.ts'
import { localizable } from './vocabulary.ts'

export interface Spot {
  readonly path: string
  /** The property that holds it, or the property of the list it is in. */
  readonly property: string
  readonly value: unknown
  /** The object that has the property. */
  readonly owner: Json
}

/** Answers inside a questionnaire, whose keys are rows and columns. */
const answers = new Set(['correctAnswer', 'defaultValue', 'defaultRowValue', 'defaultPanelValue', 'setValue'])

/** All places in reading order; texts in two languages and answers are one place each. */
export function spotsIn(instrument: Instrument): readonly Spot[] {
  return [...spotsUnder(instrument, '')]
}

function* spotsUnder(owner: Json, around: string): Generator<Spot> {
  for (const [property, value] of Object.entries(owner)) {
    yield* spotsAt({ path: around === '' ? property : `${around}.${property}`, property, value, owner })
  }
}

function* spotsAt(spot: Spot): Generator<Spot> {
  yield spot
  const { path, property, value } = spot
  if (answers.has(property)) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* spotsAt({ ...spot, path: `${path}[${index}]`, value: item })
  } else if (isRecord(value) && !localizable.has(property)) {
    yield* spotsUnder(value, path)
  }
}

const elementLists = new Set(['elements', 'questions', 'templateElements', 'detailElements'])

export interface ElementSpot extends Spot {
  readonly value: Json
}

/** Questions, panels and notes, also those in templates. */
export function elementsAmong(spots: readonly Spot[]): readonly ElementSpot[] {
  return spots.filter((spot): spot is ElementSpot => elementLists.has(spot.property) && isRecord(spot.value))
}

/** How deep an element lies: 1 on a page, 2 in a panel on a page. */
export function depthOf({ path }: Spot): number {
  return path.split('.').filter(part => elementLists.has(part.replace(/\[\d+\]$/, ''))).length
}
