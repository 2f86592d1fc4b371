/** An invented person of the demonstration province: who they are, and what they tend to think and know. */
import type { ChoiceValue } from '../../../surveys/instrument.ts'

export interface Person {
  /** The code that a person gives for each role: sex, age, education, audience … */
  readonly codes: Readonly<Record<string, ChoiceValue>>
  /** How far the person is for equality, in standard deviations from the middle. */
  readonly attitude: number
  readonly knowledge: number
  /** Whether a talk or a class has reached the person. */
  readonly reached: boolean
}

/** One of several values, each as likely as its weight says. */
export function drawn<Value>(random: () => number, weighted: readonly (readonly [Value, number])[]): Value {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random() * total
  for (const [value, weight] of weighted) {
    left -= weight
    if (left < 0) return value
  }
  const last = weighted.at(-1)
  if (!last) throw new RangeError('drawn requires at least one value, got none')
  return last[0]
}

/** A number from the standard normal distribution, by the polar method of Box, Muller and Marsaglia. */
export function normal(random: () => number): number {
  for (;;) {
    const [x, y] = [2 * random() - 1, 2 * random() - 1]
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

const sexes = [
  [2, 52],
  [1, 46],
  [3, 0.7],
  [99, 1.3],
] as const
const ages = [
  [2, 4],
  [3, 14],
  [4, 17],
  [5, 30],
  [6, 17],
  [7, 11],
  [8, 7],
] as const
const schooling = [
  [3, 8],
  [4, 30],
  [5, 34],
  [7, 8],
  [8, 7],
  [9, 12],
  [10, 1],
] as const
const married = [
  [1, 12],
  [2, 80],
  [4, 4],
  [5, 4],
] as const
const single = [
  [1, 75],
  [2, 24],
  [3, 1],
] as const
const groups = [
  [1, 3],
  [2, 5],
  [3, 10],
  [4, 30],
  [5, 1],
  [9, 5],
  [10, 6],
  [11, 40],
] as const

const female = 2

/** Women are somewhat more for equality, and so are the young and the schooled; everybody varies much more. */
export function person(random: () => number): Person {
  const [sex, age, education] = [drawn(random, sexes), drawn(random, ages), drawn(random, schooling)]
  const reached = random() < 0.55
  const lean =
    (sex === female ? 0.3 : -0.15) + (education - 5) * 0.12 - (age - 5) * 0.07 + (reached ? 0.2 : 0)
  return {
    codes: {
      sex,
      age,
      education,
      audience: drawn(random, groups),
      maritalStatus: drawn(random, age <= 3 ? single : married),
      ethnicity: drawn(random, [
        [1, 97],
        [2, 1],
        [99, 2],
      ]),
    },
    attitude: lean + normal(random) * 0.9,
    knowledge: (education - 5) * 0.25 + (reached ? 0.5 : -0.2) + normal(random) * 0.8,
    reached,
  }
}
