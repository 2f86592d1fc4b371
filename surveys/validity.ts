/** From which day until which day something holds: a commune, a choice, a row of a form. */

export interface Validity {
  /** The first day, as 2025-07-01; from always where it is left out. */
  readonly validFrom?: string
  /** The last day; for ever where it is left out. */
  readonly validUntil?: string
}

export const inForce = ({ validFrom = '', validUntil = '9999-12-31' }: Validity, on: string): boolean =>
  validFrom <= on && on <= validUntil

/** The day after, as the calendar has it. */
export const dayAfter = (on: string): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
