/** Compiles a call over rows, whose filter is worked out row by row: `countInArray({members}, 'age', {age} < 16)`. */
import { ExpressionError } from './expressionError.ts'
import { parse } from './parser.ts'
import { reading } from './reading.ts'
import type { RowFunction } from './rowFunctions.ts'
import { rowScope, type Scope } from './scope.ts'
import { partsOf, type Call, type Tree } from './tree.ts'

type Evaluation = (scope: Scope) => unknown

/** @param compile - gives the closure of a part */
export function compileRowCall(
  { given, position }: Call,
  { calculate, otherwise }: RowFunction,
  compile: (tree: Tree) => Evaluation,
): Evaluation {
  const [rowsTree, columnTree, third, fourth] = given
  if (!rowsTree || !columnTree || given.length > 4) return () => otherwise
  const rows = rowsTree.kind === 'name' ? reading(rowsTree, true) : compile(rowsTree)
  const column = compile(columnTree)
  const returned = columnName(third)
  const filterTree = filterOf(returned === undefined ? third : fourth, position)
  const filter = filterTree && compile(filterTree)
  return scope => {
    const name = column(scope)
    const all = rows(scope)
    if (typeof name !== 'string' || !all) return otherwise
    return calculate({
      rows: Array.isArray(all) ? all : Object.values(all),
      column: name,
      returned: returned ?? name,
      counts: row => !filter || filter(rowScope(row, scope)) == true,
    })
  }
}

/** The third argument names a column to give back when it is a plain word; with signs in it, it is a filter. */
function columnName(tree: Tree | undefined): string | undefined {
  if (tree?.kind !== 'constant' || typeof tree.value !== 'string') return undefined
  return /[{}><=!]/.test(tree.value) ? undefined : tree.value
}

/**
 * A filter is written in quotes or without. SurveyJS prints the one without and reads it again, which goes wrong,
 * silently, where `undefined`, a quote or a number like 1e-7 is in it; such a filter is refused.
 * An answer is never read as a filter, although SurveyJS would.
 */
function filterOf(tree: Tree | undefined, position: number): Tree | undefined {
  if (tree?.kind === 'constant' && typeof tree.value === 'string' && tree.value !== '')
    return parse(tree.value)
  if (tree && !isPrintable(tree)) {
    throw new ExpressionError('has a filter that SurveyJS cannot work out', position)
  }
  return tree
}

function isPrintable(tree: Tree): boolean {
  if (tree.kind === 'constant') return !/['"]|\de/.test(String(tree.value))
  if (tree.kind === 'nothing') return false
  return partsOf(tree).every(isPrintable)
}
