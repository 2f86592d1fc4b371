/** Reads a JavaScript pattern and says the same in RE2's words: units for characters, sets for `.`, `\s` and case. */
import * as sets from './characterSet.ts'
import type { CharacterSet } from './characterSet.ts'
import { PatternError } from './patternError.ts'

/** RE2's own limit. */
const mostRepeats = 1000

/** Surrogates are no characters to RE2; they stand at the far end of its range, where no unit reaches. */
const surrogates = { first: 0xd8_00, last: 0xdf_ff, shift: 0x10_f0_00 - 0xd8_00 }

const controls = new Map([
  ['t', 0x09],
  ['n', 0x0a],
  ['v', 0x0b],
  ['f', 0x0c],
  ['r', 0x0d],
  ['0', 0x00],
])

const classes = new Map<string, CharacterSet>([
  ['d', sets.digits],
  ['D', sets.complement(sets.digits)],
  ['w', sets.wordCharacters],
  ['W', sets.complement(sets.wordCharacters)],
  ['s', sets.spaces],
  ['S', sets.complement(sets.spaces)],
])

const refusedGroups: readonly (readonly [opening: string, construct: string])[] = [
  ['(?=', 'a lookahead'],
  ['(?!', 'a lookahead'],
  ['(?<=', 'a lookbehind'],
  ['(?<!', 'a lookbehind'],
]

/** A text with every UTF-16 unit as one character of RE2's. */
export function unitByUnit(text: string): string {
  return text.replaceAll(/[\ud800-\udfff]/g, unit =>
    String.fromCodePoint(unit.charCodeAt(0) + surrogates.shift),
  )
}

/** The one unit of a set of one. */
function unitOf(set: CharacterSet): number | undefined {
  const [range, more] = set
  return range && !more && range[0] === range[1] ? range[0] : undefined
}

/** A range without its surrogates, and these where RE2 is to find them. */
function shifted([from, to]: readonly [number, number]): readonly (readonly [number, number])[] {
  const { first, last, shift } = surrogates
  const parts = [
    [from, Math.min(to, first - 1)],
    [Math.max(from, first) + shift, Math.min(to, last) + shift],
    [Math.max(from, last + 1), to],
  ] as const
  return parts.filter(([start, end]) => start <= end)
}

export class PatternReader {
  private readonly source: string
  private readonly ignoresCase: boolean
  private position = 0

  constructor(source: string, ignoresCase: boolean) {
    this.source = source
    this.ignoresCase = ignoresCase
  }

  /** @throws PatternError */
  translation(): string {
    return this.alternatives()
  }

  private alternatives(): string {
    const parts = [this.sequence()]
    while (this.take('|')) parts.push(this.sequence())
    return parts.join('|')
  }

  private sequence(): string {
    let text = ''
    while (this.position < this.source.length && !this.sees('|') && !this.sees(')')) text += this.term()
    return text
  }

  private term(): string {
    if (this.take('^')) return String.raw`\A`
    if (this.take('$')) return String.raw`\z`
    if (this.take(String.raw`\b`)) return String.raw`\b`
    if (this.take(String.raw`\B`)) return String.raw`\B`
    return this.atom() + this.quantifier()
  }

  private quantifier(): string {
    const found = this.match(/\{(\d+)(?:,(\d*))?\}|[*+?]/y)
    if (!found) return ''
    // Whether it takes as few as it can makes no difference to a verdict.
    this.take('?')
    const [sign, from, to] = found
    const isBeyond = Math.max(Number(from ?? 0), Number(to ?? 0)) > mostRepeats
    return isBeyond ? this.refuse(`has a repeat beyond ${mostRepeats}`) : sign
  }

  private atom(): string {
    const start = this.source[this.position]
    if (start === '(') return this.group()
    if (start === '[') return this.named(this.characterClass())
    if (start === '\\') return this.named(this.escape())
    if (start === '{') return this.refuse(String.raw`has a loose {, which is written \{`)
    return this.named(this.take('.') ? sets.complement(sets.lineEnds) : this.unit())
  }

  private group(): string {
    const refused = refusedGroups.find(([opening]) => this.sees(opening))
    if (refused) return this.refuse(`uses ${refused[1]}, which takes more than linear time`)
    // What a group is called makes no difference to a verdict.
    this.match(/\((?:\?:|\?<[^>]+>)?/y)
    if (this.sees('?')) return this.refuse('uses an unknown kind of group')
    const inside = this.alternatives()
    this.take(')')
    return `(?:${inside})`
  }

  private characterClass(): CharacterSet {
    this.take('[')
    const isNegative = this.take('^')
    const parts: CharacterSet[] = []
    while (!this.take(']')) parts.push(this.classPart())
    const set = this.caseless(sets.union(parts))
    return isNegative ? sets.complement(set) : set
  }

  /** A unit, a set, or a range; a hyphen beside a set (`[\w-.]`) is a hyphen. */
  private classPart(): CharacterSet {
    const from = this.classAtom()
    const isRange = this.sees('-') && this.source[this.position + 1] !== ']' && this.take('-')
    if (!isRange) return from
    const to = this.classAtom()
    const [first, last] = [from, to].map(unitOf)
    if (first === undefined || last === undefined) return sets.union([from, sets.single(0x2d), to])
    return [[first, last]]
  }

  private classAtom(): CharacterSet {
    if (this.take(String.raw`\b`)) return sets.single(0x08)
    return this.sees('\\') ? this.escape() : this.unit()
  }

  private unit(): CharacterSet {
    return sets.single(this.source.charCodeAt(this.position++))
  }

  private escape(): CharacterSet {
    const written = this.match(
      /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|c([a-zA-Z])|([tnvfr]|0(?!\d))|([dDwWsS])|([^a-zA-Z0-9]))/y,
    )
    if (!written) return this.refuseEscape()
    const [, short, long, control, name, kind, itself] = written
    if (kind !== undefined) return classes.get(kind) ?? []
    const hexadecimal = short ?? long
    if (hexadecimal !== undefined) return sets.single(Number.parseInt(hexadecimal, 16))
    if (control !== undefined) return sets.single(control.charCodeAt(0) % 32)
    return sets.single((name !== undefined ? controls.get(name) : undefined) ?? (itself ?? '').charCodeAt(0))
  }

  private refuseEscape(): never {
    const letter = this.source[this.position + 1] ?? ''
    if (/[1-9k]/.test(letter)) return this.refuse('uses a backreference, which takes more than linear time')
    return this.refuse(`has an unknown escape \\${letter}`)
  }

  private caseless(set: CharacterSet): CharacterSet {
    return this.ignoresCase ? sets.withoutCase(set) : set
  }

  /** A set in RE2's words. */
  private named(set: CharacterSet): string {
    const ranges = this.caseless(set).flatMap(shifted)
    if (ranges.length === 0) return String.raw`[^\x{0}-\x{10ffff}]`
    return `[${ranges.map(ends => ends.map(unit => `\\x{${unit.toString(16)}}`).join('-')).join('')}]`
  }

  private sees(text: string): boolean {
    return this.source.startsWith(text, this.position)
  }

  private take(text: string): boolean {
    if (!this.sees(text)) return false
    this.position += text.length
    return true
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position
    const found = pattern.exec(this.source)
    if (found) this.position += found[0].length
    return found
  }

  private refuse(message: string): never {
    throw new PatternError(message, this.position)
  }
}
