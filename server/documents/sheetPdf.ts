/** A sheet as PDF. */
import type { Sheet } from './sheet.ts'
import { typeset } from './typesetter.ts'

export function sheetPdf({ blocks, ...heading }: Sheet): Uint8Array<ArrayBuffer> {
  const pictures = Object.fromEntries(
    blocks.flatMap((block, at) => (block.kind === 'picture' ? [[String(at), block.svg]] : [])),
  )
  const texts = {
    ...heading,
    blocks: blocks.map(block => (block.kind === 'picture' ? { ...block, svg: '' } : block)),
  }
  return typeset('sheet', { texts, pictures })
}
