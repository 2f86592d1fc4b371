/** An attacker who solves linear programmes: what published totals and cells leave open about a withheld one. */
import { levelsOf, type CrossTable } from '../../../analysis/disclosure/crossTable.ts'

/**
 * The least and most that a cell can hold when every cell that is not withheld is known and no count is
 * negative. Works on the finest cells with the simplex method and shares nothing with the audit under test.
 */
export function attack(
  table: CrossTable,
  withheld: ArrayLike<number>,
  cell: number,
): [low: number, high: number] {
  const cells = [...table.counts.keys()]
  const finest = cells.filter(place =>
    levelsOf(table, place).every((level, at) => level < (table.sizes[at] ?? 0)),
  )
  const counts = finest.map(place => table.counts[place] ?? 0)
  const isPart = (part: number, whole: number) => {
    const levels = levelsOf(table, part)
    return levelsOf(table, whole).every((level, at) => level === table.sizes[at] || level === levels[at])
  }
  const row = (whole: number) => finest.map(part => (isPart(part, whole) ? 1 : 0))
  const directions = nullSpace(cells.filter(place => withheld[place] === 0).map(row), finest.length)
  const aim = row(cell)
  const gains = directions.map(direction => dot(direction, aim))
  const limits = finest.map((_, part) => directions.map(direction => -(direction[part] ?? 0)))
  const most = maximum(gains, limits, counts)
  const least = maximum(
    gains.map(gain => -gain),
    limits,
    counts,
  )
  const count = table.counts[cell] ?? 0
  return [count - least, count + most]
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

/** All movements of the finest cells that leave the given sums alone. */
function nullSpace(rows: readonly (readonly number[])[], width: number): number[][] {
  const reduced = rows.map(row => [...row])
  const pivots: number[] = []
  for (let column = 0; column < width; column++) {
    const rank = pivots.length
    const found = reduced.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    if (found < 0) continue
    const pivot = (reduced[found] ?? []).map((value, _, row) => value / (row[column] ?? 1))
    reduced[found] = reduced[rank] ?? []
    reduced.forEach((row, at) => {
      const factor = row[column] ?? 0
      reduced[at] = at === rank ? pivot : row.map((value, place) => value - factor * (pivot[place] ?? 0))
    })
    pivots.push(column)
  }
  const free = Array.from({ length: width }, (_, at) => at).filter(at => !pivots.includes(at))
  return free.map(column =>
    Array.from({ length: width }, (_, at) => {
      if (at === column) return 1
      const rank = pivots.indexOf(at)
      return rank < 0 ? 0 : -(reduced[rank]?.[column] ?? 0)
    }),
  )
}

/** Maximises gains · y where limits · y ≤ bounds and y is free, from y = 0, by Bland's rule. */
function maximum(
  gains: readonly number[],
  limits: readonly (readonly number[])[],
  bounds: readonly number[],
): number {
  const tableau = limits.map((row, at) => [
    ...split(row),
    ...limits.map((_, slack) => Number(slack === at)),
    bounds[at] ?? 0,
  ])
  let objective = [...split(gains), ...limits.map(() => 0), 0]
  const basis = limits.map((_, at) => 2 * gains.length + at)
  for (;;) {
    const entering = objective.findIndex((gain, at) => at < objective.length - 1 && gain > 1e-9)
    if (entering < 0) return -(objective.at(-1) ?? 0)
    let leaving = -1
    let best = Infinity
    tableau.forEach((row, at) => {
      const factor = row[entering] ?? 0
      if (factor <= 1e-9) return
      const ratio = (row.at(-1) ?? 0) / factor
      const isBetter =
        ratio < best - 1e-12 || (ratio <= best + 1e-12 && (basis[at] ?? 0) < (basis[leaving] ?? Infinity))
      if (isBetter) [leaving, best] = [at, ratio]
    })
    if (leaving < 0) return Infinity
    const pivot = (tableau[leaving] ?? []).map((value, _, row) => value / (row[entering] ?? 1))
    const without = (row: readonly number[]) =>
      row.map((value, at) => value - (row[entering] ?? 0) * (pivot[at] ?? 0))
    tableau.forEach((row, at) => (tableau[at] = at === leaving ? pivot : without(row)))
    objective = without(objective)
    basis[leaving] = entering
  }
}

/** A free variable as the difference of two that are not negative. */
const split = (row: readonly number[]) => [...row, ...row.map(value => -value)]
