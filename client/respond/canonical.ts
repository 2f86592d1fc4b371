/** The one way to write a response as bytes: RFC 8785 (keys sorted, no space between), every text in NFC. */

const nfc = (text: string) => JSON.stringify(text.normalize('NFC'))

/**
 * The canonical JSON of a value. Properties that are `undefined` are left out, as JSON leaves them out.
 *
 * @throws RangeError for a number that JSON does not have
 * @example canonical({ b: 1, a: 'é' }) // '{"a":"é","b":1}'
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return nfc(value)
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`canonical requires finite numbers, got ${value}`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(item => canonical(item ?? null)).join(',')}]`
  const properties = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => [key.normalize('NFC'), part] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${properties.map(([key, part]) => `${nfc(key)}:${canonical(part)}`).join(',')}}`
}
