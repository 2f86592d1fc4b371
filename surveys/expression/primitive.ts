/** JavaScript's own conversions, `+` and `<` over values of any kind, spelled out so that no answer can break them. */

type Primitive = string | number | boolean | bigint | symbol | null | undefined

export function isPrimitive(value: unknown): value is Primitive {
  return value === null || typeof value !== 'object'
}

/** `String(value)`, also of an object that hides its `toString`. */
export function textOf(value: unknown): string {
  if (isPrimitive(value)) return String(value)
  if (Array.isArray(value)) return joined(value, ',')
  return value instanceof Date ? String(value) : '[object Object]'
}

/** `list.join(separator)`: what is missing leaves an empty place. */
export function joined(list: readonly unknown[], separator: string): string {
  return list.map(item => (item === undefined || item === null ? '' : textOf(item))).join(separator)
}

/** `Number(value)`: a date is its time, a list its text read as a number. */
export function numberOf(value: unknown): number {
  if (value instanceof Date) return value.getTime()
  return Number(isPrimitive(value) ? value : textOf(value))
}

/** `a < b`: two texts by their characters, everything else as numbers. */
export function precedes(a: unknown, b: unknown): boolean {
  return isText(a) && isText(b) ? textOf(a) < textOf(b) : numberOf(a) < numberOf(b)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || !(isPrimitive(value) || value instanceof Date)
}

/** `a + b`: numbers add; with a text, a list or a date on either side, both are joined as text. */
export function plus(a: unknown, b: unknown): number | string {
  const text = [a, b].some(value => typeof value === 'string' || !isPrimitive(value))
  return text ? textOf(a) + textOf(b) : Number(a) + Number(b)
}
