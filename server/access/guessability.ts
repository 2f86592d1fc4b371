/** How many pieces a password is made of: a guesser tries common words, numbers and runs before letters one by one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../packageRoot.ts'
import { plain } from '../units/folded.ts'

/** What people here think of first, besides what people everywhere do. */
const local =
  `hungyen binhdanggioi binhdang canbang matkhau vietnam tinhhungyen phunu hoiphunu hoilienhiep lienhiep
 soldtbxh sonoivu quantri quantrivien thongke khaosat vanphong truonghoc giaovien congchuc canbo admin administrator
 khongbiet tinhyeu yeuem yeuanh giadinh conyeu congai contrai hanoi saigon phocu phucu tienlu kimdong anthi myhao
 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm`
    .trim()
    .split(/\s+/)

/** The letters of the 10,000 passwords that are used most, where they are four or more. */
const everywhere = readFileSync(join(packageRoot, 'server/access/commonPasswords.txt'), 'utf8')
  .trim()
  .split('\n')

const common: ReadonlySet<string> = new Set([...local, ...everywhere])
const longest = Math.max(...Array.from(common, word => word.length))

/** Signs and digits that stand for the letters they look like. */
const alike: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

const isRun = (text: string) => {
  const steps = Array.from(text, (letter, at) => (text.codePointAt(at + 1) ?? NaN) - letter.charCodeAt(0))
  return text.length > 2 && [-1, 0, 1].some(step => steps.slice(0, -1).every(one => one === step))
}

/** The fewest words, runs and single letters that letters can be cut into; a piece that comes again is not counted again. */
function piecesOf(letters: string, isWord: (text: string) => boolean): number {
  const best: (readonly string[])[] = [[]]
  for (let end = 1; end <= letters.length; end += 1) {
    let found = [...(best[end - 1] ?? []), letters.charAt(end - 1)]
    for (let start = Math.max(0, end - longest); start < end - 2; start += 1) {
      const before = best[start] ?? []
      const piece = letters.slice(start, end)
      if (before.length + 1 < found.length && (isWord(piece) || isRun(piece))) found = [...before, piece]
    }
    best.push(found)
  }
  return new Set(best.at(-1)).size
}

/** Letters of other scripts, and pictures: nobody has a list of words of them here. */
const foreign = (password: string) =>
  Array.from(password.normalize('NFD').replaceAll(/[\p{M}đĐ]/gu, '')).filter(
    symbol => (symbol.codePointAt(0) ?? 0) > 127,
  )

const lettersIn = (text: string) => plain(text).replaceAll(/[^a-z]/g, '')

/**
 * The number of different pieces that a password is made of; all its digits together are one.
 *
 * @param own - words that anybody tries who knows whose password it is
 * @example pieceCount('Matkhau-HungYen-2026', []) // 3
 */
export function pieceCount(password: string, own: readonly string[]): number {
  const words = new Set(own.map(lettersIn).filter(word => word.length > 2))
  const isWord = (text: string) => common.has(text) || words.has(text)
  const meant = Array.from(password, symbol => alike[symbol] ?? symbol).join('')
  const letters = [password, meant].map(text => piecesOf(lettersIn(text), isWord))
  return Math.min(...letters) + (/\d/.test(password) ? 1 : 0) + new Set(foreign(password)).size
}
