/** Reads the value behind a name: text that is a number or a truth becomes one, unless the name is verbatim. */
import { isNumeric, numberIn } from './number.ts'
import type { Scope } from './scope.ts'
import type { Name } from './tree.ts'

/** @param whole - reads the value as stored, see `Scope` */
export function reading({ name, verbatim }: Name, whole = false): (scope: Scope) => unknown {
  const object = literalObject(name)
  return scope => {
    const value = scope.value(name, whole)
    if (value === null) return object
    return verbatim ? value : interpreted(value)
  }
}

/** Braces around no name but the inside of a JSON object, as in `{"lat": 20.6}`, are that object. */
function literalObject(name: string): unknown {
  if (name.indexOf(':') < 1) return null
  try {
    return JSON.parse(`{${name}}`)
  } catch {
    return null
  }
}

/** A text answer as its meaning; a leading zero keeps a code (`007`) a text. */
function interpreted(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const lower = value.toLowerCase()
  if (lower === 'true' || lower === 'false') return lower === 'true'
  if (/^['"][^]*['"]$/.test(value)) return value.slice(1, -1)
  const isCode = /^0[^.,]/.test(value) && !value.startsWith('0x')
  return isCode || !isNumeric(value) ? value : numberIn(value)
}
