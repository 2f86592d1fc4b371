/** Any number of several choices, each at most once, and none of them beside one that excludes the others. */
import { addedItems, choicesOf, itemsOf } from '../choices.ts'
import { flaw, type Shape } from '../finding.ts'
import { flag, isRecord, numberOf, textOf, type Json } from '../json.ts'
import { report } from '../place.ts'
import { foreignKeys } from '../sharing.ts'
import type { Check, CompileKind } from './kind.ts'
import { checkOther, choiceIn, commentedOf, isOpen, isOtherBeside, isScalar } from './selection.ts'
import { isCommentEntry, isWritten } from './single.ts'

const noList = flaw('type')
const noChoice = flaw('choice')
const twice = flaw('duplicate')
const notAlone = flaw('exclusive')

/** Longest answer to a list that is open or comes from another answer. */
const longestOpen = 1000

export const severalKind: CompileKind = (known, standing) => {
  const { element, name } = known
  const choices = choicesOf(known, standing)
  known.choices = choices
  const within = textOf(element, 'valuePropertyName')
  const commented = commentedOf(element)
  const isBeside = within === undefined && commented.size === 0 && isOtherBeside(element, standing)
  const exclusive = exclusiveOf(element)
  const { min, max } = boundsOf(element)
  const other = checkOther(known, isBeside)
  const choice = (item: unknown) => (within !== undefined && isRecord(item) ? item[within] : choiceIn(item))
  const offered: Check = (value, place) => {
    if (!Array.isArray(value)) return
    const now = choices.offered(place)
    const gone = value.some(item => !choices.added.has(choice(item)) && !now.includes(choice(item)))
    if (gone && !isOpen(element, isBeside) && !choices.doubtful(place)) report(place, name, 'choice')
  }
  const enough: Check = (value, place) => {
    const n = Array.isArray(value) ? value.length : 0
    const isExcused = n === 1 && Array.isArray(value) && exclusive.has(choice(value[0]))
    if (n < min && !isExcused) report(place, name, 'count', { min, n })
  }
  return {
    shape: shapeOf({
      all: choices.all,
      open: isOpen(element, isBeside),
      custom: flag(element, 'allowCustomChoices'),
      within,
      foreign: foreignKeys(known, standing.level),
      commented,
      exclusive,
      max,
    }),
    checks: [...(choices.conditional ? [offered] : []), ...(other === null ? [] : [other])],
    demands: min > 0 ? [enough] : [],
  }
}

interface Limits {
  readonly all: ReadonlySet<unknown> | null
  readonly open: boolean
  readonly custom: boolean
  readonly within: string | undefined
  /** Keys that questions sharing the list keep in the same objects; with any, an object may be theirs alone. */
  readonly foreign: ReadonlySet<string>
  readonly commented: ReadonlyMap<unknown, boolean>
  readonly exclusive: ReadonlySet<unknown>
  readonly max: number
}

function shapeOf({ all, open, custom, within, foreign, commented, exclusive, max }: Limits): Shape {
  const longest = max > 0 ? max : all === null || custom ? longestOpen : all.size + 1
  const tooMany = flaw('count', { max: longest })
  const plain = within === undefined && commented.size === 0
  return value => {
    if (!Array.isArray(value)) return noList
    const seen = new Set<unknown>()
    let written = 0
    for (const item of value) {
      if (foreign.size > 0 && within !== undefined && isRecord(item) && !(within in item)) continue
      const choice = plain ? item : partOf(item, within, foreign)
      const isKnown = all === null ? isScalar(choice) : all.has(choice)
      // Beside the list stands one answer at most: the words of "other".
      if (!isKnown && !(open && isWritten(choice) && (custom || ++written === 1))) return noChoice
      if (seen.has(choice)) return twice
      if (seen.add(choice).size > longest) return tooMany
    }
    if (exclusive.size > 0 && seen.size > 1 && [...seen].some(choice => exclusive.has(choice)))
      return notAlone
    return null
  }
}

/** A choice that is kept as an object: under a property of its own, or with its comment. */
function partOf(item: unknown, within: string | undefined, foreign: ReadonlySet<string>): unknown {
  if (!isRecord(item)) return undefined
  if (within !== undefined) {
    const isOurs = Object.keys(item).every(key => key === within || key === 'comment' || foreign.has(key))
    return isOurs ? item[within] : undefined
  }
  return Object.entries(item).every(isCommentEntry) ? item.value : undefined
}

/** Choices that exclude all others: none, refused, don't know, and those that say so themselves. */
export function exclusiveOf(element: Json): ReadonlySet<unknown> {
  const own = itemsOf(element, 'choices').filter(({ json }) => flag(json, 'isExclusive'))
  const added = addedItems.filter(({ name, exclusive }) => exclusive && flag(element, name))
  return new Set([...own, ...added].map(({ value }) => value))
}

export function boundsOf(element: Json): { min: number; max: number } {
  const areas = element.type === 'imagemap'
  const min = Math.max(0, numberOf(element, areas ? 'minSelectedAreas' : 'minSelectedChoices') ?? 0)
  const max = Math.max(0, numberOf(element, areas ? 'maxSelectedAreas' : 'maxSelectedChoices') ?? 0)
  return max > 0 && min > max ? { min: max, max } : { min, max }
}
