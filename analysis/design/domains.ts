/** The groups of people that something is estimated for. */

/** Groups made of cells: every row lies in one cell, a group is one or several of them, and groups may overlap. */
export interface Domains {
  /** cells */
  readonly size: number
  /** each row's cell; any other number where the row belongs to none */
  readonly cellOf: ArrayLike<number>
  /** each group's cells */
  readonly members: readonly (readonly number[])[]
}

/**
 * One group for each level of a variable.
 *
 * @param codes - each row's level, 0 … levels − 1; any other number where it is not known
 * @example levelDomains([0, 1, 1, 255], 2) // two groups, of one and two rows
 */
export const levelDomains = (codes: ArrayLike<number>, levels: number): Domains => ({
  size: levels,
  cellOf: codes,
  members: Array.from({ length: levels }, (_, level) => [level]),
})

/** A single group of all rows, or of those that a mask marks with 1. */
export const wholeDomain = (n: number, mask?: ArrayLike<number>): Domains => ({
  size: 1,
  cellOf: mask ? Int8Array.from(mask, mark => (mark === 1 ? 0 : -1)) : new Uint8Array(n),
  members: [[0]],
})
