/** Weights fitted to several known classifications at once, when the number of people in their crossing is not known. */
import { solution } from '../design/matrix.ts'
import type { Calibration } from '../design/sampleDesign.ts'
import { adjustmentWarnings, type Adjustment } from './adjustment.ts'
import { requireWeights } from './kish.ts'
import { labelOf, matchedLevels, UnmatchedLevels, type KnownTotals } from './knownTotals.ts'

const mostRounds = 1000
const tolerance = 1e-10

/** Totals that differ by more than this share of themselves are a disagreement, not rounding. */
const disagreement = 1e-6

/**
 * Multiplies weights, one classification after the other and round after round, until all known totals are met.
 *
 * @param weights - ≥ 0; 0 for rows that are left out
 * @param margins - the classifications
 * @returns weights, with the warning `rescaled` when the totals disagreed on the number of people and were scaled to that
 *   of the first, `fewInCell` when a level has fewer than five people
 * @throws UnmatchedLevels when a level of the population has nobody in the sample or the other way round, or when no
 *   weights meet all totals: the levels that are missed
 * @throws RangeError when there is no margin, or a weight or a total is negative or not a number
 * @see Deming & Stephan (1940), Annals of Mathematical Statistics 11:427–444; R: `survey::rake`,
 *   `survey::calibrate(calfun = "raking")`
 * @example raking([1, 1, 1, 1], [sex, area]).weights
 */
export function raking(weights: ArrayLike<number>, margins: readonly KnownTotals[]): Adjustment {
  requireWeights('raking', weights)
  const [first] = margins
  if (!first) throw new RangeError('raking requires at least one classification, got none')
  const people = margins.map(known => matchedLevels('raking', weights, known).people)
  const scales = margins.map(known => sumOf(first) / sumOf(known))
  const cells = crossing(weights, margins)
  const factors = rakedFactors(
    cells,
    margins.map((known, at) => ({ ...known, totals: known.totals.map(total => total * (scales[at] ?? 1)) })),
  )
  const calibration: Calibration = {
    cellOf: cells.of,
    cells: cells.sums.length,
    ratios: factors.map(factor => 1 / factor),
    fit: regressionOn(cells, margins),
  }
  return {
    weights: Float64Array.from(weights, (weight, row) =>
      weight === 0 ? 0 : weight * (factors[cells.of[row] ?? 0] ?? 1),
    ),
    calibration,
    warnings: adjustmentWarnings(
      people,
      scales.some(scale => Math.abs(scale - 1) > disagreement),
    ),
  }
}

const sumOf = ({ totals }: KnownTotals) => totals.reduce((sum, total) => sum + total, 0)

/** The cells that all classifications cross to, where there is anybody. */
interface Crossing {
  /** each row's cell, −1 for rows that are left out */
  readonly of: Int32Array
  /** each cell's level of every classification */
  readonly levels: readonly (readonly number[])[]
  /** weights of each cell before raking */
  readonly sums: Float64Array
}

function crossing(weights: ArrayLike<number>, margins: readonly KnownTotals[]): Crossing {
  const numbers = new Map<number, number>()
  const levels: number[][] = []
  const sums: number[] = []
  const of = Int32Array.from(weights, (weight, row) => {
    if (weight === 0) return -1
    const own = margins.map(({ codes }) => codes[row] ?? 0)
    const key = own.reduce((product, level, at) => product * (margins[at]?.totals.length ?? 1) + level, 0)
    const cell = numbers.get(key) ?? levels.length
    if (cell === levels.length) {
      numbers.set(key, cell)
      levels.push(own)
    }
    sums[cell] = (sums[cell] ?? 0) + weight
    return cell
  })
  return { of, levels, sums: Float64Array.from(sums) }
}

function rakedFactors({ levels, sums }: Crossing, margins: readonly KnownTotals[]): Float64Array {
  const factors = new Float64Array(sums.length).fill(1)
  let missed: string[] = []
  for (let round = 0; round < mostRounds; round++) {
    missed = margins.flatMap((known, at) => {
      const reached = new Float64Array(known.totals.length)
      levels.forEach((own, cell) => {
        const level = own[at] ?? 0
        reached[level] = (reached[level] ?? 0) + (sums[cell] ?? 0) * (factors[cell] ?? 0)
      })
      const steps = reached.map((sum, level) => (sum === 0 ? 1 : (known.totals[level] ?? 0) / sum))
      levels.forEach((own, cell) => (factors[cell] = (factors[cell] ?? 0) * (steps[own[at] ?? 0] ?? 1)))
      return [...steps.keys()].flatMap(level =>
        Math.abs((steps[level] ?? 1) - 1) < tolerance ? [] : [labelOf(known, level)],
      )
    })
    if (missed.length === 0) return factors
  }
  throw new UnmatchedLevels('raking requires totals that weights can meet all at once', missed)
}

/** Weighted least squares on the levels of all classifications, with the weights before raking. */
function regressionOn({ levels, sums }: Crossing, margins: readonly KnownTotals[]): Calibration['fit'] {
  const starts = margins.map((_, at) =>
    margins.slice(0, at).reduce((sum, { totals }) => sum + totals.length, 0),
  )
  const columns = levels.map(own => own.map((level, at) => (starts[at] ?? 0) + level))
  const size = margins.reduce((sum, { totals }) => sum + totals.length, 0)
  const squares = Array.from({ length: size }, () => Array<number>(size).fill(0))
  columns.forEach((own, cell) => {
    for (const i of own)
      for (const j of own) (squares[i] ?? [])[j] = (squares[i]?.[j] ?? 0) + (sums[cell] ?? 0)
  })
  const identity = squares.map((row, i) => row.map((_, j) => Number(i === j)))
  const inverse = solution(squares, identity)
  return totals => {
    const products = Array<number>(size).fill(0)
    columns.forEach((own, cell) => {
      for (const column of own) products[column] = (products[column] ?? 0) + (totals[cell] ?? 0)
    })
    const coefficients = inverse.map(row =>
      row.reduce((sum, value, at) => sum + value * (products[at] ?? 0), 0),
    )
    return Float64Array.from(columns, own =>
      own.reduce((sum, column) => sum + (coefficients[column] ?? 0), 0),
    )
  }
}
