/** The sex that a person told, as every test of the catalogue codes it. */
import type { Sex } from '../../analysis/training/trainee.ts'

const sexes = new Map<number | null, Sex>([
  [1, 'male'],
  [2, 'female'],
])

/** @param code - `null`: not told */
export const sexOf = (code: number | null): Sex => sexes.get(code) ?? 'other'
