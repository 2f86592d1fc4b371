/** Reads the value that a documentation comment shows for its example, in which `…` stands for what is left out. */

type Fits = (value: unknown) => boolean

/** `0.675` is the number itself, but for rounding; `0.52…` goes on, so that it is less than one more in the last digit. */
function number(text: string): Fits {
  const shown = text.replace('…', '')
  const [digits = '', exponent = '0'] = shown.split('e')
  const expected = Number(shown)
  const rounding = 1e-11 * Math.max(Math.abs(expected), 1)
  const rest = text.endsWith('…') ? 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0)) : 0
  return value => {
    const beyond = typeof value === 'number' ? (value - expected) * (text.startsWith('-') ? -1 : 1) : NaN
    return beyond >= -rounding && beyond <= rest + rounding
  }
}

/** Spaces that must not break look like any other in a comment. */
const plain = (value: unknown) => String(value).replaceAll(/\s/g, ' ')

function quoted(text: string): Fits {
  const [begin = '', end] = text.split('…')
  return value => (end === undefined ? plain(value) === begin : plain(value).startsWith(begin.trimEnd()))
}

const token = /\s*(…|[[\]{},:]|-?Infinity|-?\d[\d.]*(?:e[+-]?\d+)?…?|'[^']*'|\w+)/y

/** @throws SyntaxError for prose */
function tokensOf(text: string): string[] {
  token.lastIndex = 0
  const tokens: string[] = []
  while (token.lastIndex < text.trimEnd().length) {
    const [, found] = token.exec(text) ?? []
    if (found === undefined) throw new SyntaxError(text)
    tokens.push(found)
  }
  return tokens
}

/**
 * @returns whether a value is the one that the text shows
 * @throws SyntaxError when the text is prose
 * @example readExampleValue('{ n: 3, p: 0.12…, … }')({ n: 3, p: 0.1234, z: 1 }) // true
 */
export function readExampleValue(text: string): Fits {
  const tokens = tokensOf(text)
  const take = (expected?: string) => {
    const next = tokens.shift()
    if (next === undefined || (expected !== undefined && next !== expected)) throw new SyntaxError(text)
    return next
  }
  const list = (end: string, each: () => void) => {
    let open = false
    while (tokens[0] !== end) {
      if (tokens[0] === '…') open = take() === '…'
      else each()
      if (tokens[0] !== end) take(',')
    }
    take(end)
    return open
  }
  const named: Readonly<Record<string, unknown>> = { null: null, true: true, false: false, NaN }
  const value = (): Fits => {
    const next = take()
    if (next === '…') return () => true
    if (next === '[') {
      const items: Fits[] = []
      const open = list(']', () => items.push(value()))
      return got =>
        Array.isArray(got) || ArrayBuffer.isView(got)
          ? (open || Reflect.get(got, 'length') === items.length) &&
            items.every((fits, place) => fits(Reflect.get(got, place)))
          : false
    }
    if (next === '{') {
      const fields: (readonly [string, Fits])[] = []
      const open = list('}', () => {
        const name = take()
        take(':')
        fields.push([name, value()])
      })
      return got =>
        typeof got === 'object' &&
        got !== null &&
        (open || Object.keys(got).length === fields.length) &&
        fields.every(([name, fits]) => fits(Reflect.get(got, name)))
    }
    if (next.startsWith("'")) return quoted(next.slice(1, -1))
    if (/^-?[\dI]/.test(next)) return number(next)
    if (!(next in named)) throw new SyntaxError(text)
    return got => got === named[next]
  }
  const fits = value()
  if (tokens.length > 0) throw new SyntaxError(text)
  return fits
}
