/** What sentences about a gap have in common: who is higher and by how much, and whether the gap is clear. */
import type { Label } from '../report/dataset.ts'
import { catalogue } from './catalogue.ts'
import type { SlotsOf } from './sentence.ts'

/** The chance of a finding where there is none that is still called clear. */
export const significance = 0.05

type HigherLower = SlotsOf<(typeof catalogue)['shareHigher']>

/** Who is higher and who is lower, with both figures and the gap as they are written. */
export function slotsOf(
  women: number,
  men: number,
  write: (value: number) => Label,
  gap: Label,
): HigherLower {
  const [higher, lower] = women >= men ? [catalogue.women, catalogue.men] : [catalogue.men, catalogue.women]
  return { higher, lower, high: write(Math.max(women, men)), low: write(Math.min(women, men)), gap }
}

/** Whether nothing is left of a gap when it is rounded as it is written. */
export const vanishes = ({ en }: Label) => Number(en.replaceAll(',', '')) === 0

/** The standard deviation that two groups have in common. */
export const pooledDeviation = (...groups: readonly { n: number; deviation: number }[]): number =>
  Math.sqrt(
    groups.reduce((total, { n, deviation }) => total + (n - 1) * deviation ** 2, 0) /
      groups.reduce((total, { n }) => total + n - 1, 0),
  )
