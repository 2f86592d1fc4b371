/** What in an instrument has a right answer: questions, and the rows and cells of matrices, one item each. */
import { compileExpression } from './expression/expression.ts'
import { isEmpty } from './expression/emptiness.ts'
import { rowScope, type Scope } from './expression/scope.ts'
import type { Answers, Instrument } from './instrument.ts'
import { isRecord, listOf, numberOf, recordsOf, textOf, type Json } from './validator/json.ts'

export interface KeyedItem {
  /** `C01`; `B02.a` for row a of matrix B02; `B03.a.year` for a cell. */
  readonly name: string
  readonly key: unknown
  /** Whether the order of a list counts, as in a ranking. */
  readonly ordered: boolean
  /** What a right answer is worth; 1 unless the question says otherwise. */
  readonly points: number
  readonly answer: (answers: Answers) => unknown
  readonly shown: Condition
}

type Condition = (scope: Scope) => boolean

/** A piece of a question that may have a key: the question itself, a row, a cell. */
interface Piece {
  readonly path: readonly string[]
  readonly key: unknown
  readonly shown?: Condition
}

/**
 * The items of an instrument that have a right answer, in reading order. What a respondent may repeat – rows that
 * are added, panels of a list – has no fixed number of items and gives none.
 *
 * @throws ExpressionError when a condition cannot be compiled
 */
export function keyedItemsOf(instrument: Instrument): readonly KeyedItem[] {
  return itemsIn(instrument, always)
}

function itemsIn(part: Json, shownAround: Condition): readonly KeyedItem[] {
  const shown = both(shownAround, conditionOf(part, 'visibleIf'), part['visible'] === false ? never : always)
  const inside = [...recordsOf(part, 'pages'), ...recordsOf(part, 'elements')]
  return [...itemsOf(part, shown), ...inside.flatMap(element => itemsIn(element, shown))]
}

function itemsOf(question: Json, shown: Condition): readonly KeyedItem[] {
  const name = textOf(question, 'name') ?? ''
  const stored = textOf(question, 'valueName') ?? name
  const piecesOf = pieces[textOf(question, 'type') ?? ''] ?? whole
  return piecesOf(question)
    .filter(({ key }) => !isEmpty(key))
    .map(piece => ({
      name: [name, ...piece.path].join('.'),
      key: piece.key,
      ordered: question['type'] === 'ranking',
      points: numberOf(question, 'points') ?? 1,
      answer: answers => [stored, ...piece.path].reduce<unknown>(member, answers),
      shown: both(shown, piece.shown ?? always),
    }))
}

/** How questions of the types with parts fall into pieces; the other types are one piece. */
const pieces: Readonly<Record<string, (question: Json) => readonly Piece[]>> = {
  matrix: question =>
    rowsOf(question).map(({ value, shown }) => ({
      path: [value],
      key: member(question['correctAnswer'], value),
      shown,
    })),
  matrixdropdown: question =>
    rowsOf(question).flatMap(({ value, shown }) =>
      recordsOf(question, 'columns').map(column => {
        const name = textOf(column, 'name') ?? ''
        const key = member(member(question['correctAnswer'], value), name) ?? column['correctAnswer']
        return { path: [value, name], key, shown }
      }),
    ),
  multipletext: question =>
    recordsOf(question, 'items').map(item => {
      const name = textOf(item, 'name') ?? ''
      return { path: [name], key: member(question['correctAnswer'], name) ?? item['correctAnswer'] }
    }),
  matrixdynamic: () => [],
  paneldynamic: () => [],
}

function whole(question: Json): readonly Piece[] {
  return [{ path: [], key: question['correctAnswer'] }]
}

function rowsOf(question: Json): readonly { readonly value: string; readonly shown: Condition }[] {
  const shownAll = conditionOf(question, 'rowsVisibleIf')
  return listOf(question, 'rows').map(row => {
    const value = isRecord(row) ? row['value'] : row
    const shown = both(shownAll, isRecord(row) ? conditionOf(row, 'visibleIf') : always)
    return { value: String(value), shown: scope => shown(rowScope({ item: value }, scope)) }
  })
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

function conditionOf(part: Json, property: string): Condition {
  const text = textOf(part, property)
  return text === undefined ? always : compileExpression(text).holds
}

function both(...conditions: readonly Condition[]): Condition {
  const asked = conditions.filter(condition => condition !== always)
  return asked.length === 0 ? always : scope => asked.every(condition => condition(scope))
}

const always: Condition = () => true
const never: Condition = () => false
