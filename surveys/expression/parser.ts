/** Reads an expression's text into a tree, by the grammar of SurveyJS and with its freedoms: `a or b` needs no spaces. */
import { ExpressionError } from './expressionError.ts'
import { levels } from './levels.ts'
import type { Chain, Tree } from './tree.ts'

const innermost = levels.length - 1

/** Deeper than any person writes, and shallow enough for every stack. */
const deepest = 100

/**
 * The tree of an expression.
 *
 * @throws ExpressionError where reading stopped
 */
export function parse(text: string): Tree {
  const parser = new Parser(patched(text))
  return parser.whole()
}

/** Spellings that SurveyJS exchanges before it reads, wherever they stand. */
function patched(text: string): string {
  return text
    .replaceAll('=>', '>=')
    .replaceAll('=<', '<=')
    .replaceAll('<>', '!=')
    .replaceAll('equals', 'equal ')
}

class Parser {
  private readonly text: string
  private position = 0
  private farthest = 0
  private depth = 0

  constructor(text: string) {
    this.text = text
  }

  whole(): Tree {
    const tree = this.expression()
    if (tree && this.position === this.text.length) return tree
    const place = Math.max(this.farthest, tree ? this.position : 0)
    throw new ExpressionError(`cannot read on at character ${place + 1} of ${this.text.length}`, place)
  }

  private expression(): Tree | undefined {
    this.space()
    const tree = this.chain(0)
    if (tree) this.space()
    return tree
  }

  /** Operands of one level between its operators; what follows the last operand that fits is left unread. */
  private chain(level: number): Tree | undefined {
    const operand = () => (level === innermost ? this.factor() : this.chain(level + 1))
    const first = operand()
    if (!first) return undefined
    const links: Chain['links'][number][] = []
    for (;;) {
      const start = this.position
      this.space()
      const operator = levels[level]?.find(([spelling]) => this.word(spelling))?.[1]
      if (operator) this.space()
      const next = operator && (operand() ?? (level === innermost ? nothing : undefined))
      if (!operator || !next) {
        this.position = start
        return links.length > 0 ? { kind: 'chain', first, links } : first
      }
      links.push({ operator, operand: next })
    }
  }

  private factor(): Tree | undefined {
    if (this.depth >= deepest) {
      throw new ExpressionError(`is nested deeper than ${deepest} levels`, this.position)
    }
    this.depth++
    const tree =
      this.attempt(() => this.group()) ??
      this.attempt(() => this.call()) ??
      this.attempt(() => this.negation()) ??
      this.attempt(() => this.state()) ??
      this.attempt(() => this.atom()) ??
      this.attempt(() => this.list())
    this.depth--
    return tree
  }

  private group(): Tree | undefined {
    if (!this.word('(')) return undefined
    this.space()
    const tree = this.expression()
    if (tree) this.closing()
    return tree
  }

  private call(): Tree | undefined {
    const position = this.position
    const name = this.match(letters)
    if (name === undefined || !this.word('(')) return undefined
    const given = this.sequence()
    this.closing()
    return { kind: 'call', name, position, given }
  }

  /** SurveyJS forgives a missing bracket at the end. */
  private closing(): void {
    this.word(')')
  }

  private negation(): Tree | undefined {
    if (!this.word('!') && !this.word('negate')) return undefined
    this.space()
    const of = this.factor()
    return of && { kind: 'state', state: 'negate', of: this.something(of) }
  }

  private state(): Tree | undefined {
    const of = this.atom()
    if (!of) return undefined
    this.space()
    const state = (['empty', 'notempty'] as const).find(word => this.word(word))
    return state && { kind: 'state', state, of: this.something(of) }
  }

  private atom(): Tree | undefined {
    this.space()
    if (this.match(/undefined|null/y) !== undefined) return nothing
    return this.constant() ?? this.name()
  }

  private constant(): Tree | undefined {
    const bare =
      this.match(/true|false/iy)?.toLowerCase() ?? this.match(/0x[0-9]+|-?(?:[0-9]+\.[0-9]+|[1-9]+[0-9]*|0)/y)
    if (bare !== undefined) return { kind: 'constant', value: literal(bare) }
    const word = this.match(letters)
    if (word !== undefined) return { kind: 'constant', value: word }
    const quoted = this.match(/''|""|'(?:\\['"]|\\(?!['"])|[^"'\\])+'|"(?:\\['"]|\\(?!['"])|[^"'\\])+"/y)
    if (quoted === undefined) return undefined
    return { kind: 'constant', value: quoted.slice(1, -1).replaceAll(/\\(['"])/g, '$1') }
  }

  private name(): Tree | undefined {
    const name = this.match(/\{[^{}]+\}/y)?.slice(1, -1)
    if (name === undefined) return undefined
    const verbatim = name.length > 1 && name.startsWith('#')
    return { kind: 'name', name: verbatim ? name.slice(1) : name, verbatim }
  }

  private list(): Tree | undefined {
    if (!this.word('[')) return undefined
    const items = this.sequence()
    return this.word(']') ? { kind: 'list', items } : undefined
  }

  /** Items between commas. SurveyJS takes a list whose first item is nothing for an empty one. */
  private sequence(): readonly Tree[] {
    const first = this.attempt(() => this.expression())
    const items = [first ?? nothing]
    for (;;) {
      const next = this.attempt(() => {
        this.space()
        if (!this.word(',')) return undefined
        this.space()
        return this.expression()
      })
      if (!next) break
      items.push(next)
    }
    if (items[0] === nothing) return []
    return items.map(item => this.something(item))
  }

  private attempt(read: () => Tree | undefined): Tree | undefined {
    const start = this.position
    const tree = read()
    if (!tree) this.position = start
    return tree
  }

  /** Where SurveyJS itself breaks on `undefined` and `null`: under `!` and `empty`, in lists and calls. */
  private something(tree: Tree): Tree {
    if (tree !== nothing) return tree
    throw new ExpressionError('cannot take undefined or null here', this.position)
  }

  private space(): void {
    this.match(/[ \t\n\r]*/y)
  }

  private word(spelling: string): boolean {
    const end = this.position + spelling.length
    if (this.text.slice(this.position, end).toLowerCase() !== spelling) return this.fail()
    this.position = end
    return true
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position
    const found = pattern.exec(this.text)?.[0]
    if (found === undefined) this.fail()
    else this.position += found.length
    return found
  }

  private fail(): false {
    this.farthest = Math.max(this.farthest, this.position)
    return false
  }
}

const nothing: Tree = { kind: 'nothing' }
const letters = /[a-zA-Z_][a-zA-Z_0-9]*/y

function literal(text: string): number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return text.startsWith('0x') ? Number.parseInt(text, 16) : Number.parseFloat(text)
}
