/** Orders that look random and can be had again: all from one number. */

/**
 * A number for a text, 32 bits (FNV-1a over its symbols).
 *
 * @example seedOf('') // 2166136261
 */
export const seedOf = (text: string): number =>
  Array.from(text).reduce(
    (hash, symbol) => Math.imul(hash ^ (symbol.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  ) >>> 0

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same things in the order of a seed (Fisher–Yates): every order is as likely as any other. */
export function shuffled<Thing>(things: readonly Thing[], seed: number): Thing[] {
  const random = randomFrom(seed)
  const rest = [...things]
  return things.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1))
}
