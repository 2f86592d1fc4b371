/** Triggers: what they show, what they write into answers, and the pages that they let a respondent leave out. */
import { equal } from '../expression/equality.ts'
import { compileExpression } from '../expression/expression.ts'
import { valueFrom, valueOf, type Compilation, type Standing, type Written } from './compilation.ts'
import { never, type Condition } from './condition.ts'
import { flag, listOf, property, recordsOf, textOf, type Json } from './json.ts'
import { readingOf } from './reading.ts'
import { segmentsOf, startsOf } from './walk.ts'
import type { Value } from './value.ts'

/** Pages that need not be seen when a condition holds, from one index up to another. */
export interface Waiver {
  readonly from: number
  readonly to: number
  readonly condition: Condition
}

/** @param pageOf - the index of the page where a question stands, by the key of its answer; -1 where there is none */
export function readTriggers(standing: Standing, pageOf: (key: string) => number, pages: number): Waiver[] {
  const { compilation } = standing
  return recordsOf(compilation.survey, 'triggers').flatMap((trigger, index) => {
    const here = { ...standing, path: `triggers[${index}]` }
    const type = (textOf(trigger, 'type') ?? '').toLowerCase().replace(/trigger$/, '')
    const text = textOf(trigger, 'expression') ?? comparisonOf(trigger)
    if (type === 'copyvalue') copyTrigger(trigger, here)
    // Without an expression a trigger never runs.
    if (text === '' || type === 'copyvalue') return []
    const condition = valueFrom(text, 'expression', here)
    if (condition === null) return []
    const first = Math.min(...namesOf(text).map(name => Math.max(0, pageOf(name))), pages)
    switch (type) {
      case 'visible':
        showTrigger(trigger, condition, namesOf(text), here)
        return []
      case 'setvalue':
        writeTrigger(trigger, here)
        return []
      case 'runexpression':
        runTrigger(trigger, here)
        return []
      case 'complete':
        return [{ from: first + 1, to: pages, condition }]
      case 'skip':
        // It leaves its page at once, before anything there was checked.
        return [{ from: first, to: pageOf(textOf(trigger, 'gotoName') ?? ''), condition }]
      default:
        compilation.refuse(here.path, `trigger ${textOf(trigger, 'type') ?? 'without a type'}`)
        return []
    }
  })
}

/** Older triggers name a question, an operator and a value. */
function comparisonOf(trigger: Json): string {
  const name = textOf(trigger, 'name')
  const operator = (textOf(trigger, 'operator') ?? 'equal').toLowerCase()
  const value = property(trigger, 'value')
  if (name === undefined) return ''
  if (operator === 'empty' || operator === 'notempty') return `{${name}} ${operator}`
  if (value === undefined || value === null || value === '') return ''
  const isPlain = typeof value === 'boolean' || !Number.isNaN(Number(value))
  const operand = typeof value === 'string' && !isPlain ? `'${value}'` : JSON.stringify(value)
  return `{${name}} ${operator} ${typeof value === 'string' && isPlain ? value : operand}`
}

function namesOf(expression: string): readonly string[] {
  return compileExpression(expression).names
}

/** It sets what is visible whenever an answer that it reads changes, and says nothing until then. */
function showTrigger(trigger: Json, condition: Value, names: readonly string[], standing: Standing): void {
  const { compilation } = standing
  for (const name of [...listOf(trigger, 'questions'), ...listOf(trigger, 'pages')].map(String)) {
    const element =
      compilation.form.named(name)?.element ??
      recordsOf(compilation.survey, 'pages').find(page => textOf(page, 'name') === name)
    if (element === undefined) continue
    if (compilation.shownByTrigger.has(name) || textOf(element, 'visibleIf') !== undefined) {
      compilation.refuse(standing.path, `visible trigger on ${name}, which something else shows too`)
    }
    const isShownAtFirst = property(element, 'visible') !== false
    const readings = names.map(each => readingFor(each, compilation))
    const isSilent: Condition['holds'] = place => readings.every(read => (read(place) ?? null) === null)
    compilation.shownByTrigger.set(name, {
      holds: place => condition.holds(place) || (isShownAtFirst && isSilent(place)),
      doubtful: place => condition.doubtful(place) || isSilent(place),
      wavering: place => condition.wavering(place) || isSilent(place),
    })
  }
}

function readingFor(name: string, { form, calculated }: Compilation) {
  const reading = readingOf(name, { level: form, self: null, itemwise: false, calculated })
  return (place: Parameters<Condition['holds']>[0]) => reading?.read(place, undefined, false)
}

/** The key of the answer that a trigger writes; refused where it is none of its own. */
function targetOf(trigger: Json, standing: Standing, alone: boolean): string | null {
  const name = textOf(trigger, 'setToName')
  if (name === undefined) return null
  const known = standing.compilation.form.keyed(name)
  if (known !== undefined) return known.key
  if (alone && !/[.[]/.test(name)) return name
  standing.compilation.refuse(standing.path, `setToName ${name}`)
  return null
}

function writing(key: string, standing: Standing, written: Written): void {
  const { writtenByTrigger } = standing.compilation
  writtenByTrigger.set(key, [...(writtenByTrigger.get(key) ?? []), written])
}

function writeTrigger(trigger: Json, standing: Standing): void {
  // What hangs on a variable is refused where it is read.
  if (flag(trigger, 'isVariable')) return
  const key = targetOf(trigger, standing, true)
  if (key !== null) writing(key, standing, value => equal(value, property(trigger, 'setValue'), true))
}

/** What they wrote may be older than the answers they took it from, so any plain value may be theirs. */
function copyTrigger(trigger: Json, standing: Standing): void {
  valueOf(trigger, 'expression', standing)
  const key = targetOf(trigger, standing, false)
  if (key !== null) writing(key, standing, () => true)
}

function runTrigger(trigger: Json, standing: Standing): void {
  if (valueOf(trigger, 'runExpression', standing) === null || textOf(trigger, 'setToName') === undefined)
    return
  const key = targetOf(trigger, standing, false)
  if (key !== null) writing(key, standing, () => true)
}

/** Whether pages from `from` on may be unseen. */
export function waiverOf(waivers: readonly Waiver[], page: number): Condition {
  const own = waivers.filter(({ from, to }) => page >= from && page < to)
  if (own.length === 0) return never
  return {
    holds: place => own.some(({ condition }) => condition.holds(place)),
    doubtful: place => own.some(({ condition }) => condition.doubtful(place)),
    wavering: place => own.some(({ condition }) => condition.wavering(place)),
  }
}

/** Every way a name between braces may start: `a.b[0].c` as `a.b`, `a`. */
export function startsOfName(name: string): string[] {
  return [...startsOf(segmentsOf(name))].map(start => start.name.toLowerCase())
}
