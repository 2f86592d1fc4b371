/** What is known while an instrument is being compiled, and where in it one element stands. */
import { compileExpression } from '../expression/expression.ts'
import { ExpressionError } from '../expression/expressionError.ts'
import type { Calculated } from './calculated.ts'
import type { Condition } from './condition.ts'
import type { Json } from './json.ts'
import { flag, numberOf, property, recordsOf, textOf } from './json.ts'
import type { Known, Level } from './level.ts'
import { readingOf, type Reading } from './reading.ts'
import type { Members } from './members.ts'
import type { Place } from './place.ts'
import type { Obstacle } from './unsupported.ts'
import { Value } from './value.ts'

/** What a trigger may have written under a name, told at a place. */
export type Written = (value: unknown, place: Place) => boolean

export class Compilation {
  readonly obstacles: Obstacle[] = []
  readonly form: Level
  readonly calculated = new Map<string, Calculated>()
  /** Questions by the element that defines them. */
  readonly known = new Map<Json, Known>()
  /** Conditions that the `visible` triggers lay on pages and questions, by name. */
  readonly shownByTrigger = new Map<string, Condition>()
  /** Variables that triggers set, in small letters: their history is not in the answers. */
  readonly variables: ReadonlySet<string>
  /** What the other triggers may write under a name. */
  readonly writtenByTrigger = new Map<string, Written[]>()
  readonly survey: Json
  /** Compiles what stands in a panel or a row, which is a level of its own. */
  readonly compileMembers: (elements: readonly Json[], standing: Standing) => Members

  constructor(survey: Json, form: Level, compileMembers: Compilation['compileMembers']) {
    this.survey = survey
    this.form = form
    this.compileMembers = compileMembers
    const setters = recordsOf(survey, 'triggers').filter(trigger => flag(trigger, 'isVariable'))
    this.variables = new Set(setters.map(trigger => (textOf(trigger, 'setToName') ?? '').toLowerCase()))
  }

  refuse(path: string, what: string): void {
    this.obstacles.push({ path, what })
  }

  /** When the answer to a hidden question is dropped. */
  get clearing(): string {
    const clearing = property(this.survey, 'clearInvisibleValues')
    if (clearing === false) return 'none'
    return typeof clearing === 'string' ? clearing : 'onComplete'
  }

  get otherAsComment(): boolean {
    return flag(this.survey, 'storeOthersAsComment', true)
  }

  get readOnly(): boolean {
    return textOf(this.survey, 'mode') === 'display' || flag(this.survey, 'readOnly')
  }

  /** Longest text of a question that does not say so itself; 0 for no limit. */
  get longestText(): number {
    return numberOf(this.survey, 'maxTextLength') ?? 0
  }

  get longestComment(): number {
    return numberOf(this.survey, 'maxCommentLength') ?? 0
  }
}

/** Where an element stands, and what it has from those around it. */
export interface Standing {
  readonly compilation: Compilation
  readonly level: Level
  /** For obstacles: `page1.panel.q`. */
  readonly path: string
  readonly showing: readonly Condition[]
  readonly enabling: readonly Condition[]
  readonly readOnly: boolean
  /** Values that the questions around it may have put under a name before anybody answered. */
  readonly given: (key: string) => readonly unknown[]
}

interface Asking {
  readonly self?: Known | null
  readonly itemwise?: boolean
}

/** The expression under a property of an element; `null` when there is none, or none that is understood. */
export function valueOf(element: Json, name: string, standing: Standing, asking: Asking = {}): Value | null {
  const text = textOf(element, name)
  return text === undefined ? null : valueFrom(text, name, standing, asking)
}

export function valueFrom(text: string, name: string, standing: Standing, asking: Asking = {}): Value | null {
  const { compilation, level } = standing
  const path = `${standing.path}.${name}`
  // The same words mean the same at one level, unless they speak of the question or the item that asks.
  const isShared = asking.itemwise !== true && !/self/i.test(text)
  const same = isShared ? level.values.get(text) : undefined
  if (same !== undefined) return same
  try {
    const expression = compileExpression(text)
    const readings = new Map<string, Reading>()
    const { self = null, itemwise = false } = asking
    const reader = { level, self, itemwise, calculated: compilation.calculated }
    for (const each of expression.names) {
      const reading = readingOf(each, reader)
      if (reading === null) compilation.refuse(path, `{${each}}`)
      else readings.set(each, reading)
      if (compilation.variables.has(each.toLowerCase()))
        compilation.refuse(path, `{${each}}, which a trigger sets`)
    }
    const value = new Value(expression, readings)
    if (isShared) level.values.set(text, value)
    return value
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    compilation.refuse(path, error.functionName === undefined ? error.message : `${error.functionName}()`)
    return null
  }
}
