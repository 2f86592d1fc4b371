/** An expression as read: the tree between the text and the closure. */
import type { Operator } from './operators.ts'

export type Tree =
  /** `undefined`, `null`, and the missing right side of `{name} contains`. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | { readonly kind: 'state'; readonly state: 'negate' | 'empty' | 'notempty'; readonly of: Tree }
  | Name
  | Chain
  | Call

/** A name between braces; `verbatim` when written `{#name}`: its text is never read as a number. */
export interface Name {
  readonly kind: 'name'
  readonly name: string
  readonly verbatim: boolean
}

/** Operands on one level, worked off from the left: a flat list, so that 5,000 of them need no deep stack. */
export interface Chain {
  readonly kind: 'chain'
  readonly first: Tree
  readonly links: readonly { readonly operator: Operator; readonly operand: Tree }[]
}

export interface Call {
  readonly kind: 'call'
  readonly name: string
  readonly position: number
  readonly given: readonly Tree[]
}

/** The parts directly under a tree, in the order of the text. */
export function partsOf(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'list':
      return tree.items
    case 'state':
      return [tree.of]
    case 'chain':
      return [tree.first, ...tree.links.map(link => link.operand)]
    case 'call':
      return tree.given
    default:
      return []
  }
}

/** Every name in a tree, once, in the order of the text. */
export function namesIn(tree: Tree): readonly string[] {
  const names = new Set<string>()
  const collect = (part: Tree) => {
    if (part.kind === 'name') names.add(part.name)
    partsOf(part).forEach(collect)
  }
  collect(tree)
  return [...names]
}
