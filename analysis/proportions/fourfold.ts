/** A table of two groups by two answers. */

/** Rows are groups, columns answers: `[[yes1, no1], [yes2, no2]]`, people. */
export type Fourfold = readonly [readonly [number, number], readonly [number, number]]

/** @throws RangeError when a cell is not a count */
export function requireFourfold(name: string, table: Fourfold): void {
  if (!table.flat().every(cell => Number.isInteger(cell) && cell >= 0))
    throw new RangeError(`${name} requires whole counts ≥ 0, got ${JSON.stringify(table)}`)
}
