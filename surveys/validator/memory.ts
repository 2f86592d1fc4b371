/** What a condition came to, by the answers it reads: answers are few codes, so it is seldom worked out twice. */

/** Outcomes kept for one condition, at most: enough for any codes, and a bound for texts. */
const most = 500
const longestText = 64

/** By the first answer, then the second, and so on to the outcome. */
export type Outcomes = Map<unknown, Outcomes | boolean>

export class Memory {
  readonly outcomes: Outcomes = new Map()
  #size = 0

  keep(values: readonly unknown[], outcome: boolean): void {
    if (this.#size >= most || !values.every(isKept)) return
    this.#size++
    let node = this.outcomes
    for (const [index, value] of values.entries()) {
      if (index === values.length - 1) node.set(value, outcome)
      else {
        const next = node.get(value)
        const inner: Outcomes = next instanceof Map ? next : new Map()
        node.set(value, inner)
        node = inner
      }
    }
  }
}

/** Plain values are the same when they look the same; lists and objects are not. */
function isKept(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= longestText : typeof value !== 'object' || value === null
}
