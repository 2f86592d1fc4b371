/** Turns an expression's tree into one closure over the scope. */
import { isEmpty } from './emptiness.ts'
import { ExpressionError } from './expressionError.ts'
import { functions, pageFunctions } from './functions.ts'
import { operations, type Operation } from './operators.ts'
import { reading } from './reading.ts'
import { compileRowCall } from './rowCall.ts'
import { rowFunctions } from './rowFunctions.ts'
import type { Scope } from './scope.ts'
import type { Call, Chain, Tree } from './tree.ts'

export type Evaluation = (scope: Scope) => unknown

/** @throws ExpressionError for a function that is unknown or needs the page */
export function compile(tree: Tree): Evaluation {
  switch (tree.kind) {
    case 'nothing':
      return () => null
    case 'constant':
      return () => tree.value
    case 'name':
      return reading(tree)
    case 'list': {
      const items = tree.items.map(compile)
      return scope => items.map(item => item(scope))
    }
    case 'state': {
      const of = compile(tree.of)
      const holds = states[tree.state]
      return scope => holds(of(scope))
    }
    case 'chain':
      return compileChain(tree)
    default:
      return compileCall(tree)
  }
}

const states = {
  negate: (value: unknown) => !value,
  empty: isEmpty,
  notempty: (value: unknown) => !isEmpty(value),
}

function compileChain(chain: Chain): Evaluation {
  const first = compile(chain.first)
  const firstNames = comparedNames(chain.first)
  const links = chain.links.map(({ operator, operand }) => ({
    operate: operations[operator] as Operation,
    operand: compile(operand),
    names: comparedNames(operand),
  }))
  return scope => {
    const isOrdered = (name: string) => scope.ordered?.(name) ?? false
    let value = first(scope)
    let ordered = firstNames.some(isOrdered)
    for (const { operate, operand, names } of links) {
      const right = operand(scope)
      ordered ||= names.some(isOrdered)
      value = operate(value, right, scope, ordered)
    }
    return value
  }
}

/** The names whose answers stand on a side of a comparison, so that a ranking's order can count. */
function comparedNames(tree: Tree): readonly string[] {
  if (tree.kind === 'name') return [tree.name]
  if (tree.kind !== 'chain') return []
  return [tree.first, ...tree.links.map(link => link.operand)].flatMap(comparedNames)
}

function compileCall(call: Call): Evaluation {
  const overRows = rowFunctions.get(call.name)
  if (overRows) return compileRowCall(call, overRows, compile)
  const calculator = functions.get(call.name)
  if (!calculator) {
    const why = pageFunctions.has(call.name) ? 'needs the page' : 'is unknown'
    throw new ExpressionError(`calls ${call.name}, which ${why}`, call.position, call.name)
  }
  const given = call.given.map(compile)
  return scope =>
    calculator(
      given.map(value => value(scope)),
      scope,
    )
}
