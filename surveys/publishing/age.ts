/** The age from which people may answer: said by the questionnaire, and kept by what it asks and what it stores. */
import { compileExpression } from '../expression/expression.ts'
import { ExpressionError } from '../expression/expressionError.ts'
import { answersScope } from '../expression/scope.ts'
import { numberOf, recordsOf, textOf, type Json } from '../validator/json.ts'
import { personal } from './method.ts'
import { obstacle, type Obstacle } from './obstacle.ts'
import type { ElementSpot } from './spot.ts'
import type { Survey } from './survey.ts'

/** Answers that could stand beside somebody's age, as far as a condition asks for them. */
const mostCombinations = 10_000

const choicesOf = (question: Json): readonly unknown[] =>
  Array.isArray(question['choices'])
    ? question['choices'].map(choice => (typeof choice === 'object' ? Object(choice).value : choice))
    : []

/** Every way to answer some questions by one of their choices each, or not at all. */
const combinations = (questions: readonly Json[]): Record<string, unknown>[] =>
  questions.reduce<Record<string, unknown>[]>(
    (sets, question) =>
      sets
        .flatMap(set => [
          set,
          ...choicesOf(question).map(value => ({ ...set, [textOf(question, 'name') ?? '']: value })),
        ])
        .slice(0, mostCombinations),
    [{}],
  )

/** Whether an answer of this age could be stored, whatever else was answered. */
function isStored({ instrument, elements }: Survey, age: string, value: unknown): boolean {
  const { storedIf } = instrument
  if (typeof storedIf !== 'string') return true
  const { names, holds } = compileExpression(storedIf)
  const others = elements
    .map(element => element.value)
    .filter(question => textOf(question, 'name') !== age && names.includes(textOf(question, 'name') ?? ''))
  return combinations(others).some(answers => holds(answersScope({ ...answers, [age]: value })))
}

interface Group {
  readonly value: unknown
  /** The age of the youngest who belongs to it; `null`: it does not say. */
  readonly from: number | null
}

function groupsOf(question: Json, youngest: number): readonly Group[] {
  if (question['choices'] !== undefined)
    return recordsOf(question, 'choices')
      .filter(({ missing }) => missing !== true)
      .map(choice => ({ value: choice['value'], from: numberOf(choice, 'ageFrom') ?? null }))
  // Whoever types their age can be one year too young, unless the question does not take that.
  const least = numberOf(question, 'min') ?? 0
  return least >= youngest ? [] : [{ value: youngest - 1, from: youngest - 1 }]
}

export function brokenAges(survey: Survey): readonly Obstacle[] {
  const { instrument, elements } = survey
  const asked = elements.find(({ value }) => value['role'] === 'age')
  if (!asked || !personal.has(instrument['kind'])) return []
  const youngest = instrument['minimumAge']
  if (typeof youngest !== 'number') return [obstacle('', 'age.unsaid', {})]
  return faultsOf(survey, asked, youngest)
}

function faultsOf(survey: Survey, { path, value }: ElementSpot, youngest: number): readonly Obstacle[] {
  const name = textOf(value, 'name') ?? ''
  try {
    return groupsOf(value, youngest).flatMap(group => {
      const choice = String(group.value)
      if (group.from === null) return [obstacle(path, 'age.group', { choice })]
      const stored = group.from < youngest && isStored(survey, name, group.value)
      return stored ? [obstacle(path, 'age.stored', { choice, from: group.from, youngest })] : []
    })
  } catch (error) {
    // A condition that cannot be read is an obstacle of its own.
    if (error instanceof ExpressionError) return []
    throw error
  }
}
