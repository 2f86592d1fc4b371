/** The length cue of a test: whether the right answer can be guessed by taking the longest option. */
import { sum } from '../sum.ts'

/** The options of a question as they are read, and which of them is right. */
export interface Options {
  readonly texts: ReadonlyMap<string | number, string>
  readonly key: string | number
}

export interface LengthCue {
  /** questions */
  readonly of: number
  /** questions whose right answer is longer than every other option */
  readonly n: number
  /** how many that would be by chance */
  readonly expected: number
  /** the chance of so many or more, if length told nothing; `null` without a question */
  readonly p: number | null
}

/** The chance of `least` or more events, each with its own chance. */
function chanceOfAtLeast(least: number, chances: readonly number[]): number {
  let counts = [1]
  for (const chance of chances)
    counts = Array.from(
      { length: counts.length + 1 },
      (_, count) => (counts[count] ?? 0) * (1 - chance) + (counts[count - 1] ?? 0) * chance,
    )
  return Math.min(1, sum(counts.slice(least)))
}

/**
 * Counts the questions in which the right answer is the longest, against one in so many as there are options. Where two
 * options share the greatest length nobody can go by it, so that the expected count is a little high and p cautious.
 *
 * @throws RangeError when a right answer is not among the options
 * @see Haladyna, Downing and Rodriguez (2002), Applied Measurement in Education 15:309–333, guideline 24
 * @example lengthCue([{ texts: new Map([['a', 'Yes'], ['b', 'No']]), key: 'a' }]) // { of: 1, n: 1, expected: 0.5, p: 0.5 }
 */
export function lengthCue(questions: readonly Options[]): LengthCue {
  const longest = questions.filter(({ texts, key }) => {
    const right = texts.get(key)
    if (right === undefined)
      throw new RangeError(
        `lengthCue requires a right answer among ${[...texts.keys()].join(', ')}, got ${key}`,
      )
    return [...texts].every(([option, text]) => option === key || text.length < right.length)
  })
  const chances = questions.map(({ texts }) => 1 / texts.size)
  return {
    of: questions.length,
    n: longest.length,
    expected: sum(chances),
    p: questions.length === 0 ? null : chanceOfAtLeast(longest.length, chances),
  }
}
