/** Spans of days: which lie over each other, and what of one is left uncovered by others. */
import { dayAfter } from '../../surveys/validity.ts'

/** Both days included; without an end: until further notice. */
export interface Span {
  readonly validFrom: string
  readonly validUntil: string | null
}

export const never = '9999-12-31'

export const dayBefore = (on: string): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export const isWithin = ({ validFrom, validUntil }: Span, on: string): boolean =>
  validFrom <= on && on <= (validUntil ?? never)

/** The days that two spans share, or `null`. */
export function shared(one: Span, other: Span): Span | null {
  const validFrom = one.validFrom > other.validFrom ? one.validFrom : other.validFrom
  const validUntil =
    (one.validUntil ?? never) < (other.validUntil ?? never) ? one.validUntil : other.validUntil
  return validFrom <= (validUntil ?? never) ? { validFrom, validUntil } : null
}

/**
 * The first day of a span on which none of the others holds, or `null`.
 *
 * @param others - in the order of their first days
 */
export function uncovered({ validFrom, validUntil }: Span, others: readonly Span[]): string | null {
  let on = validFrom
  for (const other of others) {
    if (!isWithin(other, on)) continue
    if (other.validUntil === null || (validUntil !== null && other.validUntil >= validUntil)) return null
    on = dayAfter(other.validUntil)
  }
  return on
}
