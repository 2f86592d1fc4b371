/** Patterns that the server can test in linear time, whatever is sent. */
import { compilePattern } from '../pattern.ts'
import { PatternError } from '../patternError.ts'
import { isRecord, textOf } from '../validator/json.ts'
import { obstacle, type Obstacle } from './obstacle.ts'
import type { Survey } from './survey.ts'

export function refusedPatterns({ spots }: Survey): readonly Obstacle[] {
  return spots.flatMap(({ path, property, value }) => {
    const source = property === 'validators' && isRecord(value) ? textOf(value, 'regex') : undefined
    const reason = source === undefined ? undefined : refusal(source)
    return reason === undefined ? [] : [obstacle(`${path}.regex`, 'pattern.refused', { reason })]
  })
}

function refusal(source: string): string | undefined {
  try {
    compilePattern(source)
    return undefined
  } catch (error) {
    if (error instanceof PatternError) return error.message
    throw error
  }
}
