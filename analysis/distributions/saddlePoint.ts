/**
 * Loader's saddle-point form of the binomial and Poisson terms, which keeps all digits where factorials and powers
 * would overflow or cancel. Every density and tail of this folder is built on it.
 */

const stirlingSeries = [1 / 12, 1 / 360, 1 / 1260, 1 / 1680, 1 / 1188, 691 / 360360, 1 / 156, 3617 / 122400]

/**
 * What Stirling's formula leaves out: ln n! − ln(√(2πn) (n/e)ⁿ), for any real n > 0.
 *
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 * @example stirlingError(1) // 0.08106146679532…
 */
export function stirlingError(n: number): number {
  let below = 0
  let x = n
  for (; x < 15; x++) below += (x + 0.5) * Math.log1p(1 / x) - 1
  return below + stirlingSeries.reduceRight((rest, term) => term - rest / x ** 2, 0) / x
}

/** x ln(x/mean) + mean − x, without cancellation where the two are close. */
export function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x
  const relative = (x - mean) / (x + mean)
  let total = (x - mean) * relative
  let power = 2 * x * relative
  for (let odd = 3; ; odd += 2) {
    power *= relative ** 2
    const next = total + power / odd
    if (next === total) return next
    total = next
  }
}

/** meanˣ e^−mean / Γ(x + 1), for real x ≥ 0. */
export function poissonTerm(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0
  if (x === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x)
}

/** Γ(n + 1) / (Γ(x + 1) Γ(n − x + 1)) pˣ qⁿ⁻ˣ, for real 0 ≤ x ≤ n and q = 1 − p given apart to keep its digits. */
export function binomialTerm(x: number, n: number, p: number, q: number): number {
  if (n === 0) return 1
  if (p === 0) return x === 0 ? 1 : 0
  if (q === 0) return x === n ? 1 : 0
  const rest = n - x
  if (x === 0) return Math.exp(p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q))
  if (rest === 0) return Math.exp(q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p))
  const logarithm =
    stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * q)
  return Math.exp(logarithm) * Math.sqrt(n / (2 * Math.PI * x * rest))
}
