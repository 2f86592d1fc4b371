/** What counts as not answered: nothing, an empty list, a text of spaces alone. */
import { isEmpty } from '../expression/emptiness.ts'

export function isBlank(value: unknown): boolean {
  return isEmpty(typeof value === 'string' ? value.trim() : value)
}
