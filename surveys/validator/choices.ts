/** What a question offers to choose from, here and now: its list, the conditions on it, what it carries forward. */
import { isEmpty } from '../expression/emptiness.ts'
import { valueOf, type Standing } from './compilation.ts'
import type { Condition } from './condition.ts'
import { flag, identical, isRecord, listOf, numberOf, textOf, type Json } from './json.ts'
import { forgotten, type Known, type Level } from './level.ts'
import type { Place } from './place.ts'

export interface Choices {
  /** Every value that can ever be chosen; `null` when another answer decides. */
  readonly all: ReadonlySet<unknown> | null
  /** Whether what is offered hangs on other answers. */
  readonly conditional: boolean
  /** The values on offer, without those that a flag adds. */
  readonly offered: (place: Place) => readonly unknown[]
  readonly doubtful: (place: Place) => boolean
  /** Values that a flag adds: other, none, refused, don't know. */
  readonly added: ReadonlySet<unknown>
}

/** One of a list of choices, rows or columns: `1`, `"1|One"`, `{ value: 1, text: "One", visibleIf: … }`. */
export interface Item {
  readonly value: unknown
  readonly json: Json
}

export function itemsOf(element: Json, name: string): Item[] {
  return listOf(element, name).map(item => {
    if (isRecord(item)) return { value: item.value, json: item }
    const value = typeof item === 'string' ? item.split('|', 1)[0] : item
    return { value, json: {} }
  })
}

/** Items that stand under conditions, or the same without. */
interface Offer {
  readonly items: readonly Item[]
  readonly conditions: ReadonlyMap<unknown, Condition>
}

/** @param condition - the property with the condition on all items that have none of their own */
export function offerOf(items: readonly Item[], element: Json, condition: string, standing: Standing): Offer {
  const common = valueOf(element, condition, standing, { itemwise: true })
  const conditions = new Map<unknown, Condition>()
  for (const { value, json } of items) {
    const own = valueOf(json, 'visibleIf', standing, { itemwise: true }) ?? common
    if (own !== null) conditions.set(value, own)
  }
  return { items, conditions }
}

export const addedItems = [
  { name: 'showNoneItem', value: 'none', exclusive: true },
  { name: 'showRefuseItem', value: 'refused', exclusive: true },
  { name: 'showDontKnowItem', value: 'dontknow', exclusive: true },
  { name: 'showOtherItem', value: 'other', exclusive: false },
] as const

/** Types that never offer the items which a flag adds, whatever their flags say. */
const withoutAdded = new Set(['ranking', 'imagepicker', 'buttongroup', 'imagemap'])

export function choicesOf(known: Known, standing: Standing): Choices {
  const { element, type } = known
  const added = new Set<unknown>(
    withoutAdded.has(type)
      ? []
      : addedItems.filter(({ name }) => flag(element, name)).map(({ value }) => value),
  )
  const from = textOf(element, 'choicesFromQuestion')
  const source = from === undefined ? null : sourceOf(from, standing.level)
  if (source !== null && source.known !== known && (isSelect(source.known) || isList(source.known))) {
    return carriedForward(known, source, added)
  }
  const items = [...itemsOf(element, type === 'imagemap' ? 'areas' : 'choices'), ...rangeOf(element)]
  const { conditions } = offerOf(items, element, 'choicesVisibleIf', standing)
  const values = items.map(({ value }) => value)
  return {
    all: new Set([...values, ...added]),
    conditional: conditions.size > 0,
    added,
    offered:
      conditions.size === 0
        ? () => values
        : place => values.filter(value => conditions.get(value)?.holds(place, value) ?? true),
    doubtful: place => values.some(value => conditions.get(value)?.doubtful(place, value) ?? false),
  }
}

/** A dropdown may offer the numbers of a range beside its choices. */
const longestRange = 10_000

function rangeOf(element: Json): Item[] {
  const [low, high] = [numberOf(element, 'choicesMin') ?? 0, numberOf(element, 'choicesMax') ?? 0]
  const step = Math.max(1, numberOf(element, 'choicesStep') ?? 1)
  if (element.type !== 'dropdown' || high <= low) return []
  const count = Math.min(longestRange, Math.floor((high - low) / step) + 1)
  return Array.from({ length: count }, (_, index) => ({ value: low + index * step, json: {} }))
}

interface Source {
  readonly known: Known
  readonly climb: number
}

function sourceOf(name: string, level: Level): Source | null {
  let climb = 0
  for (let at: Level | null = level; at !== null; at = at.parent, climb++) {
    const local = name.startsWith(`${at.kind}.`) ? name.slice(at.kind.length + 1) : null
    const known = local === null ? (at.kind === 'form' ? at.named(name) : undefined) : at.named(local)
    if (known !== undefined) return { known, climb }
  }
  return null
}

const selects = new Set([
  'dropdown',
  'radiogroup',
  'checkbox',
  'tagbox',
  'ranking',
  'imagepicker',
  'buttongroup',
])
const lists = new Set(['matrixdynamic', 'paneldynamic'])

export const isSelect = ({ type }: Known) => selects.has(type)
const isList = ({ type }: Known) => lists.has(type)

function carriedForward({ element }: Known, { known: source, climb }: Source, added: Set<unknown>): Choices {
  const mode = textOf(element, 'choicesFromQuestionMode') ?? 'all'
  const takesOther = mode === 'selected' && !flag(element, 'showOtherItem')
  const at = (place: Place) => {
    let there = place
    for (let step = 0; step < climb && there.parent !== null; step++) there = there.parent
    return there
  }
  const carried = (place: Place): readonly unknown[] => {
    const stored = place.values[source.key]
    const answer = source.compared === null ? stored : source.compared(stored)
    if (isList(source)) return namesIn(answer, textOf(element, 'choiceValuesFromQuestion'))
    const offered = source.choices?.offered(place) ?? []
    if (mode === 'all') return offered
    const chosen: readonly unknown[] = Array.isArray(answer) ? answer : answer === undefined ? [] : [answer]
    const isChosen = (value: unknown) => isOrderOfAll(source) || chosen.some(each => identical(each, value))
    const kept = offered.filter(value => isChosen(value) === (mode === 'selected'))
    return takesOther && chosen.includes('other') ? [...kept, 'other'] : kept
  }
  return {
    all: null,
    conditional: true,
    added,
    offered: place => carried(at(place)),
    doubtful: place => forgotten(source, at(place)) || (source.choices?.doubtful(at(place)) ?? false),
  }
}

/** A ranking that is not asked to select first counts every choice as selected. */
function isOrderOfAll({ type, element }: Known): boolean {
  return type === 'ranking' && !flag(element, 'selectToRankEnabled')
}

/** What was entered in one column of every row. */
function namesIn(answer: unknown, column: string | undefined): unknown[] {
  if (!Array.isArray(answer)) return []
  return answer.filter(isRecord).flatMap(row => {
    const key = column ?? Object.keys(row)[0]
    return key === undefined || isEmpty(row[key]) ? [] : [row[key]]
  })
}
