/** P-values made to account for how many of them there are. */

/** One step of an adjustment: the factor of the p-value at `rank` (1 = smallest) among `m`. */
interface Method {
  readonly factor: (rank: number, m: number) => number
  /** whether the running maximum is taken from the smallest p up, or the running minimum from the largest down */
  readonly direction: 'up' | 'down' | 'none'
}

const harmonic = (m: number) =>
  Array.from({ length: m }, (_, index) => 1 / (index + 1)).reduce((a, b) => a + b, 0)

const methods = {
  bonferroni: { factor: (_rank, m) => m, direction: 'none' },
  holm: { factor: (rank, m) => m - rank + 1, direction: 'up' },
  hochberg: { factor: (rank, m) => m - rank + 1, direction: 'down' },
  benjaminiHochberg: { factor: (rank, m) => m / rank, direction: 'down' },
  benjaminiYekutieli: { factor: (rank, m) => (m / rank) * harmonic(m), direction: 'down' },
} as const satisfies Record<string, Method>

/** Ways to adjust: the first three hold the chance of any false finding, the last two the share of false findings. */
export type Adjustment = keyof typeof methods

/**
 * P-values adjusted for being one family, such as all items of one table.
 *
 * @param ps - p-values in any order; `null` where there was no test, which stays `null` and is not counted
 * @param method - Holm unless told otherwise
 * @returns in the order given, none above 1
 * @throws RangeError when a p-value is not between 0 and 1
 * @see Holm (1979), Scand. J. Statist. 6:65–70; Benjamini and Hochberg (1995), JRSS B 57:289–300; R: `p.adjust(ps, method)`
 * @example adjusted([0.01, null, 0.04, 0.03]) // [0.03, null, 0.06, 0.06]
 */
export function adjusted(ps: readonly (number | null)[], method: Adjustment = 'holm'): (number | null)[] {
  const tested = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).toSorted((a, b) => a.p - b.p)
  const impossible = tested.find(({ p }) => !(p >= 0 && p <= 1))
  if (impossible) throw new RangeError(`adjusted requires 0 ≤ p ≤ 1, got ${impossible.p}`)
  const { factor, direction }: Method = methods[method]
  const raised = tested.map(({ p }, position) => Math.min(1, p * factor(position + 1, tested.length)))
  if (direction === 'up')
    for (let i = 1; i < raised.length; i++) raised[i] = Math.max(raised[i] ?? 0, raised[i - 1] ?? 0)
  if (direction === 'down')
    for (let i = raised.length - 2; i >= 0; i--) raised[i] = Math.min(raised[i] ?? 1, raised[i + 1] ?? 1)
  const result: (number | null)[] = ps.map(() => null)
  for (const [position, { index }] of tested.entries()) result[index] = raised[position] ?? null
  return result
}
