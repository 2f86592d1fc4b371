/** The place where a function of one variable crosses zero: what every quantile and iterative interval here is solved with. */

/**
 * The x between `low` and `high` where `f` is zero, to the last bit or two. Bisection keeps it safe where `f` is
 * infinite or steep, inverse quadratic interpolation makes it fast where `f` is smooth.
 *
 * @param f - a continuous function whose values at `low` and `high` differ in sign; infinite values are welcome
 * @throws RangeError when the signs do not differ
 * @see Chandrupatla (1997), Advances in Engineering Software 28:145–149
 * @example root(x => x * x - 2, 0, 2) // 1.4142135623730951
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let [newest, opposite, previous] = [low, high, high]
  let [atNewest, atOpposite, atPrevious] = [f(low), f(high), f(high)]
  if (atNewest === 0) return newest
  if (atOpposite === 0) return opposite
  if (!(Math.sign(atNewest) * Math.sign(atOpposite) < 0))
    throw new RangeError(
      `root requires a change of sign, got ${atNewest} at ${low} and ${atOpposite} at ${high}`,
    )
  let step = 0.5
  for (;;) {
    const x = newest + step * (opposite - newest)
    const value = f(x)
    if (Math.sign(value) === Math.sign(atNewest)) [previous, atPrevious] = [newest, atNewest]
    else [previous, atPrevious, opposite, atOpposite] = [opposite, atOpposite, newest, atNewest]
    ;[newest, atNewest] = [x, value]
    const [best, atBest] =
      Math.abs(atNewest) < Math.abs(atOpposite) ? [newest, atNewest] : [opposite, atOpposite]
    const resolution = (2 * Number.EPSILON * Math.abs(best) + 1e-300) / Math.abs(opposite - newest)
    if (atBest === 0 || resolution > 0.5) return best
    const position = (newest - opposite) / (previous - opposite)
    const height = (atNewest - atOpposite) / (atPrevious - atOpposite)
    const smooth = height ** 2 < position && (1 - height) ** 2 < 1 - position
    step = smooth
      ? (atNewest / (atOpposite - atNewest)) * (atPrevious / (atOpposite - atPrevious)) +
        ((previous - newest) / (opposite - newest)) *
          (atNewest / (atPrevious - atNewest)) *
          (atOpposite / (atPrevious - atOpposite))
      : 0.5
    step = Math.min(1 - resolution, Math.max(resolution, step))
  }
}

/**
 * The zero of a monotone function about whose place only a guess is known: the reach around the guess is doubled
 * until the function changes sign in it.
 *
 * @throws RangeError when there is no change of sign within 60 doublings
 * @example rootNear(x => x - 1000, 0, 1) // 1000
 */
export function rootNear(f: (x: number) => number, guess: number, reach: number): number {
  for (let doubling = 0, width = reach; doubling < 60; doubling++, width *= 2) {
    const [low, high] = [guess - width, guess + width]
    if (Math.sign(f(low)) * Math.sign(f(high)) <= 0) return root(f, low, high)
  }
  throw new RangeError(`rootNear requires a change of sign, got none around ${guess}`)
}
