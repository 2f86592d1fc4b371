/** Random numbers that a seed determines, for simulations that come out the same every time. */

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by))

/**
 * The generator xoshiro128** from a given state of four 32-bit words, not all zero.
 *
 * @returns a function whose every call gives the next whole number, 0 ≤ n < 2³²
 * @see Blackman and Vigna (2021), ACM TOMS 47(4):36; https://prng.di.unimi.it/xoshiro128starstar.c
 * @example xoshiro([1, 2, 3, 4])() // 11520
 */
export function xoshiro(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state
  return () => {
    const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return word
  }
}

/**
 * Random numbers evenly spread over [0, 1), the same ones for the same seed.
 *
 * @param seed - any whole number; its lowest 32 bits count
 * @returns a function whose every call gives the next number
 * @see the state is four steps of a Weyl sequence (golden ratio), mixed by the finaliser of MurmurHash3
 * @example seeded(1)() // the same number on every machine
 */
export function seeded(seed: number): () => number {
  let counter = seed | 0
  const word = () => {
    counter = (counter + 0x9e3779b9) | 0
    let mixed = counter
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return (mixed ^ (mixed >>> 16)) >>> 0
  }
  const next = xoshiro([word(), word(), word(), word()])
  // 53 bits from two words, so that every double on the grid can come up.
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53
}
