/**
 * The commune-level units of the province through time. Codes are used again for other units, so a unit is its
 * code and a day. Uncertain: the day in March 2019 on which seven communes of Mỹ Hào became wards, the successors
 * marked `inferred`, and those of Trung Hưng (12094) and Bình Kiều (12235), which are `unknown`.
 */
import communeList from './choiceSets/communes.json' with { type: 'json' }
import { type District, districtOn } from './district.ts'
import { dayAfter, inForce, type Validity } from './validity.ts'

export interface Commune extends Validity {
  readonly code: number
  /** With the kind of unit before it: Xã, Phường, Thị trấn. */
  readonly name: string
  /** None after 30 June 2025. */
  readonly district?: number
  /** The codes that hold its territory on the day after its last; two when it was divided. */
  readonly successors?: readonly number[]
  /** How well the successors are established where the list itself does not say: verified, inferred, unknown. */
  readonly basis?: string
  readonly formerProvince?: string
}

const communes: readonly Commune[] = communeList

/** The days from which a unit had the name and the place that it had: on one of them every unit was in force. */
export const communeDays: readonly string[] = [
  ...new Set(communes.map(({ validFrom = '' }) => validFrom)),
].toSorted()

/** The units of a day in the order of their codes: 161, from 1 January 2025 139, from 1 July 2025 104. */
export const listCommunes = (on: string): Commune[] => communes.filter(commune => inForce(commune, on))

/** @returns `null` when no unit had the code on that day */
export const communeOn = (code: number, on: string): Commune | null =>
  communes.find(commune => commune.code === code && inForce(commune, on)) ?? null

/**
 * The district that a commune belonged to on a day.
 *
 * @returns `null` for an unknown code and from 1 July 2025, when districts ended
 * @example districtOf(12331, '2013-08-05') // Kim Động; one day later Thành phố Hưng Yên
 */
export function districtOf(code: number, on: string): District | null {
  const district = communeOn(code, on)?.district
  return district === undefined ? null : districtOn(district, on)
}

/**
 * Urban are wards and townships, rural are communes, as the statistics office counts them.
 *
 * @returns `null` for a code that nobody had on that day
 */
export function settlementOf(code: number, on: string): 'urban' | 'rural' | null {
  const commune = communeOn(code, on)
  if (!commune) return null
  return commune.name.startsWith('Xã ') ? 'rural' : 'urban'
}

const afterOneChange = (code: number, on: string): { codes: readonly number[]; on: string } | null => {
  const { successors = [], validUntil } = communeOn(code, on) ?? {}
  return validUntil === undefined ? null : { codes: successors, on: dayAfter(validUntil) }
}

function forward(code: number, from: string, to: string): number[] {
  if (communeOn(code, from) === null) return []
  const next = afterOneChange(code, from)
  if (next === null || next.on > to) return [code]
  return next.codes.flatMap(successor => forward(successor, next.on, to))
}

/**
 * The units that hold a unit's territory at the boundaries of another day, earlier or later.
 *
 * @returns codes in ascending order. One: it maps without doubt. Several: it was divided, or put together from them.
 *   None: the code is unknown on `on`, or what became of it is, or it lay in Thái Bình then
 * @example communesAt(12382, '2012-05-01', '2026-11-25') // [11977]: Phương Chiểu is now in Tân Hưng
 * @example communesAt(11977, '2026-11-25', '2012-05-01') // [11977, 12367, 12382, 12385]
 */
export function communesAt(code: number, on: string, boundaryOn: string): number[] {
  const codes =
    boundaryOn >= on
      ? forward(code, on, boundaryOn)
      : listCommunes(boundaryOn)
          .map(earlier => earlier.code)
          .filter(earlier => forward(earlier, boundaryOn, on).includes(code))
  return [...new Set(codes)].toSorted((a, b) => a - b)
}
