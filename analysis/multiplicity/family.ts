/** A named family of tests, adjusted together. */
import { adjusted, type Adjustment } from './adjusted.ts'

/** The tests of one table or one export, and what their number does to them. */
export interface Family {
  /** what holds the family together, such as the table it stands in */
  readonly name: string
  readonly method: Adjustment
  /** how many tests the family has; items without a test are not counted */
  readonly tests: number
  /** in the order given; `null` where there was no test */
  readonly adjusted: readonly (number | null)[]
}

/**
 * Adjusts all p-values of one table or export, and names the family they were adjusted in.
 *
 * @throws RangeError when a p-value is not between 0 and 1
 * @see `adjusted`; R: `p.adjust(ps, method)`
 * @example family('perception by sex', [0.01, null, 0.04]) // { …, method: 'holm', tests: 2, adjusted: [0.02, null, 0.04] }
 */
export function family(name: string, ps: readonly (number | null)[], method: Adjustment = 'holm'): Family {
  return { name, method, tests: ps.filter(p => p !== null).length, adjusted: adjusted(ps, method) }
}
