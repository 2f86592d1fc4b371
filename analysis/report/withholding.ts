/** The one step between figures and readers: what a small cell says, and what would give it away, is withheld. */
import { protection, type Withholding } from '../disclosure/protection.ts'
import { type Audience, fewestShown, fewestWithoutCaution, thresholds } from '../disclosure/threshold.ts'
import type { Base, Cell, Contrast, Estimate, Gap } from './cell.ts'
import { all, type Group, type Grouping } from './grouping.ts'
import type { Standing } from './standing.ts'

export interface Disclosure {
  /** Cells of fewer people are withheld, and every withheld cell stays uncertain by as many. */
  readonly threshold: number
  /** With fewer people to rest on there is no share and no mean. */
  readonly fewest: number
  /** With fewer people to rest on a figure is flagged. */
  readonly few: number
}

/** How figures are protected for those who will see them. */
export const disclosureFor = (audience: Audience): Disclosure => ({
  threshold: thresholds[audience],
  fewest: fewestShown,
  few: fewestWithoutCaution,
})

/** Fewest people in a cell that may be shown of a question. */
export const thresholdOf = ({ threshold }: Disclosure, sensitive: boolean): number =>
  sensitive ? Math.max(threshold, thresholds.sensitive) : threshold

/** What may not be shown of one question. */
export interface Withheld {
  /** Of the answer at a place in its list; the place after the last is the base, the total over them. */
  readonly reason: (group: number, answer: number) => Withholding | null
  /** Whether anything of the group is withheld, so that a mean would help to work it out. */
  readonly any: (group: number) => boolean
}

/** Women and men are what a report is about: other cells are withheld before theirs. */
const kept = (name: string) => (name === 'sex' ? [0, 1] : [])

/** Which levels of each classification anybody is in: an empty level tells nothing, and takes time. */
function peopled(sizes: readonly number[], finest: Float64Array): number[][] {
  const found = sizes.map(size => new Uint8Array(size))
  for (const [cell, people] of finest.entries()) {
    if (people === 0) continue
    let rest = cell
    for (let at = sizes.length - 1; at >= 0; at--) {
      const size = sizes[at] ?? 1
      const levels = found[at]
      if (levels) levels[rest % size] = 1
      rest = Math.floor(rest / size)
    }
  }
  return found.map(levels => [...levels.keys()].filter(level => levels[level] === 1))
}

/** The finest cells of the given levels alone. */
function narrowed(
  sizes: readonly number[],
  finest: Float64Array,
  levels: readonly (readonly number[])[],
): number[] {
  let cells = [0]
  for (const [at, own] of levels.entries())
    cells = cells.flatMap(cell => own.map(level => cell * (sizes[at] ?? 1) + level))
  return cells.map(cell => finest[cell] ?? 0)
}

function withheldOf(
  { dimensions, groups }: Grouping,
  finest: Float64Array,
  answers: number,
  disclosure: Disclosure,
  sensitive: boolean,
): Withheld {
  const threshold = thresholdOf(disclosure, sensitive)
  const sizes = [...dimensions.map(({ levels }) => levels.length + 1), ...(answers === 1 ? [] : [answers])]
  const levels = peopled(sizes, finest)
  if (levels.some(own => own.length === 0)) return { reason: () => null, any: () => false }
  const { table, withheld } = protection(
    levels.map(own => own.length),
    narrowed(sizes, finest, levels),
    {
      threshold,
      sensitive,
      answered: answers > 1,
      kept: levels.map((own, at) => kept(dimensions[at]?.name ?? '').map(level => own.indexOf(level))),
    },
  )
  /** How far a level leads into the table; out of it where nobody is in the level. */
  const offsetOf = (at: number, level: number) => {
    const own = levels[at] ?? []
    const place = level >= (sizes[at] ?? 0) ? own.length : own.indexOf(level)
    return place < 0 ? table.counts.length : place * (table.strides[at] ?? 0)
  }
  const groupOffsets = groups.map(group =>
    dimensions.reduce((sum, { name, levels: offered }, at) => {
      const value = group[name] ?? all
      const level = value === all ? Infinity : offered.findIndex(one => one.value === value)
      return sum + offsetOf(at, level)
    }, 0),
  )
  const answerOffsets = Array.from({ length: answers + 1 }, (_, answer) =>
    answers === 1 ? 0 : offsetOf(dimensions.length, answer),
  )
  // A report asks a hundred thousand times.
  const reason = (group: number, answer: number) =>
    withheld[(groupOffsets[group] ?? 0) + (answerOffsets[answer] ?? 0)] ?? null
  return {
    reason,
    any: group => answerOffsets.some((_, answer) => reason(group, answer) !== null),
  }
}

/**
 * What may not be shown of those whom the report is about, nor – as subtracting would give it – of those who are left out.
 *
 * @param finestOf - people in each finest cell of a grouping, the answers running fastest
 * @param answers - how many answers the question has; 1 for a number
 * @param sensitive - whether the question is; then more people are needed, and what a whole group shares is hidden
 */
export function withheldFrom(
  { grouping, leftOut, closed, disclosure }: Standing,
  finestOf: (grouping: Grouping) => Float64Array,
  answers: number,
  sensitive: boolean,
): Withheld {
  if (closed) return { reason: () => 'complementary', any: () => true }
  const own = withheldOf(grouping, finestOf(grouping), answers, disclosure, sensitive)
  if (!leftOut) return own
  const others = withheldOf(leftOut, finestOf(leftOut), answers, disclosure, sensitive)
  return {
    reason: (group, answer) =>
      own.reason(group, answer) ?? (others.reason(group, answer) === null ? null : 'complementary'),
    any: group => own.any(group) || others.any(group),
  }
}

/** A cell as readers get it. `base` is how many people its value rests on. */
export function shownCell(
  group: Group,
  estimate: Estimate,
  suppressed: Withholding | null,
  base: number,
  { fewest, few }: Disclosure,
): Cell {
  const counted = suppressed === null
  const valued = counted && base >= fewest
  // One literal for all cells: a report has thousands of them.
  return {
    group,
    n: counted ? estimate.n : null,
    weighted: counted ? estimate.weighted : null,
    value: valued ? estimate.value : null,
    low: valued ? estimate.low : null,
    high: valued ? estimate.high : null,
    suppressed,
    flag: counted && base > 0 && base < few ? 'few' : null,
  }
}

/** A gap rests on two cells: where one of them has no value to show, neither has the gap. */
export function shownGap(
  group: Group,
  contrast: Contrast,
  female: Cell | undefined,
  male: Cell | undefined,
): Gap {
  const values = { group, female: female?.value ?? null, male: male?.value ?? null, pAdjusted: null }
  if (values.female !== null && values.male !== null) return { ...contrast, ...values }
  return {
    ...values,
    difference: null,
    low: null,
    high: null,
    ratio: null,
    p: null,
    effect: null,
    method: null,
  }
}

export const shownBase = (base: Base & { readonly n: number }, suppressed: Withholding | null): Base =>
  suppressed ? { group: base.group, n: null, weighted: null, nMissing: null } : base
