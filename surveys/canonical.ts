/** The one way to write JSON as bytes: RFC 8785 (keys in order, no space between), every text in NFC. */

type Properties = Readonly<Record<string, unknown>>

const composedNames = (value: object): Properties => {
  const names = Object.keys(value)
  if (names.every(name => name === name.normalize('NFC'))) return { ...value }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name.normalize('NFC'), part]))
}

/**
 * The canonical JSON of a value. Properties that are `undefined` are left out, as JSON leaves them out.
 *
 * @throws RangeError for a number that JSON does not have
 * @see RFC 8785, JSON Canonicalization Scheme; Unicode Standard Annex 15 for NFC
 * @example canonical({ b: 1, a: 'é' }) // '{"a":"é","b":1}'
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`canonical requires finite numbers, got ${value}`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(item => canonical(item ?? null)).join(',')}]`
  const properties = composedNames(value)
  let text = ''
  for (const name of Object.keys(properties).toSorted())
    if (properties[name] !== undefined)
      text += `${text && ','}${JSON.stringify(name)}:${canonical(properties[name])}`
  return `{${text}}`
}
