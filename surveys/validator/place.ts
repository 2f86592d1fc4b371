/** Where answers stand while they are looked at: the whole form, one panel of a dynamic panel, one row of a matrix. */
import type { Answers } from '../instrument.ts'
import type { Detail, Finding, Rule } from './finding.ts'

/** One check of one set of answers. */
export interface Visit {
  readonly findings: Finding[]
  /** Questions that the first look found wrong; nothing more is said about them. */
  readonly flawed: ReadonlySet<string>
  /** By their names in small letters. */
  readonly variables: ReadonlyMap<string, unknown>
  /** Calculated values that were worked out already. */
  readonly calculated: Map<object, unknown>
  /** Questions and values whose doubt is being weighed, so that two that hang on each other come to an end. */
  readonly weighed: Set<object>
  /** Moved to and fro when a verdict hangs on the clock, which is never quite the respondent's. */
  now: Date
  clockRead: boolean
}

export interface Place {
  readonly visit: Visit
  readonly values: Answers
  /** What a name at this place starts with: `panel[2].`, and nothing on the form itself. */
  readonly prefix: string
  readonly parent: Place | null
  /** Among the panels or rows of the same question. */
  readonly index: number
  readonly siblings: readonly Answers[]
  /** What `{rowName}` and `{rowTitle}` mean here. */
  readonly row: { readonly name: unknown; readonly title: unknown } | null
}

export type Siblings = Pick<Place, 'siblings' | 'row'>

/** One panel or row, inside the place where its question stands. */
export function placeInside(parent: Place, name: string, index: number, siblings: readonly Answers[]): Place {
  const values = siblings[index] ?? {}
  return {
    visit: parent.visit,
    values,
    prefix: `${parent.prefix}${name}[${index}].`,
    parent,
    index,
    siblings,
    row: null,
  }
}

export function report(place: Place, name: string, rule: Rule, detail?: Detail): void {
  const question = place.prefix + name
  const { findings, flawed } = place.visit
  if (flawed.size > 0 && (isWithin(question, flawed) || (rule === 'required' && isAround(question, flawed))))
    return
  findings.push(detail === undefined ? { question, rule } : { question, rule, detail })
}

/** Whether something inside a question was found wrong, so that it is not simply missing. */
function isAround(question: string, flawed: ReadonlySet<string>): boolean {
  return [...flawed].some(each => each.startsWith(question) && '.['.includes(each.charAt(question.length)))
}

/** Whether a question, or one that it stands in, is among those found wrong already. */
function isWithin(question: string, flawed: ReadonlySet<string>): boolean {
  if (flawed.has(question)) return true
  for (let end = 1; end < question.length; end++) {
    if ('.['.includes(question.charAt(end)) && flawed.has(question.slice(0, end))) return true
  }
  return false
}
