/** The odds of an answer in one group over those in another. */
import { criticalNormal } from '../confidence.ts'
import type { Interval, Result } from '../result.ts'
import { requireFourfold, type Fourfold } from './fourfold.ts'

export interface OddsRatio {
  /** ad / bc; `null` where that divides by zero */
  readonly sample: number | null
  /** the estimate with Woolf's logarithmic interval, from counts with 0.5 added where a cell is empty */
  readonly woolf: Interval & { readonly value: number }
}

/**
 * The sample odds ratio with Woolf's interval. An empty cell makes 0.5 be added to all four (Haldane–Anscombe), which
 * the warning `halfAdded` says.
 *
 * @param table - `[[yes1, no1], [yes2, no2]]`
 * @returns a `null` value when a group is empty
 * @throws RangeError when a cell is not a count, or the confidence is not between 0 and 1
 * @see Woolf (1955), Annals of Human Genetics 19:251–253; R: `DescTools::OddsRatio(table, method = "wald")`
 * @example oddsRatio([[27, 13], [20, 20]]).value // { sample: 2.076…, woolf: { value: 2.076…, low: 0.838…, high: 5.142… } }
 */
export function oddsRatio(table: Fourfold, confidence = 0.95): Result<OddsRatio> {
  requireFourfold('oddsRatio', table)
  const z = criticalNormal(confidence)
  const cells = table.flat()
  const n = cells.reduce((total, cell) => total + cell, 0)
  const account = { n, nMissing: 0, method: 'Woolf' }
  if (table.some(([yes, no]) => yes + no === 0))
    return { ...account, warnings: [], reason: 'noData', value: null }
  const [[a, b], [c, d]] = table
  const half = cells.includes(0) ? 0.5 : 0
  const value = ((a + half) * (d + half)) / ((b + half) * (c + half))
  const reach = z * Math.sqrt(cells.reduce((total, cell) => total + 1 / (cell + half), 0))
  return {
    ...account,
    warnings: half > 0 ? ['halfAdded'] : [],
    reason: null,
    value: {
      sample: b * c === 0 ? null : (a * d) / (b * c),
      woolf: { value, low: value * Math.exp(-reach), high: value * Math.exp(reach) },
    },
  }
}
