/** Scores a test, or the knowledge items of a survey: what is right, wrong, left out, and what was never asked. */
import { isEmpty } from './expression/emptiness.ts'
import { equal } from './expression/equality.ts'
import { compileExpression } from './expression/expression.ts'
import { isNumeric, numberIn } from './expression/number.ts'
import { answersScope, type Scope } from './expression/scope.ts'
import type { Answers, Instrument } from './instrument.ts'
import { type KeyedItem, keyedItemsOf } from './keyedItem.ts'
import { isRecord, recordsOf, textOf } from './validator/json.ts'

/** `omitted` was shown and left empty; “don't know” is an answer, and wrong. */
export type Verdict = 'right' | 'wrong' | 'omitted' | 'notShown'

interface ScoredItem {
  readonly name: string
  readonly verdict: Verdict
  /** What a right answer is worth. */
  readonly points: number
  /** The answer as given, for the analysis of what draws people away from the right one. */
  readonly answer?: unknown
}

export interface Score {
  readonly items: readonly ScoredItem[]
  /** How many items have each verdict. */
  readonly right: number
  readonly wrong: number
  readonly omitted: number
  readonly notShown: number
  /** Points of the right items, and of all that were shown. */
  readonly points: number
  readonly of: number
  /** `points / of`, 0–1; `null` when nothing was shown that could earn any. */
  readonly share: number | null
}

/**
 * The score of one person's answers. A list is right in any order unless it ranks; a text is right whatever its
 * case, its outer spaces and its Unicode form; "2006" is 2006. Items that were not shown count nowhere.
 *
 * survey-core counts any complete ranking as right and knows no points, so it is not asked.
 *
 * @param keys - by the name of an item, right answers that go before those of the instrument
 * @throws ExpressionError when a condition of the instrument cannot be compiled
 * @example score(knowledge, { '01': 'B', '02': 98 }).items[1] // { name: '02', verdict: 'wrong', points: 1, answer: 98 }
 */
export function score(
  instrument: Instrument,
  answers: Answers,
  keys: ReadonlyMap<string, unknown> = new Map(),
): Score {
  const { items: keyed, scopeOver } = preparedFor(instrument)
  const scope = scopeOver(answers)
  const items = keyed.map(item => scored(item, answers, scope, keys.get(item.name) ?? item.key))
  const withVerdict = (verdict: Verdict) => items.filter(item => item.verdict === verdict)
  const [right, wrong, omitted] = [withVerdict('right'), withVerdict('wrong'), withVerdict('omitted')]
  const points = worth(right)
  const of = points + worth([...wrong, ...omitted])
  return {
    items,
    right: right.length,
    wrong: wrong.length,
    omitted: omitted.length,
    notShown: withVerdict('notShown').length,
    points,
    of,
    share: of > 0 ? points / of : null,
  }
}

function scored(item: KeyedItem, answers: Answers, scope: Scope, key: unknown): ScoredItem {
  const { name, points } = item
  if (!item.shown(scope)) return { name, points, verdict: 'notShown' }
  const answer = item.answer(answers)
  if (isEmpty(answer)) return { name, points, verdict: 'omitted' }
  const isRight = equal(plain(answer), plain(key), item.ordered)
  return { name, points, verdict: isRight ? 'right' : 'wrong', answer }
}

function worth(items: readonly ScoredItem[]): number {
  return items.reduce((sum, item) => sum + item.points, 0)
}

/** A value as it is compared: numbers as numbers, texts trimmed, in one Unicode form and one case. */
function plain(value: unknown): unknown {
  if (typeof value === 'string')
    return isNumeric(value) ? numberIn(value) : value.normalize('NFC').trim().toLowerCase()
  if (Array.isArray(value)) return value.map(plain)
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
    : value
}

interface Prepared {
  readonly items: readonly KeyedItem[]
  readonly scopeOver: (answers: Answers) => Scope
}

/** An instrument is compiled once, however many people answer it. */
const prepared = new WeakMap<Instrument, Prepared>()

function preparedFor(instrument: Instrument): Prepared {
  const known = prepared.get(instrument) ?? {
    items: keyedItemsOf(instrument),
    scopeOver: scopeOf(instrument),
  }
  prepared.set(instrument, known)
  return known
}

/** The answers, and before them the calculated values, each worked out from those above it. */
function scopeOf(instrument: Instrument): (answers: Answers) => Scope {
  const calculated = recordsOf(instrument, 'calculatedValues').map(value => ({
    name: textOf(value, 'name') ?? '',
    evaluate: compileExpression(textOf(value, 'expression') ?? "''").evaluate,
  }))
  return answers => {
    const variables: Record<string, unknown> = {}
    const scope = answersScope(answers, variables)
    for (const { name, evaluate } of calculated) variables[name] = evaluate(scope)
    return scope
  }
}
