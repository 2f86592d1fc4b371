/** Texts that people typed, as the printed typeface can show them. */
import { readFileSync } from 'node:fs'
import { regularFile } from './fonts.ts'

/** Stands for what the typeface cannot show. */
const stand = '□'

/** Where a table of a font file begins (OpenType 1.9, “The OpenType Font File”). */
function tableAt(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4)
  for (let at = 12; at < 12 + 16 * count; at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8)
  throw new Error(`the font has no table ${name}`)
}

/** The characters that a font shows, by the segments of its character map (OpenType 1.9, “cmap”, format 4). */
function charactersOf(font: Buffer): ReadonlySet<number> {
  const map = tableAt(font, 'cmap')
  const offsets = Array.from({ length: font.readUInt16BE(map + 2) }, (_, at) =>
    font.readUInt32BE(map + 8 + 8 * at),
  )
  const found = offsets.find(offset => font.readUInt16BE(map + offset) === 4)
  if (found === undefined) throw new Error('the font has no character map of format 4')
  const start = map + found
  const doubled = font.readUInt16BE(start + 6)
  const [ends, starts] = [start + 14, start + 16 + doubled]
  const characters = new Set<number>()
  for (let at = 0; at < doubled; at += 2) {
    const last = font.readUInt16BE(ends + at)
    for (let code = font.readUInt16BE(starts + at); code <= last; code += 1) characters.add(code)
  }
  return characters
}

const shown = charactersOf(readFileSync(regularFile))

/** What is not seen but turns the letters around it, joins them or breaks lines: none of it belongs into a name. */
const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Zl}\p{Zp}]+/gu

/**
 * A text on one line, in composed letters, with a box for each character that the typeface does not have.
 *
 * @example lettered('Lê\u202e Thị 😀') // 'Lê Thị □'
 */
export const lettered = (text: string): string =>
  Array.from(text.replaceAll(/\s+/g, ' ').replaceAll(unseen, '').normalize('NFC'), letter =>
    shown.has(letter.codePointAt(0) ?? 0) ? letter : stand,
  )
    .join('')
    .trim()

/** Everything that a template is given, with all its texts lettered. */
export function letteredAll(part: unknown): unknown {
  if (typeof part === 'string') return lettered(part)
  if (Array.isArray(part)) return part.map(letteredAll)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, letteredAll(value)]))
}
