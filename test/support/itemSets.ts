/** Sets of items for tests of psychometrics: one that was really given, and ones whose structure is known. */

/** Section 6 of the Law School Admission Test (Bock and Lieberman 1970): five items, a thousand people. */
const patterns: Readonly<Record<string, number>> = {
  '00000': 3,
  '00001': 6,
  '00010': 2,
  '00011': 11,
  '00100': 1,
  '00101': 1,
  '00110': 3,
  '00111': 4,
  '01000': 1,
  '01001': 8,
  '01011': 16,
  '01101': 3,
  '01110': 2,
  '01111': 15,
  '10000': 10,
  '10001': 29,
  '10010': 14,
  '10011': 81,
  '10100': 3,
  '10101': 28,
  '10110': 15,
  '10111': 80,
  '11000': 16,
  '11001': 56,
  '11010': 21,
  '11011': 173,
  '11100': 11,
  '11101': 61,
  '11110': 28,
  '11111': 298,
}

/** The marks, one list an item: 1 right, 0 wrong. */
export const lawSchoolMarks: readonly (readonly number[])[] = Array.from({ length: 5 }, (_, item) =>
  Object.entries(patterns).flatMap(([pattern, count]) => Array<number>(count).fill(Number(pattern[item]))),
)

const sign = (person: number, bit: number) => ((person >> bit) & 1 ? 1 : -1)

/**
 * Answers made of a common part times a weight and an own part, each −1 or 1, one person for every combination: items
 * of the same weight 1 all correlate exactly 0.5.
 */
export function factorial(weights: readonly number[]): number[][] {
  return weights.map((weight, item) =>
    Array.from(
      { length: 2 ** (weights.length + 1) },
      (_, person) => weight * sign(person, 0) + sign(person, item + 1),
    ),
  )
}
