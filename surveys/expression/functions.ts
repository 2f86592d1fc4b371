/** The functions that an expression may call with values alone, and the names of those that need the page. */
import { dateFunctions } from './dateFunctions.ts'
import { exactSum, isNumeric, numberIn } from './number.ts'
import { numberOf, plus, precedes, textOf } from './primitive.ts'
import type { Scope } from './scope.ts'

export type Calculator = (given: readonly unknown[], scope: Scope) => unknown

/** SurveyJS's own, by their exact names. */
export const functions: ReadonlyMap<string, Calculator> = new Map<string, Calculator>(
  Object.entries({
    sum: given => sum(flattened(given)),
    min: given => extreme(flattened(given), (best, value) => precedes(value, best)),
    max: given => extreme(flattened(given), (best, value) => precedes(best, value)),
    count: given => flattened(given).length,
    avg: given => average(flattened(given)),
    round: given => round(flattened(given)),
    trunc: given => truncated(flattened(given)),
    iif: given => (given.length < 2 ? null : given[0] ? given[1] : given[2]),
    substring,
    /** Nobody answers a survey that is only shown. */
    isDisplayMode: () => false,
    ...dateFunctions,
  } satisfies Record<string, Calculator>),
)

/** Functions of SurveyJS that look at the page or wait for it: not for a server, so not for a survey of ours. */
export const pageFunctions: ReadonlySet<string> = new Set([
  'displayValue',
  'getComment',
  'isContainerReady',
  'propertyValue',
])

/** All values of nested lists, in order, without the missing ones; what reads as a number is one. */
function flattened(given: readonly unknown[]): readonly unknown[] {
  return given.flatMap(value => {
    if (Array.isArray(value)) return flattened(value)
    if (value === undefined || value === null) return []
    return [isNumeric(value) ? numberIn(value) : value]
  })
}

function sum(values: readonly unknown[]): unknown {
  return values.reduce((total, value) => exactSum(total, value, plus(total, value)), 0)
}

function average(values: readonly unknown[]): number {
  return values.length > 0 ? Number(sum(values)) / values.length : 0
}

function extreme(values: readonly unknown[], worse: (best: unknown, value: unknown) => boolean): unknown {
  return values.reduce((best, value) => (worse(best, value) ? value : best), values[0])
}

/** Half up, after a nudge that makes 1.005 round to 1.01. */
function round([value, precision = 0]: readonly unknown[]): number {
  if (!isNumeric(value) || !isNumeric(precision || 0)) return Number.NaN
  const scale = 10 ** numberOf(precision || 0)
  return Math.round(numberOf(value) * scale * (1 + Number.EPSILON)) / scale
}

/** Cuts a number's written digits after so many decimals, without rounding. */
function truncated([value, precision]: readonly unknown[]): number {
  if (!isNumeric(value) || !isNumeric(precision || -1)) return Number.NaN
  const digits = textOf(precision || -1)
  const text = textOf(value)
  const whole = /^-?\d+/.exec(text)?.[0] ?? ''
  if (!/^\d+$/.test(digits)) return Number(whole)
  const decimals = /^.\d*/.exec(text.slice(whole.length))?.[0] ?? ''
  return Number(whole + decimals.slice(0, 1 + Number(digits)))
}

function substring([text, start, end]: readonly unknown[]): string {
  if (typeof text !== 'string' || !isNumeric(start)) return ''
  return isNumeric(end) ? text.substring(numberOf(start), numberOf(end)) : text.substring(numberOf(start))
}
