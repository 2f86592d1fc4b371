import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePattern } from '../../surveys/pattern.ts'
import { PatternError } from '../../surveys/patternError.ts'

function refusal(source: string): string {
  try {
    compilePattern(source)
    return 'is accepted'
  } catch (error) {
    if (error instanceof PatternError) return error.message
    throw error
  }
}

/** Pieces of patterns as people write them, put together to any depth. */
const atom = fc.constantFrom(
  ...String.raw`a b đ Đ é ß ſ K ω Ω 😀 . \d \D \w \W \s \S \t \n \0 \x41 \u0041 \cA \. \- \/ \\ \{ ] }`.split(
    ' ',
  ),
  ...String.raw`[ab] [^ab] [a-cD-F] [\w-.] [.\-_] [^\s] [] [^] [\b] [😀] [\d\S] [à-ỹ] [^đ] [a\]b] [--z]`.split(
    ' ',
  ),
)
const assertion = fc.constantFrom('^', '$', String.raw`\b`, String.raw`\B`)
const repeat = fc.constantFrom(
  '',
  '',
  '',
  '*',
  '+',
  '?',
  '*?',
  '+?',
  '??',
  '{2}',
  '{1,}',
  '{0,3}',
  '{2,3}?',
  '{0}',
)
const { whole } = fc.letrec<{ whole: string; term: string }>(tie => ({
  term: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(atom, repeat).map(parts => parts.join('')),
    assertion,
    fc
      .tuple(fc.constantFrom('(', '(?:', '(?<name>'), tie('whole'), fc.constant(')'), repeat)
      .map(parts => parts.join('')),
  ),
  whole: fc.oneof(
    { maxDepth: 3 },
    fc.array(tie('term'), { maxLength: 4 }).map(terms => terms.join('')),
    fc.tuple(tie('whole'), tie('whole')).map(sides => sides.join('|')),
  ),
}))
const letters = String.fromCodePoint(0, 1, 8, 9, 10, 13, 0x20, 0xa0, 0x2028, 0xfeff, 0x1f600)
  .concat('aAbBcDđĐéÉßſSKkωΩ.-_/\\{}]09zZỳ')
  .split('')
const someText = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map(units => units.join(''))

/** JavaScript takes a name of a group once. */
function isNamedTwice(source: string): boolean {
  return source.split('(?<name>').length > 2
}

describe('a pattern', () => {
  test.each([false, true])('gives the verdict of JavaScript (caseInsensitive: %s)', caseInsensitive => {
    fc.assert(
      fc.property(
        whole.filter(source => !isNamedTwice(source)),
        fc.array(someText, { maxLength: 10 }),
        (source, texts) => {
          const ours = compilePattern(source, { caseInsensitive })
          const theirs = new RegExp(source, caseInsensitive ? 'i' : '')
          expect(texts.map(ours.test)).toEqual(texts.map(one => theirs.test(one)))
        },
      ),
      { numRuns: 1500 },
    )
  })

  test.each([
    ['^(a+)+$', 'a'],
    ['^(a|a)*$', 'a'],
    ['^(a|aa)+$', 'a'],
    [String.raw`^([\w.-]+)+@$`, 'a'],
    [String.raw`^(?:(?:a?)*)*$`, 'a'],
    [String.raw`^\s*(\s|x)*$`, ' '],
  ])('%s takes linear time', (source, unit) => {
    const pattern = compilePattern(source)
    const seconds = (length: number) => {
      const start = performance.now()
      expect(pattern.test(unit.repeat(length) + '!')).toBe(false)
      return (performance.now() - start) / 1000
    }
    seconds(1000)
    // Doubling a backtracker's work once would already take centuries.
    expect(seconds(100_000)).toBeLessThan(2)
  })

  test.each([
    ['^(?=.*[0-9]).+$', 'uses a lookahead, which takes more than linear time'],
    ['(?!0{3})[0-9]{3}', 'uses a lookahead, which takes more than linear time'],
    ['(?<=a)b', 'uses a lookbehind, which takes more than linear time'],
    [String.raw`(a)\1`, 'uses a backreference, which takes more than linear time'],
    [String.raw`(?<x>a)\k<x>`, 'uses a backreference, which takes more than linear time'],
    ['a{1001}', 'has a repeat beyond 1000'],
    ['((a{100}){100}){100}', 'repeats too much for linear time'],
    ['a{,3}', String.raw`has a loose {, which is written \{`],
    [String.raw`\p{L}`, String.raw`has an unknown escape \p`],
    ['(((', 'is no pattern'],
    ['[z-a]', 'is no pattern'],
    ['a**', 'is no pattern'],
    ['a'.repeat(1001), 'is longer than 1000 characters'],
  ])('%s is refused', (source, message) => {
    expect(refusal(source)).toBe(message)
  })

  test('of any spelling gives the verdict of JavaScript, or is refused', () => {
    const unit = fc.constantFrom(...String.raw`ab()[]{}|*+?^$.\-,01dwsbkux<>=!:`.split(''))
    const source = fc.string({ unit, maxLength: 12 }).filter(one => refusal(one) === 'is accepted')
    fc.assert(
      fc.property(source, someText, (accepted, one) => {
        expect(compilePattern(accepted).test(one)).toBe(new RegExp(accepted).test(one))
      }),
      { numRuns: 2000 },
    )
  })
})
