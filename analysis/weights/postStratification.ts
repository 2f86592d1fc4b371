/** Weights fitted to the known number of people in each cell of a classification. */
import type { Calibration } from '../design/sampleDesign.ts'
import { adjustmentWarnings, type Adjustment } from './adjustment.ts'
import { requireWeights } from './kish.ts'
import { matchedLevels, type KnownTotals } from './knownTotals.ts'

/**
 * Multiplies the weights in every cell so that they add up to the known number of people.
 *
 * @param weights - ≥ 0; 0 for rows that are left out
 * @param known - the cells, such as district × sex
 * @returns weights with the warning `fewInCell` when a cell has fewer than five people
 * @throws UnmatchedLevels when a cell of the population has nobody in the sample, or the other way round
 * @throws RangeError when a weight or a total is negative or not a number
 * @see Holt & Smith (1979), JRSS A 142:33–46; R: `survey::postStratify`
 * @example postStratification([1, 1, 1], { name: 'sex', codes: [0, 0, 1], totals: [60, 40] }).weights // [30, 30, 40]
 */
export function postStratification(weights: ArrayLike<number>, known: KnownTotals): Adjustment {
  requireWeights('postStratification', weights)
  const { people, sums } = matchedLevels('postStratification', weights, known)
  const ratios = sums.map((sum, cell) => sum / (known.totals[cell] || 1))
  const cellOf = Int32Array.from(weights, (weight, row) => (weight === 0 ? -1 : (known.codes[row] ?? -1)))
  const calibration: Calibration = {
    cellOf,
    cells: known.totals.length,
    ratios,
    fit: totals => totals.map((total, cell) => (sums[cell] === 0 ? 0 : total / (sums[cell] ?? 1))),
  }
  return {
    weights: Float64Array.from(weights, (weight, row) =>
      weight === 0 ? 0 : weight / (ratios[cellOf[row] ?? 0] ?? 1),
    ),
    calibration,
    warnings: adjustmentWarnings([people], false),
  }
}
