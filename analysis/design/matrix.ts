/** Small matrices, row by row. */

export type Matrix = readonly (readonly number[])[]

/** The inner product of two lists. */
export const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0
  for (const [at, value] of a.entries()) sum += value * (b[at] ?? 0)
  return sum
}

/** The sum of the diagonal. */
export const traceOf = (matrix: Matrix): number => matrix.reduce((sum, row, at) => sum + (row[at] ?? 0), 0)

/** The matrix product. */
export const product = (a: Matrix, b: Matrix): number[][] =>
  a.map(row =>
    (b[0] ?? []).map((_, column) =>
      dot(
        row,
        b.map(line => line[column] ?? 0),
      ),
    ),
  )

/** a · matrix · bᵀ for every row of a and every row of b. */
export const sandwich = (a: Matrix, matrix: Matrix, b: Matrix): number[][] => {
  const right = b.map(row => matrix.map(line => dot(line, row)))
  return a.map(row => right.map(column => dot(row, column)))
}

/** Pivots smaller than this, beside the largest number of their column, are rounding. */
const tolerance = 1e-11

/**
 * Solves matrix · x = right for several right-hand sides, by elimination with pivoting. An equation that follows from the
 * others gives its unknown the value 0.
 *
 * @param matrix - square, row by row
 * @param right - one row for each row of the matrix, one column for each right-hand side
 * @example solution([[2, 0], [0, 4]], [[2], [2]]) // [[1], [0.5]]
 */
export function solution(matrix: Matrix, right: Matrix): number[][] {
  const size = matrix.length
  const scale = Math.max(0, ...matrix.flat().map(Math.abs))
  const rows = matrix.map((row, at) => [...row, ...(right[at] ?? [])])
  const pivots: { readonly row: number; readonly column: number }[] = []
  for (let column = 0; column < size; column++) {
    const free = rows.map((_, at) => at).filter(at => !pivots.some(({ row }) => row === at))
    const best = free.reduce(
      (found, at) => (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[found]?.[column] ?? 0) ? at : found),
      free[0] ?? 0,
    )
    const pivot = rows[best]?.[column] ?? 0
    if (Math.abs(pivot) <= tolerance * scale) continue
    pivots.push({ row: best, column })
    const pivotRow = (rows[best] ?? []).map(value => value / pivot)
    rows.forEach((row, at) => {
      const factor = row[column] ?? 0
      rows[at] = at === best ? pivotRow : row.map((value, place) => value - factor * (pivotRow[place] ?? 0))
    })
  }
  return matrix.map((_, unknown) => {
    const found = pivots.find(({ column }) => column === unknown)
    return (right[0] ?? []).map((__, side) => (found ? (rows[found.row]?.[size + side] ?? 0) : 0))
  })
}
