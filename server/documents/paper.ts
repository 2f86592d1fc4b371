/** The papers that can be ordered, and how each is made. */
import { type CardSheet, cardSheet } from './cardSheet.ts'
import { type Certificates, certificates } from './certificates.ts'
import type { Sheet } from './sheet.ts'
import { sheetDocx } from './sheetDocx.ts'
import { sheetPdf } from './sheetPdf.ts'

export type Paper =
  | { readonly kind: 'cards'; readonly content: CardSheet }
  | { readonly kind: 'certificates'; readonly content: Certificates }
  | { readonly kind: 'pdf' | 'docx'; readonly content: Sheet }

export type Printed =
  | { readonly kind: 'paper'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly error: Error }

export async function printed(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  if (paper.kind === 'cards') return cardSheet(paper.content)
  if (paper.kind === 'certificates') return certificates(paper.content)
  return paper.kind === 'pdf' ? sheetPdf(paper.content) : sheetDocx(paper.content)
}
