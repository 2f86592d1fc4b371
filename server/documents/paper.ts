/** The papers that can be ordered, and how each is made. */
import { type CardSheet, cardSheet } from './cardSheet.ts'
import { type Certificates, certificates } from './certificates.ts'

export type Paper =
  | { readonly kind: 'cards'; readonly content: CardSheet }
  | { readonly kind: 'certificates'; readonly content: Certificates }

export type Printed =
  | { readonly kind: 'paper'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly error: Error }

export async function printed(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  if (paper.kind === 'cards') return cardSheet(paper.content)
  return certificates(paper.content)
}
