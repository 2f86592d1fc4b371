/** How big a questionnaire may be: beyond this no person fills it in, and it only costs whoever checks it. */
import { listOf, numberOf, textOf } from '../validator/json.ts'
import { obstacle, type Obstacle } from './obstacle.ts'
import { depthOf, type ElementSpot, type Spot } from './spot.ts'
import type { Survey } from './survey.ts'
import { conditions } from './vocabulary.ts'

const limits = {
  questions: 300,
  nesting: 5,
  choices: 500,
  cells: 2500,
  list: 500,
  repeats: 100,
  condition: 2000,
  validators: 10,
} as const

export function beyondLimits({ spots, elements }: Survey): readonly Obstacle[] {
  return [
    ...tooMany(elements),
    ...elements.flatMap(spot => [...tooDeep(spot), ...repeated(spot), ...chosen(spot), ...celled(spot)]),
    ...spots.flatMap(spot => [...tooLong(spot), ...listed(spot)]),
  ]
}

const containers = new Set(['panel', 'flowpanel'])

function tooMany(elements: readonly ElementSpot[]): readonly Obstacle[] {
  const count = elements.filter(({ value }) => !containers.has(textOf(value, 'type') ?? '')).length
  return count > limits.questions ? [obstacle('', 'question.limit', { count, limit: limits.questions })] : []
}

function tooDeep(spot: ElementSpot): readonly Obstacle[] {
  const count = depthOf(spot)
  return count > limits.nesting
    ? [obstacle(spot.path, 'nesting.limit', { count, limit: limits.nesting })]
    : []
}

/** SurveyJS's own most is 1,000, which takes it more than a minute. */
const repeats: Readonly<Record<string, string>> = {
  matrixdynamic: 'maxRowCount',
  paneldynamic: 'maxPanelCount',
}

function repeated({ path, value }: ElementSpot): readonly Obstacle[] {
  const property = repeats[textOf(value, 'type') ?? '']
  if (property === undefined) return []
  const most = numberOf(value, property) ?? 0
  const isWithin = most >= 1 && most <= limits.repeats
  return isWithin ? [] : [obstacle(path, 'repeat.limit', { property, limit: limits.repeats })]
}

function chosen({ path, value }: ElementSpot): readonly Obstacle[] {
  const span =
    ((numberOf(value, 'choicesMax') ?? 0) - (numberOf(value, 'choicesMin') ?? 0)) /
    (numberOf(value, 'choicesStep') || 1)
  return ['choices', 'rows', 'columns', 'rateValues']
    .map(list => listOf(value, list).length)
    .concat(span)
    .filter(count => count > limits.choices)
    .map(count => obstacle(path, 'choice.limit', { count, limit: limits.choices }))
}

/** Rows by columns: each is a question of its own. */
function celled({ path, value }: ElementSpot): readonly Obstacle[] {
  const rows = Math.max(
    listOf(value, 'rows').length,
    numberOf(value, repeats[textOf(value, 'type') ?? ''] ?? '') ?? 0,
  )
  const count = rows * listOf(value, 'columns').length
  return count > limits.cells ? [obstacle(path, 'cell.limit', { count, limit: limits.cells })] : []
}

const ofChoices = new Set(['choices', 'rows', 'columns', 'rateValues'])

/** Every other list: pages, triggers, checks of an answer. */
function listed({ path, property, value }: Spot): readonly Obstacle[] {
  if (!Array.isArray(value) || ofChoices.has(property)) return []
  const limit = property === 'validators' ? limits.validators : limits.list
  return value.length > limit ? [obstacle(path, 'list.limit', { count: value.length, limit })] : []
}

function tooLong({ path, property, value }: Spot): readonly Obstacle[] {
  const count = conditions.has(property) && typeof value === 'string' ? value.length : 0
  return count > limits.condition
    ? [obstacle(path, 'condition.length', { count, limit: limits.condition })]
    : []
}
