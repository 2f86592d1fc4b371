/** How exact an Oaxaca–Blinder decomposition is, from samples drawn again out of the sample. */
import { seeded } from '../random.ts'
import type { Regressor } from '../regression/regressor.ts'
import { variance } from '../sum.ts'
import { oaxacaBlinder, type OaxacaBlinder } from './oaxacaBlinder.ts'

export interface OaxacaErrors {
  /** samples that could be decomposed; in the others a regressor did not vary */
  readonly replicates: number
  readonly endowments: number
  readonly coefficients: number
  readonly interaction: number
  /** by reference, in the order of `twofold` */
  readonly explained: readonly number[]
  readonly unexplained: readonly number[]
}

/**
 * Standard errors of the parts of a decomposition by the bootstrap: people are drawn with replacement, each group as large
 * as it is. The same seed gives the same errors.
 *
 * @param replicates - samples to draw, at least 2
 * @returns `null` when fewer than two samples could be decomposed
 * @throws RangeError when replicates is not a whole number ≥ 2
 * @see Efron (1979), Annals of Statistics 7:1–26; R: `oaxaca::oaxaca(R = replicates)`
 * @example oaxacaErrors([schooling], logPay, isWoman, 500, 1)?.endowments
 */
export function oaxacaErrors(
  regressors: readonly Regressor[],
  outcome: readonly number[],
  isSecond: ArrayLike<number>,
  replicates: number,
  seed: number,
): OaxacaErrors | null {
  if (!(Number.isInteger(replicates) && replicates >= 2))
    throw new RangeError(`oaxacaErrors requires whole replicates ≥ 2, got ${replicates}`)
  const random = seeded(seed)
  const groups = [0, 1].map(group => [...outcome.keys()].filter(row => isSecond[row] === group))
  const draws = Array.from({ length: replicates }, (): OaxacaBlinder | null => {
    const rows = groups.flatMap(people => people.map(() => people[Math.floor(random() * people.length)] ?? 0))
    try {
      const again = regressors.map(({ name, values }) => ({
        name,
        values: rows.map(row => values[row] ?? Number.NaN),
      }))
      const drawn = rows.map(row => isSecond[row] ?? 0)
      return oaxacaBlinder(
        again,
        rows.map(row => outcome[row] ?? Number.NaN),
        drawn,
      ).value
    } catch (error) {
      // A regressor that few people have may be left out of a sample altogether.
      if (error instanceof RangeError) return null
      throw error
    }
  }).filter(draw => draw !== null)
  const [sample] = draws
  if (!sample || draws.length < 2) return null
  const error = (part: (draw: OaxacaBlinder) => number) => Math.sqrt(variance(draws.map(part)) ?? 0)
  return {
    replicates: draws.length,
    endowments: error(({ threefold }) => threefold.endowments),
    coefficients: error(({ threefold }) => threefold.coefficients),
    interaction: error(({ threefold }) => threefold.interaction),
    explained: sample.twofold.map((_, at) => error(({ twofold }) => twofold[at]?.explained ?? 0)),
    unexplained: sample.twofold.map((_, at) => error(({ twofold }) => twofold[at]?.unexplained ?? 0)),
  }
}
