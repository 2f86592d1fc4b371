/** A straight line from values to places on the paper, and round values to mark on it. */

export const linear =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]) =>
  (value: number) =>
    from + ((value - low) / (high - low || 1)) * (to - from)

/** About `wanted` round values from `low` to `high`. */
export function ticksOf(low: number, high: number, wanted = 5): number[] {
  const rough = (high - low) / wanted || 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find(factor => factor * power >= rough) ?? 10) * power
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first + 1
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}
