/** Which questions a respondent was not shown: an empty answer to one of them is no refusal. */
import { compileExpression, type Expression } from './expression/expression.ts'
import { answersScope } from './expression/scope.ts'
import type { Answers, Instrument } from './instrument.ts'
import { flag, type Json, nameOf, recordsOf, textOf } from './validator/json.ts'

interface Conditional {
  readonly condition: Expression
  readonly questions: readonly string[]
}

const parts = (json: Json): readonly Json[] => [...recordsOf(json, 'pages'), ...recordsOf(json, 'elements')]

const questionsIn = (json: Json): string[] =>
  parts(json).flatMap(part => [nameOf(part), ...questionsIn(part)])

const never = compileExpression('1 = 0')

/** A condition goes before `visible`, as in SurveyJS. */
function conditionOf(part: Json): Expression | null {
  const text = textOf(part, 'visibleIf')
  if (text !== undefined) return compileExpression(text)
  return flag(part, 'visible', true) ? null : never
}

/** Every page, panel and question that is not always there, and the questions that it takes along. */
function conditionalsIn(json: Json): Conditional[] {
  return parts(json).flatMap(part => {
    const condition = conditionOf(part)
    const own = condition ? [{ condition, questions: questionsIn({ elements: [part] }) }] : []
    return [...own, ...conditionalsIn(part)]
  })
}

function calculatedIn(instrument: Instrument): [name: string, expression: Expression][] {
  return recordsOf(instrument, 'calculatedValues').flatMap(value => {
    const [name, text] = [textOf(value, 'name'), textOf(value, 'expression')]
    return name === undefined || text === undefined ? [] : [[name, compileExpression(text)]]
  })
}

/**
 * Compiles the conditions of an instrument's pages, panels and questions.
 *
 * @returns the names of the questions that answers leave hidden
 * @throws ExpressionError when a condition is no expression
 * @example compileHidden(perception)({ '00': 1, A01: 4 }).has('D01') // true: nobody asks the unmarried
 */
export function compileHidden(instrument: Instrument): (answers: Answers) => ReadonlySet<string> {
  const conditionals = conditionalsIn(instrument)
  const calculated = calculatedIn(instrument)
  return answers => {
    const variables: Record<string, unknown> = {}
    for (const [name, expression] of calculated)
      variables[name] = expression.evaluate(answersScope(answers, variables))
    const scope = answersScope(answers, variables)
    return new Set(
      conditionals.flatMap(({ condition, questions }) => (condition.holds(scope) ? [] : questions)),
    )
  }
}
