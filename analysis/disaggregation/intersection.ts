/** Figures for people who share several characteristics at once, such as women of a district in an age group. */
import { criticalT } from '../confidence.ts'
import { proportion, type Proportion } from '../proportions/proportion.ts'
import type { Interval } from '../result.ts'
import { mean, variance } from '../sum.ts'

/** A characteristic as codes: 0 … levels − 1 are its levels, any other number means that it is not known. */
export interface Classification {
  readonly codes: ArrayLike<number>
  readonly levels: number
}

/** People who share one level of every classification. */
export interface Intersection {
  /** their levels, in the order of the classifications */
  readonly levels: readonly number[]
  /** those who answered */
  readonly n: number
  readonly nMissing: number
}

export interface ShareIntersection extends Intersection {
  /** with Wilson's interval; `null` where nobody answered */
  readonly share: Proportion | null
}

export interface MeanIntersection extends Intersection {
  readonly mean: number | null
  /** `null` for fewer than two people */
  readonly standardDeviation: number | null
  readonly standardError: number | null
  readonly interval: Interval | null
}

/** The values of every combination of levels, empty ones too, the last classification running fastest. */
function gathered(
  name: string,
  classifications: readonly Classification[],
  values: ArrayLike<number>,
): { readonly levels: number[]; readonly values: number[]; readonly nMissing: number }[] {
  for (const { codes } of classifications)
    if (codes.length !== values.length)
      throw new RangeError(
        `${name} requires ${values.length} codes of each classification, got ${codes.length}`,
      )
  const combinations = classifications.reduce<number[][]>(
    (soFar, { levels }) =>
      soFar.flatMap(own => Array.from({ length: levels }, (_, level) => [...own, level])),
    [[]],
  )
  const cells = combinations.map(levels => ({ levels, values: [] as number[], nMissing: 0 }))
  for (let row = 0; row < values.length; row++) {
    const place = classifications.reduce((sum, { codes, levels }) => {
      const code = codes[row] ?? -1
      return Number.isInteger(code) && code >= 0 && code < levels ? sum * levels + code : Number.NaN
    }, 0)
    const [cell, value] = [cells[place], values[row] ?? Number.NaN]
    if (!cell) continue
    if (Number.isNaN(value)) cell.nMissing++
    else cell.values.push(value)
  }
  return cells
}

/**
 * The share of people with a characteristic in every combination of levels. To be shown only after disclosure control.
 *
 * @param answers - 1 for those who have it, 0 for those who have not, NaN where it is not known
 * @returns all combinations in fixed order; those where nobody answered have n = 0
 * @throws RangeError when an answer is neither 0, 1 nor NaN, or there is not one code a person
 * @see Crenshaw (1989), U. Chicago Legal Forum 1989:139–167, on why single characteristics do not do; R:
 *   `aggregate(agrees ~ sex + district + age, data, mean)`, the interval by `prop.test(correct = FALSE)`
 * @example intersectionalShares([sex, district, age], agrees)[0]?.share?.value
 */
export function intersectionalShares(
  classifications: readonly Classification[],
  answers: ArrayLike<number>,
): ShareIntersection[] {
  return gathered('intersectionalShares', classifications, answers).map(({ levels, values, nMissing }) => {
    const odd = values.find(value => value !== 0 && value !== 1)
    if (odd !== undefined) throw new RangeError(`intersectionalShares requires answers of 0 or 1, got ${odd}`)
    const n = values.length
    return { levels, n, nMissing, share: proportion(values.filter(value => value === 1).length, n) }
  })
}

/**
 * The mean of a variable in every combination of levels, with a t-interval. To be shown only after disclosure control.
 *
 * @param values - NaN where the answer is missing
 * @returns all combinations in fixed order; those where nobody answered have n = 0
 * @throws RangeError when there is not one code a person
 * @see R: `aggregate(score ~ sex + age, data, function(x) t.test(x)$conf.int)`
 * @example intersectionalMeans([sex, age], scores)[0]?.mean
 */
export function intersectionalMeans(
  classifications: readonly Classification[],
  values: ArrayLike<number>,
  confidence = 0.95,
): MeanIntersection[] {
  return gathered('intersectionalMeans', classifications, values).map(({ levels, values: own, nMissing }) => {
    const [n, middle, spread] = [own.length, mean(own), variance(own)]
    const standardDeviation = spread === null ? null : Math.sqrt(spread)
    const standardError = standardDeviation === null ? null : standardDeviation / Math.sqrt(n)
    const reach = standardError === null ? null : criticalT(confidence, n - 1) * standardError
    const interval = middle === null || reach === null ? null : { low: middle - reach, high: middle + reach }
    return { levels, n, nMissing, mean: middle, standardDeviation, standardError, interval }
  })
}
