/** The periods that are reported on, as the calendar of the six-month report has them. */

export interface Period {
  readonly from: string
  readonly to: string
}

/** Half a year from 15 December to 14 June, a year to 14 December (NĐ 09/2019/NĐ-CP). */
export const halfYear = (year: number): Period => ({ from: `${year - 1}-12-15`, to: `${year}-06-14` })
export const wholeYear = (year: number): Period => ({ from: `${year - 1}-12-15`, to: `${year}-12-14` })
