/** Codes that people read, type and photograph: which symbols they are made of, and how what is typed is understood. */

export interface Alphabet {
  readonly symbols: string
  /** What a symbol that is not in it is taken for. */
  readonly alike: Readonly<Record<string, string>>
}

/** Crockford's base 32: five bits a symbol, https://www.crockford.com/base32.html. */
export const crockford: Alphabet = {
  symbols: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  alike: { I: '1', L: '1', O: '0' },
}

/** For a code that a whole room reads off a wall: of each pair that looks alike from afar, one. */
export const wall: Alphabet = {
  symbols: '123456789ACDEFGHJKMNPQRTVWXY',
  alike: { I: '1', L: '1', B: '8', S: '5', Z: '2', U: 'V' },
}

/**
 * What was meant by what was typed: small letters, strokes and spaces are as good, and so is what looks alike.
 *
 * @returns `null` where a symbol is none of the alphabet's
 * @example readCode(wall, 'k7q-x4m') // 'K7QX4M'
 */
export function readCode({ symbols, alike }: Alphabet, typed: string): string | null {
  const meant = Array.from(
    typed.toUpperCase().replaceAll(/[\s\p{Dash}]/gu, ''),
    symbol => alike[symbol] ?? symbol,
  )
  return meant.every(symbol => symbols.includes(symbol)) ? meant.join('') : null
}
