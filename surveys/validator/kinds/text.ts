/** One line of text, a number, a date: everything that `inputType` makes of a text question; and long text. */
import { isEmpty } from '../../expression/emptiness.ts'
import { isNumeric, numberIn } from '../../expression/number.ts'
import type { Standing } from '../compilation.ts'
import { flaw, type Shape } from '../finding.ts'
import { numberOf, textOf, type Json } from '../json.ts'
import { report } from '../place.ts'
import { isEmail } from '../validators.ts'
import { formats, type Format } from './format.ts'
import type { Check, CompileKind, Kind } from './kind.ts'
import { limitsOf, type Limits } from './limits.ts'

const noText = flaw('type')

export const textKind: CompileKind = ({ element, name }, standing) => kindOfText(element, name, standing)

/** @param name - as findings call it: a question's own name, or `question.item` in a multiple text */
export function kindOfText(element: Json, name: string, standing: Standing): Kind {
  const inputType = inputTypeOf(element)
  const limits = limitsOf(element, inputType, standing)
  const format = formats[inputType]
  const checks: Check[] = limits.checks.map(check => check(name))
  if (inputType === 'email' && !hasEmailValidator(element)) {
    checks.push((value, place) => {
      if (!isEmpty(value) && !isEmail(String(value))) report(place, name, 'format')
    })
  }
  if (inputType === 'number' || inputType === 'range') {
    if (inputType === 'number') checks.push(...stepChecks(element, name))
    return { shape: numberShape(limits), checks }
  }
  return {
    shape:
      format === undefined
        ? textShape(longestOf(element, standing), isMaskedNumber(element))
        : formatShape(format, limits),
    checks,
  }
}

export const commentKind: CompileKind = ({ element }, standing) => ({
  shape: textShape(longestOf(element, standing), false),
  checks: [],
})

export function inputTypeOf(element: Json): string {
  const type = (textOf(element, 'inputType') ?? 'text').toLowerCase()
  return type === 'datetime' || type === 'datetime_local' ? 'datetime-local' : type
}

function longestOf(element: Json, { compilation }: Standing): number {
  const own = numberOf(element, 'maxLength') ?? -1
  return own < 0 ? compilation.longestText : own
}

/** A mask guides the hand and is no rule of the answer; what it lets through may be kept as a number. */
function isMaskedNumber(element: Json): boolean {
  return ['numeric', 'currency'].includes(textOf(element, 'maskType') ?? '')
}

function textShape(longest: number, numbersToo: boolean): Shape {
  const tooLong = flaw('length', { max: longest })
  return value => {
    if (typeof value === 'string') return longest > 0 && value.length > longest ? tooLong : null
    return numbersToo && Number.isFinite(value) ? null : noText
  }
}

function formatShape({ fits, rule, magnitude }: Format, { min, max, beyond }: Limits): Shape {
  const unfit = flaw(rule)
  const low = typeof min === 'string' ? magnitude(min) : undefined
  const high = typeof max === 'string' ? magnitude(max) : undefined
  return value => {
    if (typeof value !== 'string') return noText
    if (value === '') return null
    if (!fits(value)) return unfit
    if (low === undefined && high === undefined) return null
    const size = magnitude(value)
    return (low !== undefined && size < low) || (high !== undefined && size > high) ? beyond : null
  }
}

function numberShape({ min, max, beyond }: Limits): Shape {
  const low = isNumeric(min) ? numberIn(min) : -Infinity
  const high = isNumeric(max) ? numberIn(max) : Infinity
  return value => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return noText
    return value < low || value > high ? beyond : null
  }
}

function stepChecks(element: Json, name: string): Check[] {
  const step = numberOf(element, 'step') ?? 0
  if (step <= 0) return []
  return [
    (value, place) => {
      if (typeof value !== 'number') return
      let scale = 1
      while (scale < 1_000_000 && !(isWhole(step, scale) && isWhole(value, scale))) scale *= 10
      if (Math.round(value * scale) % Math.round(step * scale) !== 0) report(place, name, 'step', { step })
    },
  ]
}

const isWhole = (number: number, scale: number) => Math.round(number * scale) / scale === number

function hasEmailValidator(element: Json): boolean {
  return JSON.stringify(element.validators ?? [])
    .toLowerCase()
    .includes('"type":"email')
}
