/** How long the answers to an instrument are kept, and whether somebody may take theirs back. */
import type { Instrument } from './instrument.ts'

/** Of answers that people give about themselves, where an instrument says nothing else. */
const usualMonths = 24

/**
 * For how many whole months the answers of single people are kept, by the instrument's `retentionMonths`; 24 where it
 * says nothing. `null`: they are kept for good, as forms are, which hold counts of units and nothing of a person.
 *
 * @example retentionMonths(perception) // 24
 * @example retentionMonths(unitReport) // null
 */
export function retentionMonths({ kind, retentionMonths: months }: Instrument): number | null {
  if (typeof months === 'number') return months
  return kind === 'form' ? null : usualMonths
}

/**
 * Whether somebody who has sent an answer may take it back by its receipt: everywhere but where the instrument says
 * `withdrawable: false`.
 *
 * @example isWithdrawable(familyLife) // false: nothing may show on a device that it was answered there
 */
export const isWithdrawable = ({ withdrawable }: Instrument): boolean => withdrawable !== false
