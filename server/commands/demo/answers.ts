/** What an invented person answers to a questionnaire: only what they are asked, and only what it allows. */
import { categoriesIn, codeIn } from '../../../surveys/categories.ts'
import { compileExpression, type Expression } from '../../../surveys/expression/expression.ts'
import { answersScope } from '../../../surveys/expression/scope.ts'
import type { Answers, ChoiceValue, Element, Instrument, Page } from '../../../surveys/instrument.ts'
import { isRecord } from '../../../surveys/validator/json.ts'
import { drawn, normal, type Person } from './person.ts'

const shareSkipped = 0.02
const shareUnknown = 0.03

interface Situation {
  readonly person: Person
  readonly random: () => number
}

/** From how somebody leans to one of an agreement scale's steps. */
function step(lean: number, steps: number, random: () => number): number {
  const place = (steps - 1) / 2 + (lean + normal(random) * 0.8) * (steps / 4)
  return Math.max(0, Math.min(steps - 1, Math.round(place)))
}

const oneOf = (codes: readonly ChoiceValue[], random: () => number) =>
  drawn(
    random,
    // Earlier choices are somewhat more usual, so that a chart of the demonstration has a shape.
    codes.map((code, place) => [code, 1 / (place + 2)] as const),
  )

function choice(element: Element, { person, random }: Situation): ChoiceValue | undefined {
  const own = typeof element.role === 'string' ? person.codes[element.role] : undefined
  const categories = categoriesIn(element, 'choices')
  if (own !== undefined && categories.some(({ code }) => code === own)) return own
  if (element.role === 'consent') return 1
  const unknown = categories.filter(({ missing }) => missing)
  if (unknown.length > 0 && random() < shareUnknown)
    return oneOf(
      unknown.map(({ code }) => code),
      random,
    )
  const codes = categories.filter(({ missing }) => !missing).map(({ code }) => code)
  const key = codeIn(element.correctAnswer)
  if (key !== null) return knows(person, element.name, random) ? key : oneOf(codes, random)
  if (element.scale === undefined) return oneOf(codes, random)
  return codes[step(element.reverse === true ? -person.attitude : person.attitude, codes.length, random)]
}

/** Every item has a difficulty of its own, taken from its name so that it stays the same. */
function knows({ knowledge }: Person, name: string, random: () => number): boolean {
  const hash = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 97, 7)
  const difficulty = hash / 48 - 1
  return random() < 1 / (1 + Math.exp(difficulty - knowledge * 1.4))
}

function matrix(element: Element, { person, random }: Situation): Answers {
  const keys = isRecord(element.correctAnswer) ? element.correctAnswer : {}
  const columns = categoriesIn(element, 'columns')
  const codes = columns.filter(({ missing }) => !missing).map(({ code }) => code)
  const unknown = columns.find(({ missing }) => missing)?.code
  const row = (name: string): ChoiceValue => {
    if (unknown !== undefined && random() < 0.1) return unknown
    const key = codeIn(keys[name])
    if (key === null) return oneOf(codes, random)
    const right = knows(person, `${element.name}.${name}`, random)
    return right
      ? key
      : oneOf(
          codes.filter(code => code !== key),
          random,
        )
  }
  return Object.fromEntries(
    categoriesIn(element, 'rows').map(({ code }) => [String(code), row(String(code))]),
  )
}

function several(element: Element, { random }: Situation): ChoiceValue[] {
  const codes = categoriesIn(element, 'choices')
    .filter(({ missing }) => !missing)
    .map(({ code }) => code)
  const most = Number(element.maxSelectedChoices ?? 3)
  const wanted = 1 + Math.floor(random() * Math.min(most, codes.length))
  const chosen = new Set(Array.from({ length: wanted }, () => oneOf(codes, random)))
  // An answer like “none of these” stands alone, and stands last.
  const alone = codes.at(-1)
  return chosen.size > 1 ? [...chosen].filter(code => code !== alone) : [...chosen]
}

function amount({ min, max, step: by }: Element, { random }: Situation): number {
  const [low, high, grain] = [Number(min ?? 0), Number(max ?? 10), Number(by ?? 1)]
  const middle = low + (high - low) * 0.15
  const value = middle + Math.abs(normal(random)) * (high - low) * 0.12
  return Math.min(high, Math.round((value - low) / grain) * grain + low)
}

const kinds: Readonly<Record<string, (element: Element, situation: Situation) => unknown>> = {
  radiogroup: choice,
  dropdown: choice,
  checkbox: several,
  matrix,
  text: (element, situation) => (element.inputType === 'number' ? amount(element, situation) : undefined),
}

/** Conditions by their text: everybody is asked the same ones. */
const conditions = new Map<string, Expression>()

function condition(text: string): Expression {
  const known = conditions.get(text)
  if (known) return known
  const compiled = compileExpression(text)
  conditions.set(text, compiled)
  return compiled
}

const asked = ({ visibleIf }: Element | Page, answers: Answers) =>
  typeof visibleIf !== 'string' || condition(visibleIf).holds(answersScope(answers))

/** Answers in the order of the questionnaire, so that a question's condition finds what it depends on. */
export function answersOf(instrument: Instrument, person: Person, random: () => number): Answers {
  const answers: Record<string, unknown> = {}
  const visit = ({ elements = [] }: Page | Element) => {
    for (const element of elements) {
      if (!asked(element, answers)) continue
      visit(element)
      const answer = kinds[element.type]?.(element, { person, random })
      const required = element.isRequired === true || element.role !== undefined
      if (answer !== undefined && (required || random() >= shareSkipped)) answers[element.name] = answer
    }
  }
  for (const page of instrument.pages ?? []) if (asked(page, answers)) visit(page)
  return answers
}
