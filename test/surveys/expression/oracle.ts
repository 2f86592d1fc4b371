/** survey-core beside us: what it reads, what it gives, where it breaks; both on one clock that stands still. */
import { ConditionsParser, settings } from 'survey-core'
import { afterAll, beforeAll } from 'vitest'
import { compileExpression, type Expression } from '../../../surveys/expression/expression.ts'
import { ExpressionError } from '../../../surveys/expression/expressionError.ts'
import { answersScope, type Scope } from '../../../surveys/expression/scope.ts'

const now = new Date('2026-11-25T09:41:07.123')

/** Stops survey-core's clock for the tests of a file. */
export function stopClock(): void {
  const running = settings.onDateCreated
  beforeAll(() => {
    settings.onDateCreated = (date, _reason, given) => (given ? date : new Date(now))
  })
  afterAll(() => {
    settings.onDateCreated = running
  })
}

export function scopeOver(values: object): Scope {
  return { ...answersScope(structuredClone(values)), now: () => now }
}

/** Our expression, or why we refuse the text. */
export function compiledOrError(text: string): Expression | ExpressionError {
  try {
    return compileExpression(text)
  } catch (error) {
    if (error instanceof ExpressionError) return error
    throw error
  }
}

export function compiled(text: string): Expression | undefined {
  const expression = compiledOrError(text)
  return expression instanceof ExpressionError ? undefined : expression
}

/** Their runner; nothing when survey-core takes the text for none, or breaks on it. */
export function runnerOf<Runner>(Kind: new (text: string) => Runner, text: string): Runner | undefined {
  if (new ConditionsParser().parseExpression(text) === undefined) return undefined
  try {
    return new Kind(text)
  } catch {
    return undefined
  }
}

/** Where survey-core breaks on an answer, we must only not. */
export const broken = Symbol('broken')

/** What survey-core gives, or that it breaks. */
export function outcome(run: () => unknown): unknown {
  try {
    return run()
  } catch {
    return broken
  }
}
