/** The least and the most that a number or a date may be, fixed or worked out from other answers. */
import { isEmpty } from '../../expression/emptiness.ts'
import { isNumeric, numberIn } from '../../expression/number.ts'
import { valueFrom, valueOf, type Standing } from '../compilation.ts'
import { flaw, type Detail, type Flaw } from '../finding.ts'
import { property, textOf, type Json } from '../json.ts'
import { report } from '../place.ts'
import type { Value } from '../value.ts'
import { formats, written } from './format.ts'
import type { Check } from './kind.ts'

export interface Limits {
  readonly min: unknown
  readonly max: unknown
  readonly beyond: readonly Flaw[]
  /** Those that are worked out, for a question or an item under its name. */
  readonly checks: readonly ((name: string) => Check)[]
}

const limited = new Set(['number', 'range', 'date', 'datetime-local', 'month', 'time', 'week'])

/** SurveyJS's own limit of dates: years have four digits. */
const lastDay = '2999-12-31'

export function limitsOf(element: Json, inputType: string, standing: Standing): Limits {
  if (!limited.has(inputType)) return { min: undefined, max: undefined, beyond: flaw('range'), checks: [] }
  const isDate = inputType === 'date' || inputType === 'datetime-local'
  const min = endOf(element, 'min', standing)
  const max = endOf(element, 'max', standing)
  const highest = max.fixed ?? (isDate && max.value === null ? lastDay : undefined)
  const checks = [min.value, max.value].flatMap((value, index) =>
    value === null ? [] : [(name: string) => checkOf(value, index === 0 ? 'min' : 'max', inputType, name)],
  )
  return { min: min.fixed, max: highest, beyond: flaw('range', detailOf(min.fixed, highest)), checks }
}

interface End {
  readonly fixed: unknown
  readonly value: Value | null
}

function endOf(element: Json, name: 'min' | 'max', standing: Standing): End {
  const fixed = property(element, name)
  if (typeof fixed === 'string' && fixed.startsWith('=')) {
    return { fixed: undefined, value: valueFrom(fixed.slice(1), name, standing) }
  }
  if (textOf(element, `${name}ValueExpression`) === undefined) {
    return { fixed: isEmpty(fixed) ? undefined : fixed, value: null }
  }
  return { fixed: undefined, value: valueOf(element, `${name}ValueExpression`, standing) }
}

function detailOf(min: unknown, max: unknown): Detail {
  const detail: Record<string, string | number> = {}
  if (typeof min === 'string' || typeof min === 'number') detail.min = min
  if (typeof max === 'string' || typeof max === 'number') detail.max = max
  return detail
}

function checkOf(value: Value, end: 'min' | 'max', inputType: string, name: string): Check {
  const size = (each: unknown) => {
    if (inputType === 'number' || inputType === 'range') return isNumeric(each) ? numberIn(each) : Number.NaN
    return formats[inputType]?.magnitude(String(each)) ?? Number.NaN
  }
  return (answer, place) => {
    if (isEmpty(answer)) return
    const limits = value
      .evaluateOnEveryClock(place)
      .map(each => (each instanceof Date ? written(each, inputType) : each))
    const isBroken = (limit: unknown) =>
      !isEmpty(limit) && (end === 'min' ? size(answer) < size(limit) : size(answer) > size(limit))
    if (!limits.every(isBroken)) return
    const [limit] = limits
    report(
      place,
      name,
      'range',
      typeof limit === 'number' || typeof limit === 'string' ? { [end]: limit } : undefined,
    )
  }
}
