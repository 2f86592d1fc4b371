/** What counts as no answer: nothing, no text, an empty list, an object of empty values. Zero and `false` are answers. */

export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (isPlain(value)) return Object.values(value).every(isEmpty)
  return !value && value !== 0 && value !== false
}

/** An object as JSON makes them, not a date. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date)
}
