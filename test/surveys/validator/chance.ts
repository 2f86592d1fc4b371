/** Seeded chance, so that a respondent made by it can be met again. */

export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** Between 0 and 1: mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  one<Item>(items: readonly Item[]): Item | undefined {
    return items[this.whole(0, items.length - 1)]
  }

  /** Some of the items, each at most once, in any order. */
  some<Item>(items: readonly Item[], least: number, most: number): Item[] {
    const left = [...items]
    const count = this.whole(Math.min(least, left.length), Math.min(most, left.length))
    return Array.from({ length: count }, () => left.splice(this.whole(0, left.length - 1), 1)).flat()
  }
}
