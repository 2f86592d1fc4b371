/** Names as they are searched: without marks and capitals, the word for the kind behind the name. */
import { kindWords } from './kind.ts'

/** @example plain('Đức Hợp') // 'duc hop' */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

const plainWords = kindWords.map(plain)

/** A name without the word for its kind, and that word; `null` where no such word comes first. */
export function parted(text: string): { readonly proper: string; readonly word: string } | null {
  const word = plainWords.find(one => text.startsWith(`${one} `))
  return word === undefined ? null : { proper: text.slice(word.length + 1), word }
}

/**
 * Everything that it holds begins after a space or at its beginning, and the proper name comes first.
 *
 * @example folded('Huyện Phù Cừ') // 'phu cu, huyen'
 */
export function folded(name: string): string {
  const text = plain(name)
  const parts = parted(text)
  return parts ? `${parts.proper}, ${parts.word}` : text
}
