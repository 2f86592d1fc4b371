/** Topic 14: distribution functions, told apart by the R call. */
import * as z from 'zod'
import { betaBelow, betaQuantile } from '../../../analysis/distributions/beta.ts'
import { binomialBelow } from '../../../analysis/distributions/binomial.ts'
import { chiSquareAbove, chiSquareQuantile } from '../../../analysis/distributions/chiSquare.ts'
import { fAbove, fQuantile } from '../../../analysis/distributions/f.ts'
import { logGamma } from '../../../analysis/distributions/gamma.ts'
import { hypergeometricBelow } from '../../../analysis/distributions/hypergeometric.ts'
import { noncentralTBelow } from '../../../analysis/distributions/noncentralT.ts'
import { normalAbove, normalQuantile } from '../../../analysis/distributions/normal.ts'
import { mannWhitneyBelow } from '../../../analysis/distributions/rankSum.ts'
import { signedRankBelow } from '../../../analysis/distributions/signedRank.ts'
import { studentizedRangeAbove } from '../../../analysis/distributions/studentizedRange.ts'
import { tAbove, tQuantile } from '../../../analysis/distributions/t.ts'
import { recomputation, type Recomputations } from './recomputation.ts'

/** By the R call, its arguments in the order R takes them. */
const functions: Readonly<Record<string, (...given: [number, number, number, number]) => number>> = {
  'pnorm(q,lower.tail=FALSE)': normalAbove,
  'qnorm(p)': normalQuantile,
  'pt(q,df,lower.tail=FALSE)': tAbove,
  'pt(q,df,ncp)': noncentralTBelow,
  'qt(p,df)': tQuantile,
  'pchisq(q,df,lower.tail=FALSE)': chiSquareAbove,
  'qchisq(p,df)': chiSquareQuantile,
  'pf(q,df1,df2,lower.tail=FALSE)': fAbove,
  // R's own qf loses digits, so its quantile is written by way of the beta distribution.
  'df2/df1 * B/(1-B)': fQuantile,
  'pbeta(q,a,b)': betaBelow,
  'qbeta(p,a,b)': betaQuantile,
  'ptukey(q,k,df,lower.tail=FALSE)': studentizedRangeAbove,
  'lgamma(x)': logGamma,
  'phyper(q,m,n,k)': hypergeometricBelow,
  'pbinom(q,size,prob)': binomialBelow,
  'psignrank(q,n)': signedRankBelow,
  'pwilcox(q,m,n)': mannWhitneyBelow,
}
export const distributions: Recomputations = {
  distribution: recomputation(z.record(z.string(), z.array(z.number())), (input, _library, reference) => {
    const call = Object.keys(functions).find(name => reference.startsWith(name))
    const compute = call === undefined ? undefined : functions[call]
    if (!compute) throw new Error(`no distribution is known for ${reference}`)
    const [first = [], ...others] = Object.values(input)
    const [second = [], third = [], fourth = []] = others
    return {
      value: first.map((given, row) => compute(given, second[row] ?? 0, third[row] ?? 0, fourth[row] ?? 0)),
    }
  }),
}
