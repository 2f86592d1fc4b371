/** What counts as no answer: nothing, no text, an empty list, an object of empty values. Zero and `false` are answers. */

export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (value instanceof Object && value.constructor === Object) return Object.values(value).every(isEmpty)
  return !value && value !== 0 && value !== false
}
