/** Figures as readers write them: 1.250 and 12,5 % in Vietnamese, 1,250 and 12.5% in English. */
import type { Label } from '../report/dataset.ts'

/** Decimal and thousands mark, and what stands before the percent sign. */
const conventions = {
  vi: { mark: ',', thousands: '.', percent: '\u00a0%' },
  en: { mark: '.', thousands: ',', percent: '%' },
} as const

const minus = '\u2212'

function written(
  value: number,
  digits: number,
  { mark, thousands }: (typeof conventions)['vi' | 'en'],
): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands)
  const amount = fraction === undefined ? grouped : `${grouped}${mark}${fraction}`
  // What rounds to zero has no sign.
  return value < 0 && /[1-9]/.test(amount) ? `${minus}${amount}` : amount
}

const inBoth = (write: (convention: (typeof conventions)['vi' | 'en']) => string): Label => ({
  vi: write(conventions.vi),
  en: write(conventions.en),
})

/**
 * A number with so many digits behind the decimal mark.
 *
 * @throws RangeError when the value is not finite
 * @example decimal(1250.5, 1) // { vi: '1.250,5', en: '1,250.5' }
 */
export function decimal(value: number, digits: number): Label {
  if (!Number.isFinite(value)) throw new RangeError(`decimal requires a finite value, got ${value}`)
  return inBoth(convention => written(value, digits, convention))
}

/** A count of people or of questions. */
export const count = (n: number): Label => decimal(n, 0)

/**
 * A share in percent, to one digit.
 *
 * @param share - 0–1
 * @example percent(0.125) // { vi: '12,5 %', en: '12.5%' }
 */
export function percent(share: number): Label {
  if (!Number.isFinite(share)) throw new RangeError(`percent requires a finite share, got ${share}`)
  return inBoth(convention => `${written(100 * share, 1, convention)}${convention.percent}`)
}

/** A difference of shares in percentage points, to one digit and without its sign: 0.042 is 4.2. */
export const points = (difference: number): Label => decimal(Math.abs(100 * difference), 1)

/** Digits that say enough about scores of this size: two below 10, as on a scale from 1 to 5, one above. */
export const digitsFor = (...scores: readonly number[]): number =>
  scores.every(score => Math.abs(score) < 10) ? 2 : 1
