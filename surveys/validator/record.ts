/** The first look at an object: every key known, every value an answer to its question. */
import { flaw, within, type Flaw, type Rule, type Shape } from './finding.ts'
import { isRecord, type Json } from './json.ts'

const noObject = flaw('type')
const unknownKey = flaw('unknown')

/** @param foreign - keys that another question answers, which keeps its answer in the same object */
export function recordShape(shapes: ReadonlyMap<string, Shape>, foreign?: ReadonlySet<string>): Shape {
  return value => {
    if (!isRecord(value)) return noObject
    let flaws: Flaw[] | null = null
    for (const key in value) {
      const shape = shapes.get(key)
      const found = shape === undefined ? (foreign?.has(key) ? null : unknownKey) : shape(value[key])
      if (found !== null) (flaws ??= []).push(...within(key, found))
    }
    return flaws
  }
}

/** What is cut out of a value: all of it, or spots inside. */
interface Cut {
  readonly inside: Map<string | number, Cut>
  whole: 'always' | 'unless plain' | 'never'
}

/** Nothing that SurveyJS would see either: it drops unknown choices itself. */
const dropped: ReadonlySet<Rule> = new Set(['choice', 'unknown'])

/**
 * The answers without the spots that are wrong, so that what is worked out from them is bounded and sound. A plain
 * value of the wrong kind stays, for the conditions on it to be judged as on the screen.
 */
export function pruned(answers: Json, flaws: readonly Flaw[]): Json {
  const cuts: Cut = { inside: new Map(), whole: 'never' }
  for (const { trail, rule } of flaws) {
    let cut = cuts
    for (const each of trail) {
      const step = typeof each === 'object' ? each.key : each
      const next: Cut = cut.inside.get(step) ?? { inside: new Map(), whole: 'never' }
      cut.inside.set(step, next)
      cut = next
    }
    cut.whole = dropped.has(rule) ? 'always' : 'unless plain'
  }
  return recordWithout(answers, cuts)
}

function isCut(value: unknown, { whole }: Cut): boolean {
  return whole === 'always' || (whole === 'unless plain' && typeof value === 'object')
}

function recordWithout(value: Json, { inside }: Cut): Json {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const cut = inside.get(key)
      return cut === undefined ? [[key, part]] : isCut(part, cut) ? [] : [[key, without(part, cut)]]
    }),
  )
}

function without(value: unknown, cut: Cut): unknown {
  if (isRecord(value)) return recordWithout(value, cut)
  if (!Array.isArray(value)) return value
  return value.map((item, index) => {
    const here = cut.inside.get(index)
    return here === undefined ? item : isCut(item, here) ? {} : without(item, here)
  })
}
