/** Choices: named sets exist, and every key of a test is an answer that can be given. */
import { choiceSetNames } from '../choiceSets.ts'
import { isEmpty } from '../expression/emptiness.ts'
import { equal } from '../expression/equality.ts'
import { isRecord, listOf, recordsOf, textOf, type Json } from '../validator/json.ts'
import { obstacle, type Obstacle } from './obstacle.ts'
import type { ElementSpot } from './spot.ts'
import type { Survey } from './survey.ts'

export function brokenChoices({ elements }: Survey): readonly Obstacle[] {
  return elements.flatMap(spot => [...unknownSet(spot), ...brokenKey(spot), ...brokenColumnKeys(spot)])
}

function unknownSet({ path, value }: ElementSpot): readonly Obstacle[] {
  const name = textOf(value, 'choiceSet')
  const isKnown = name === undefined || choiceSetNames.includes(name)
  return isKnown ? [] : [obstacle(`${path}.choiceSet`, 'choiceSet.unknown', { name })]
}

const ofChoices = new Set([
  'radiogroup',
  'dropdown',
  'checkbox',
  'tagbox',
  'ranking',
  'imagepicker',
  'buttongroup',
])

function brokenKey({ path, value: question }: ElementSpot): readonly Obstacle[] {
  const key = question['correctAnswer']
  const at = `${path}.correctAnswer`
  if (isEmpty(key)) return []
  if (ofChoices.has(textOf(question, 'type') ?? '')) return amongChoices(at, key, question)
  if (question['type'] !== 'matrix' || !isRecord(key)) return []
  const rows = listOf(question, 'rows').map(valueOf)
  return Object.entries(key).flatMap(([row, answer]) => [
    ...(rows.some(one => String(one) === row) ? [] : [obstacle(at, 'key.row', { row })]),
    ...amongList(at, answer, listOf(question, 'columns')),
  ])
}

/** The columns of a matrix of cells, whose choices are their own or those of the matrix. */
function brokenColumnKeys({ path, value: question }: ElementSpot): readonly Obstacle[] {
  return recordsOf(question, 'columns').flatMap((column, index) => {
    const key = column['correctAnswer']
    const isOfChoices = ofChoices.has(
      textOf(column, 'cellType') ?? textOf(question, 'cellType') ?? 'dropdown',
    )
    const owner = listOf(column, 'choices').length > 0 ? column : question
    return isEmpty(key) || !isOfChoices
      ? []
      : amongChoices(`${path}.columns[${index}].correctAnswer`, key, owner)
  })
}

/** Choices that come from another question are looked at there. */
function amongChoices(path: string, key: unknown, question: Json): readonly Obstacle[] {
  return question['choicesFromQuestion'] === undefined
    ? amongList(path, key, listOf(question, 'choices'))
    : []
}

function amongList(path: string, key: unknown, choices: readonly unknown[]): readonly Obstacle[] {
  const answers: readonly unknown[] = Array.isArray(key) ? key : [key]
  return answers.flatMap(answer => {
    const choice = choices.find(one => equal(valueOf(one), answer, false))
    if (choice === undefined) return [obstacle(path, 'key.choice', { key: String(answer) })]
    const isMissing = isRecord(choice) && choice['missing'] === true
    return isMissing ? [obstacle(path, 'key.missing', { key: String(answer) })] : []
  })
}

function valueOf(choice: unknown): unknown {
  return isRecord(choice) ? choice['value'] : choice
}
