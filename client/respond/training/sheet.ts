/** A test as one card has it: without what is asked once in the first phase, and in an order of its own. */
import {
  type Answers,
  type Choice,
  type Element,
  elementsOf,
  type Instrument,
  mapElements,
} from '../../../surveys/instrument.ts'
import { seedOf, shuffled } from './seed.ts'
import type { About, Seat } from './seat.ts'

/** What is told once, by the roles under which instruments ask it. */
const told = ['sex', 'audience'] as const
type Told = (typeof told)[number]

/** The question with which a test asks who somebody is; `undefined`: it does not. */
export const questionOn = (definition: Instrument, name: Told): Element | undefined =>
  [...elementsOf(definition)].find(({ role }) => role === name)

const isChoice = (choice: unknown): choice is Choice => typeof choice === 'object' && choice !== null

/** The answers that a question offers. */
export const choicesOf = (question: Element | undefined): readonly Choice[] =>
  (question?.choices ?? []).filter(isChoice)

/** The names of the questions to which it is the answer. */
export const toldIn = (definition: Instrument): ReadonlySet<string> =>
  new Set(told.flatMap(name => questionOn(definition, name)?.name ?? []))

/** What a person has told just now, as the answers to the questions of this test; what was told before the office knows. */
export function givenBy(definition: Instrument, about: About | null): Answers {
  if (about === null) return {}
  const answers = told.flatMap(name => {
    const question = questionOn(definition, name)
    const offered = choicesOf(question).some(({ value }) => value === about[name])
    return question && offered ? [[question.name, about[name]] as const] : []
  })
  return Object.fromEntries(answers)
}

const fixed = new Set(['html', 'image', 'panel', 'paneldynamic', 'expression'])
const isMovable = ({ type }: Element) => !fixed.has(type)

const hasConditions = (definition: Instrument) =>
  [...(definition.pages ?? []), ...elementsOf(definition)].some(part => 'visibleIf' in part)

/** Questions change places over all pages; notes stay, and where questions hang on others, so does everything. */
function reordered(definition: Instrument, seed: number): Instrument {
  const { pages = [] } = definition
  if (hasConditions(definition)) return definition
  const questions = pages.flatMap(({ elements = [] }) => elements.filter(isMovable))
  const order = shuffled(questions, seed).values()
  const place = (element: Element) => (isMovable(element) ? (order.next().value ?? element) : element)
  return {
    ...definition,
    pages: pages.map(page => ({ ...page, elements: (page.elements ?? []).map(place) })),
  }
}

const dropEmpty = ({ pages, ...definition }: Instrument): Instrument => ({
  ...definition,
  ...(pages && { pages: pages.filter(({ elements = [] }) => elements.length > 0) }),
})

/** By which everything that is in random order for a card is in the same order on every phone. */
export const seedFor = ({ class: { code }, card, phase }: Pick<Seat, 'class' | 'card' | 'phase'>): number =>
  seedOf([code, card, phase].join('/'))

/** The test that a seat is shown. */
export function sheetOf(definition: Instrument, seat: Seat): Instrument {
  const names = toldIn(definition)
  const keep = (elements: readonly Element[] = []) => elements.filter(({ name }) => !names.has(name))
  const parts = mapElements(definition, element =>
    element.elements ? { ...element, elements: keep(element.elements) } : element,
  )
  const asked = dropEmpty({
    ...parts,
    ...(parts.pages && { pages: parts.pages.map(page => ({ ...page, elements: keep(page.elements) })) }),
    ...(parts.elements && { elements: keep(parts.elements) }),
  })
  return seat.shuffled ? reordered(asked, seedFor(seat)) : asked
}
