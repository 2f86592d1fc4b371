/** The district-level units of the plan's years; the level ended on 30 June 2025. */
import districtList from './choiceSets/districts.json' with { type: 'json' }
import { dayAfter, inForce, type Validity } from './validity.ts'

export interface District extends Validity {
  readonly code: number
  readonly name: string
  /** Named by the plan for its pilot models. */
  readonly pilot: boolean
}

const districts: readonly District[] = districtList

/** The days from which there was another list of districts. */
export const districtDays: readonly string[] = [
  ...new Set(
    districts.flatMap(({ validFrom = '', validUntil }) => [
      validFrom,
      ...(validUntil ? [dayAfter(validUntil)] : []),
    ]),
  ),
]

/** The districts of a day in the order of their codes: ten until 30 June 2025, then none. */
export const listDistricts = (on: string): District[] => districts.filter(district => inForce(district, on))

/** @returns `null` when no district had the code on that day */
export const districtOn = (code: number, on: string): District | null =>
  listDistricts(on).find(district => district.code === code) ?? null
