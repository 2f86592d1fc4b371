/** Where answers stand while they are looked at: the whole form, one panel of a dynamic panel, one row of a matrix. */
import type { Answers } from '../instrument.ts'
import type { Detail, Rule } from './finding.ts'
import type { Visit } from './visit.ts'

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
