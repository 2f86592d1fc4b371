/** A paper of some pages as what is on it, in one language: the same for PDF and for an editable document. */

export interface Picture {
  readonly kind: 'picture'
  readonly svg: string
  readonly width: number
  readonly height: number
  /** What it shows, with all its numbers. */
  readonly alternative: string
  readonly caption: string
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly header: readonly string[]
  /** Their first cell names the row. */
  readonly rows: readonly (readonly string[])[]
  /** Of the columns, in parts of the whole. */
  readonly widths: readonly number[]
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'points'; readonly texts: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | Table
  | Picture

export interface Sheet {
  readonly language: 'vi' | 'en'
  /** The name and the motto of the state, as official papers begin. */
  readonly state: string
  readonly motto: string
  /** Whose paper it is. */
  readonly body: string
  /** Place and day, left to be written by hand. */
  readonly dated: string
  readonly title: string
  readonly subtitle: string
  readonly blocks: readonly Block[]
}
