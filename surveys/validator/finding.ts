/** What is wrong with an answer: the question, the rule it breaks, and the figures that help to mend it. */

/** Every way an answer can be wrong; `words.ts` says each in a sentence. */
export type Rule =
  | 'choice'
  | 'computed'
  | 'count'
  | 'date'
  | 'duplicate'
  | 'exclusive'
  | 'expression'
  | 'format'
  | 'hidden'
  | 'length'
  | 'other'
  | 'pattern'
  | 'range'
  | 'readOnly'
  | 'required'
  | 'rows'
  | 'size'
  | 'step'
  | 'type'
  | 'unknown'

export type Detail = Readonly<Record<string, string | number>>

export interface Finding {
  /** As a person would point at it: `A01`, `matrix.row`, `panel[2].q`; empty for the answers as a whole. */
  readonly question: string
  readonly rule: Rule
  readonly detail?: Detail
}

/** Where an answer stands under another name than its question's. */
export interface Alias {
  readonly key: string
  readonly name: string
}

export type Step = string | number | Alias

/** The way from an answer to the spot in it that is wrong: keys and indexes. */
export type Trail = readonly Step[]

/** A finding that does not know yet which question it stands in. */
export interface Flaw {
  readonly trail: Trail
  readonly rule: Rule
  readonly detail?: Detail
  /** The name of the question, where it is not the key that its answer stands under. */
  readonly as?: string
}

/** The first look at a value, alone: what makes it no answer to its question at all, or `null`. */
export type Shape = (value: unknown) => readonly Flaw[] | null

/** One flaw, of the value itself. Made once when a survey is compiled, so that finding it costs nothing. */
export function flaw(rule: Rule, detail?: Detail): readonly Flaw[] {
  return [detail === undefined ? { trail: [], rule } : { trail: [], rule, detail }]
}

/** The flaws of a part, as the whole sees them. */
export function within(step: string | number, flaws: readonly Flaw[]): Flaw[] {
  return flaws.map(({ as, ...each }) => ({
    ...each,
    trail: [as === undefined || typeof step === 'number' ? step : { key: step, name: as }, ...each.trail],
  }))
}

/** Longest name that is told back: a hostile key is not repeated to its sender. */
const longestName = 100

/** `['p', 2, 'q']` as `p[2].q`. */
export function pathOf(trail: Trail): string {
  const path = trail
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${typeof step === 'string' ? step : step.name}`))
    .join('')
    .replace(/^\./, '')
  return path.length > longestName ? `${path.slice(0, longestName)}…` : path
}

export function findingOf({ trail, rule, detail }: Flaw): Finding {
  const question = pathOf(trail)
  return detail === undefined ? { question, rule } : { question, rule, detail }
}
