/** SurveyJS's expression language, compiled once to a closure: `{age} >= 18 and {sex} notempty`. */
import { ExpressionError } from './expressionError.ts'
import type { Scope } from './scope.ts'

export interface Expression {
  readonly text: string
  /** The names between braces, each once, as written. */
  readonly names: readonly string[]
  /** What SurveyJS's own `ExpressionRunner` gives. */
  readonly evaluate: (scope: Scope) => unknown
  /** What SurveyJS's own `ConditionRunner` gives: the value, compared loosely with `true`. */
  readonly holds: (scope: Scope) => boolean
}

/**
 * An expression ready to be asked any number of times; it keeps nothing between two questions.
 *
 * @throws ExpressionError, a SyntaxError with the position, when the text is no expression, calls a function that
 *   is unknown or needs the page (`displayValue`, `isContainerReady` …), or is deeper than 100 levels
 * @example compileExpression('{age} > 17').holds(answersScope({ age: 18 })) // true
 */
export function compileExpression(text: string): Expression {
  throw new ExpressionError(`not written yet: ${text}`, 0)
}
