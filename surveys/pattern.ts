/** Regular expressions that take linear time whatever is sent, with the verdicts of JavaScript's own. */
import { RE2JS } from 're2js'
import { PatternError } from './patternError.ts'
import { PatternReader, unitByUnit } from './patternReader.ts'

export interface Pattern {
  readonly source: string
  /** Whether the pattern is found anywhere in the text, as `RegExp.prototype.test` tells. */
  readonly test: (text: string) => boolean
}

/** No person writes a longer one. */
const longest = 1000

/**
 * A pattern that tests texts in time proportional to their length.
 *
 * @param source - a JavaScript pattern as written without the flag `u`
 * @param caseInsensitive - as JavaScript's flag `i`
 * @throws PatternError naming what stands in the way: a lookahead or lookbehind, a backreference, a repeat beyond
 *   1,000, a spelling that JavaScript only puts up with (`\q`, a loose `{`), or that it is no pattern at all
 * @see RE2, https://github.com/google/re2/wiki/Syntax
 * @example compilePattern('^0[0-9]{9}$').test('0912345678') // true
 */
export function compilePattern(source: string, { caseInsensitive = false } = {}): Pattern {
  if (source.length > longest) throw new PatternError(`is longer than ${longest} characters`, longest)
  attempt('is no pattern', () => new RegExp(source))
  const translation = new PatternReader(source, caseInsensitive).translation()
  const machine = attempt('repeats too much for linear time', () => RE2JS.compile(translation))
  return { source, test: text => machine.test(unitByUnit(text)) }
}

function attempt<Result>(failure: string, work: () => Result): Result {
  try {
    return work()
  } catch {
    throw new PatternError(failure, 0)
  }
}
