/** How much more than in a simple random sample the cells of a table vary that speak for or against independence. */
import { dot, sandwich, solution, type Matrix } from './matrix.ts'

/**
 * The matrix (Cᵀ D C / n)⁻¹ Cᵀ D V D C whose eigenvalues are the design effects of the interaction.
 *
 * @param shares - each cell's share of all people
 * @param between - covariances V of these shares, row by row
 * @see Rao & Scott (1984), Annals of Statistics 12:46–60
 */
export function designEffects(shares: Matrix, between: Matrix, n: number): number[][] {
  const inverse = shares.flat().map(share => (share > 0 ? 1 / share : 0))
  const contrasts = interactions(shares.length, shares[0]?.length ?? 0)
  const weighted = contrasts.map(contrast => contrast.map((value, at) => value * (inverse[at] ?? 0)))
  const simple = weighted.map(a => contrasts.map(b => dot(a, b) / n))
  return solution(simple, sandwich(weighted, between, weighted))
}

/** Contrasts that are +1 and −1 on the corners of a rectangle between each inner cell and the last row and column. */
function interactions(rows: number, columns: number): number[][] {
  const inner = Array.from({ length: (rows - 1) * (columns - 1) }, (_, at) => at)
  return inner.map(at => {
    const [i, j] = [Math.floor(at / (columns - 1)), at % (columns - 1)]
    return Array.from({ length: rows * columns }, (_, cell) => {
      const [row, column] = [Math.floor(cell / columns), cell % columns]
      const across = Number(row === i) - Number(row === rows - 1)
      return across * (Number(column === j) - Number(column === columns - 1))
    })
  })
}
