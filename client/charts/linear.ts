/** A straight line from values to places on the paper, and round values to mark on it. */

export type Range = readonly [low: number, high: number]

export const linear =
  ([low, high]: Range, [from, to]: Range) =>
  (value: number) =>
    from + ((value - low) / (high - low || 1)) * (to - from)

function stepOf(low: number, high: number, wanted: number): number {
  const rough = (high - low) / wanted || 1
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find(factor => factor * power >= rough * (1 - 1e-9)) ?? 10) * power
}

/** About `wanted` round values from `low` to `high`; two at the least, or nobody could read the axis. */
export function ticksOf([low, high]: Range, wanted = 5): number[] {
  const step = stepOf(low, high, wanted)
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first + 1
  if (count < 2 && high > low) return ticksOf([low, high], wanted + 1)
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** The same range, widened to the next round values. */
export function rounded([low, high]: Range, wanted = 5): Range {
  const step = stepOf(low, high, wanted)
  const whole = (value: number, round: (steps: number) => number) =>
    Number((round(value / step) * step).toPrecision(12))
  return [whole(low + 1e-9, Math.floor), whole(high - 1e-9, Math.ceil)]
}
