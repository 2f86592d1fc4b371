/** What an expression can ask of the answers around it, and the plain scope over one set of answers. */
import { numberIn } from './number.ts'

export interface Scope {
  /**
   * The value behind a name as it stands between braces: `q1`, `panel.q`, `row.col`, `q1[0].x`, `item`, `$self.x`.
   * `undefined` when the question is there without an answer, `null` when nobody knows the name.
   *
   * @param whole - asked by the functions over rows (`sumInArray` …): the value as stored, not as compared
   */
  value(path: string, whole?: boolean): unknown
  /** Whether order counts when this answer is compared, as in a ranking. Without it, never. */
  ordered?(path: string): boolean
  /** The clock that `today()` and its kin read. Without it, the machine's. */
  now?(): Date
}

interface Step {
  readonly name: string
  readonly index: number | undefined
}

/**
 * A scope over plain values: names without regard to case, `panel.question`, `rows[0].column`, `rows[-1]` from the
 * end, `list.length`; the longest name that is a key wins, so that `a.b` may be one key or two.
 *
 * @param variables - asked before the answers
 * @see survey-core 2.5.43, `VariableGetterContext`
 * @example answersScope({ Rows: [{ n: 2 }] }).value('rows[-1].n') // 2
 */
export function answersScope(answers: unknown, variables?: unknown): Scope {
  const unknown: Scope = { value: path => (path.endsWith('.length') ? 0 : null) }
  const among = rowScope(answers, unknown)
  return variables === undefined ? among : rowScope(variables, among)
}

/** The scope inside a row: its own values first, then whatever lies around it. */
export function rowScope(row: unknown, around: Scope): Scope {
  const find = (path: string) => follow(row, stepsOf(path))
  return {
    ...around,
    value(path, whole) {
      const found = find(path)
      return found ? found.value : around.value(path, whole)
    },
    ...(around.ordered && { ordered: path => !find(path) && around.ordered?.(path) === true }),
  }
}

/** A path cut at its points, each part with the index at its end; a leading `$` (SurveyJS's element access) is dropped. */
function stepsOf(path: string): readonly Step[] {
  const names = path.startsWith('$') ? path.slice(1) : path
  return names.split('.').map(part => {
    const open = part.endsWith(']') ? part.lastIndexOf('[') : -1
    const index = open < 0 ? Number.NaN : numberIn(part.slice(open + 1, -1))
    return Number.isNaN(index) ? { name: part, index: undefined } : { name: part.slice(0, open), index }
  })
}

/** Walks down from a value; `undefined` when a step leads nowhere. */
function follow(from: unknown, steps: readonly Step[]): { readonly value: unknown } | undefined {
  let value = from
  let rest = steps
  while (rest.length > 0) {
    const taken = longestKey(value, rest)
    if (taken === 0) return undefined
    value = property(value, joined(rest, taken))
    const index = rest[taken - 1]?.index
    if (index !== undefined) {
      const list: readonly unknown[] = Array.isArray(value) ? value : []
      const at = index < 0 ? list.length + index : index
      if (!(at > -1 && at < list.length)) return undefined
      value = list[at]
    }
    rest = rest.slice(taken)
  }
  return { value }
}

/** How many of the next steps make one key, as many as possible; none goes past an index. */
function longestKey(value: unknown, steps: readonly Step[]): number {
  const indexed = steps.findIndex(step => step.index !== undefined)
  let taken = indexed < 0 ? steps.length : indexed + 1
  while (taken > 0 && property(value, joined(steps, taken)) === undefined) taken--
  return taken
}

function joined(steps: readonly Step[], count: number): string {
  return steps
    .slice(0, count)
    .map(step => step.name)
    .join('.')
}

/** The first key that is the name without regard to case, and the length of a list or a text. */
function property(value: unknown, name: string): unknown {
  if (!value || !name) return undefined
  if (name === 'length' && (Array.isArray(value) || typeof value === 'string')) return value.length
  if (typeof value !== 'object') return undefined
  const sought = name.toLowerCase()
  const key = Object.keys(value).find(one => one.length === name.length && one.toLowerCase() === sought)
  return key === undefined ? undefined : Reflect.get(value, key)
}
