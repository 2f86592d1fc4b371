/** What a question may hold though nobody entered it: its defaults, and what expressions and triggers write. */
import { equal } from '../expression/equality.ts'
import { valueFrom, valueOf, type Standing } from './compilation.ts'
import { identical, property, textOf } from './json.ts'
import type { Known } from './level.ts'
import { agrees } from './kinds/computed.ts'
import type { Place } from './place.ts'
import type { Value } from './value.ts'

export interface Given {
  /** Whether it has a default. */
  readonly defaulted: boolean
  /** Whether a value is a default, to the letter. */
  readonly isDefault: (value: unknown) => boolean
  /** Whether something writes here that must be worked out. */
  readonly worked: boolean
  /** Whether a value came from anywhere but the respondent. */
  readonly explains: (value: unknown, place: Place) => boolean
}

export function givenOf(known: Known, standing: Standing): Given {
  const { element, key } = known
  const fixed = property(element, 'defaultValue')
  const isExpression = typeof fixed === 'string' && fixed.startsWith('=')
  const defaults = [
    ...(fixed === undefined || isExpression ? [] : [fixed, keptAs(fixed, known.type)]),
    ...standing.given(key),
  ]
  const values = [
    isExpression ? valueFrom(fixed.slice(1), 'defaultValue', standing, { self: known }) : null,
    valueOf(element, 'defaultValueExpression', standing, { self: known }),
    valueOf(element, 'setValueExpression', standing, { self: known }),
  ].filter((value): value is Value => value !== null)
  // The conditions say when to write, not what; what was written under one may be older than the answers it came from.
  const isOlder = valueOf(element, 'setValueIf', standing, { self: known }) !== null
  valueOf(element, 'resetValueIf', standing, { self: known })
  const written = standing.level.kind === 'form' ? (standing.compilation.writtenByTrigger.get(key) ?? []) : []
  const [yes, no] = [element.valueTrue ?? true, element.valueFalse ?? false]
  const isTrue = textOf(element, 'type') === 'boolean' && (fixed === true || fixed === 'true')
  const isFalse = textOf(element, 'type') === 'boolean' && (fixed === false || fixed === 'false')
  return {
    defaulted: defaults.length > 0,
    isDefault: value => defaults.some(each => identical(each, value)),
    worked: values.length + written.length > 0,
    explains: (value, place) =>
      isOlder ||
      defaults.some(each => equal(each, value, true)) ||
      (isTrue && value === yes) ||
      (isFalse && value === no) ||
      written.some(each => each(value, place)) ||
      values.some(each => isResult(value, each, place)),
  }
}

const severals = new Set(['checkbox', 'tagbox', 'ranking'])
const singles = new Set(['dropdown', 'radiogroup', 'buttongroup'])

/** A default that is one where several are kept, or the other way about. */
function keptAs(fixed: unknown, type: string): unknown {
  if (severals.has(type) && !Array.isArray(fixed)) return [fixed]
  return singles.has(type) && Array.isArray(fixed) ? fixed[0] : fixed
}

function isResult(value: unknown, expression: Value, place: Place): boolean {
  return (
    expression.shifting ||
    agrees(value, expression.evaluate(place), -1) ||
    expression.evaluateOnEveryClock(place).some(result => agrees(value, result, -1)) ||
    expression.doubtful(place)
  )
}
