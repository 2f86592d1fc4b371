/** The validators that an instrument hangs on a question: number, text, count, pattern, e-mail, expression. */
import { isEmpty } from '../expression/emptiness.ts'
import { isNumeric, numberIn } from '../expression/number.ts'
import { compilePattern } from '../pattern.ts'
import { valueOf, type Standing } from './compilation.ts'
import type { Detail, Rule } from './finding.ts'
import { flag, numberOf, recordsOf, textOf, type Json } from './json.ts'
import type { Check } from './kinds/kind.ts'
import type { Known } from './level.ts'
import { report } from './place.ts'

type Verdict = readonly [rule: Rule, detail?: Detail] | null
type Validator = (value: unknown) => Verdict

const email = compilePattern(
  String.raw`^(([^<>()\[\]\.,;:\s@"]+(\.[^<>()\[\]\.,;:\s@"]+)*)|(".+"))@(([^<>()=[\]\.,;:\s@"]+\.)+[^<>()=[\]\.,;:\s@"]{2,})$`,
  { caseInsensitive: true },
)
const longestEmail = 320

/** As SurveyJS knows one; longer than any address, none is. */
export function isEmail(text: string): boolean {
  return text.length <= longestEmail && email.test(text)
}

export interface Validators {
  /** Those of an answer. */
  readonly checks: readonly Check[]
  /** Expressions, which are asked of empty answers too. */
  readonly demands: readonly Check[]
}

/** @param name - as findings call the question or the item */
export function validatorsOf(
  element: Json,
  name: string,
  self: Known | null,
  standing: Standing,
): Validators {
  const checks: Check[] = []
  const demands: Check[] = []
  for (const json of recordsOf(element, 'validators')) {
    // A warning or a piece of advice does not stop anybody.
    if ((textOf(json, 'notificationType') ?? 'error') !== 'error') continue
    const type = (textOf(json, 'type') ?? '').toLowerCase().replace(/validator$/, '')
    const compile = compilers[type]
    if (type === 'expression') demands.push(...expressionCheck(json, name, self, standing))
    else if (compile === undefined) {
      standing.compilation.refuse(standing.path, `validator ${textOf(json, 'type') ?? 'without a type'}`)
    } else checks.push(checkOf(compile(json, standing), name))
  }
  return { checks, demands }
}

function checkOf(validate: Validator, name: string): Check {
  return (value, place) => {
    const verdict = isEmpty(value) ? null : validate(value)
    if (verdict !== null) report(place, name, ...verdict)
  }
}

function expressionCheck(json: Json, name: string, self: Known | null, standing: Standing): Check[] {
  const condition = valueOf(json, 'expression', standing, { self })
  if (condition === null) return []
  return [
    (_, place) => {
      if (!condition.holds(place) && !condition.wavering(place)) report(place, name, 'expression')
    },
  ]
}

const compilers: Readonly<Record<string, (json: Json, standing: Standing) => Validator>> = {
  numeric(json) {
    const [min, max] = [numberOf(json, 'minValue'), numberOf(json, 'maxValue')]
    const detail = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
    return value => {
      if (!isNumeric(value)) return ['type']
      const number = numberIn(value)
      return number < (min ?? -Infinity) || number > (max ?? Infinity) ? ['range', detail] : null
    }
  },
  text(json) {
    const [min, max] = [numberOf(json, 'minLength') ?? 0, numberOf(json, 'maxLength') ?? 0]
    const digits = flag(json, 'allowDigits', true)
    return value => {
      const text = typeof value === 'string' ? value : ''
      if (!digits && /\d$/.test(String(value))) return ['pattern']
      if (min > 0 && text.length < min) return ['length', { min }]
      return max > 0 && text.length > max ? ['length', { max }] : null
    }
  },
  answercount(json) {
    const [min, max] = [numberOf(json, 'minCount') ?? 0, numberOf(json, 'maxCount') ?? 0]
    return value => {
      if (!Array.isArray(value)) return null
      const n = value.length
      if (min > 0 && n < min) return ['count', { min, n }]
      return max > 0 && n > max ? ['count', { max, n }] : null
    }
  },
  regex(json, { compilation, path }) {
    const source = textOf(json, 'regex')
    if (source === undefined) return () => null
    try {
      const pattern = compilePattern(source, { caseInsensitive: flag(json, 'caseInsensitive') })
      const fits = (value: unknown) => pattern.test(String(value))
      return value => {
        const parts = Array.isArray(value) ? [...value, value] : [value]
        return parts.every(fits) ? null : ['pattern']
      }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      compilation.refuse(path, `regex ${source}: ${error.message}`)
      return () => null
    }
  },
  email: () => value => (isEmail(String(value)) ? null : ['format']),
}
