/** SurveyJS's expression language, compiled once to a closure: `{age} >= 18 and {sex} notempty`. */
import { compile } from './compiler.ts'
import { parse } from './parser.ts'
import type { Scope } from './scope.ts'
import { namesIn } from './tree.ts'

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
 * @see survey-core 2.5.43, `src/expressions/grammar.pegjs`; equality with it is tested
 * @example compileExpression('{age} > 17').holds(answersScope({ age: 18 })) // true
 */
export function compileExpression(text: string): Expression {
  const tree = parse(text)
  const evaluate = compile(tree)
  return { text, names: namesIn(tree), evaluate, holds: scope => evaluate(scope) == true }
}
