/** Conditions of our own – what is stored, what passes, which variant of a scale counts – that SurveyJS does not read. */
import { customProperties } from '../customProperty.ts'
import { compileExpression } from '../expression/expression.ts'
import { ExpressionError } from '../expression/expressionError.ts'
import { recordsOf, textOf } from '../validator/json.ts'
import { obstacle, type Obstacle } from './obstacle.ts'
import type { Survey } from './survey.ts'

const ours = new Set([
  'when',
  ...customProperties.filter(({ type }) => type === 'condition').map(({ name }) => name),
])

export function brokenConditions({ instrument, spots, elements }: Survey): readonly Obstacle[] {
  const parts = [...elements.map(({ value }) => value), ...recordsOf(instrument, 'calculatedValues')]
  const known = new Set(parts.flatMap(part => [textOf(part, 'name') ?? '', textOf(part, 'valueName') ?? '']))
  return spots.flatMap(({ path, property, value }) => {
    if (!ours.has(property) || typeof value !== 'string') return []
    const names = namesIn(value)
    if (names instanceof ExpressionError) {
      return [obstacle(path, 'condition.unreadable', { position: names.position + 1 })]
    }
    return names
      .filter(name => !known.has(name) && !known.has(name.split(/[.[]/)[0] ?? ''))
      .map(name => obstacle(path, 'condition.unknown', { name }))
  })
}

function namesIn(text: string): readonly string[] | ExpressionError {
  try {
    return compileExpression(text).names
  } catch (error) {
    if (error instanceof ExpressionError) return error
    throw error
  }
}
