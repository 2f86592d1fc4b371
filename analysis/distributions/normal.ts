/**
 * The standard normal distribution to full double precision. simple-statistics reads it off a table rounded to four
 * digits, which is too coarse for intervals and tests that are published.
 */

interface Ratio {
  /** coefficients of ascending powers */
  readonly top: readonly number[]
  readonly bottom: readonly number[]
}

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduceRight((total, coefficient) => total * x + coefficient, 0)
const evaluate = ({ top, bottom }: Ratio, x: number) => polynomial(top, x) / polynomial(bottom, x)

// Cody's rational approximations of the normal integral: near 0, up to √32, and beyond.
const middle: Ratio = {
  top: [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745],
  bottom: [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1],
}
const flank: Ratio = {
  top: [
    9842.714838383978, 11602.65143764735, 6848.190450536282, 2494.5375852903726, 597.2702763948002,
    93.50665613217785, 8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
  ],
  bottom: [
    19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761,
    1519.3775994075547, 235.387901782625, 22.266688044328117, 1,
  ],
}
const far: Ratio = {
  top: [
    2.9112874951168793e-5, 0.0014216191932278936, 0.022235277870649807, 0.12740116116024736,
    0.215898534057957, 0.023073441764940174,
  ],
  bottom: [
    7.297515550839662e-5, 0.003782396332027582, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1,
  ],
}

// Wichura's rational approximations of the quantile: centre, shoulder, tail.
const centre: Ratio = {
  top: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  bottom: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852855,
  ],
}
const shoulder: Ratio = {
  top: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  bottom: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
}
const tail: Ratio = {
  top: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  bottom: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
}

/**
 * The chance that a standard normal variable lies above `x`, computed as a tail (exact to 1e-300).
 *
 * @see Cody (1969), Mathematics of Computation 23:631–637; R: `pnorm(x, lower.tail = FALSE)`
 * @example normalAbove(1.959963984540054) // 0.025
 */
export function normalAbove(x: number): number {
  const distance = Math.abs(x)
  if (distance <= 0.67448975) return 0.5 - x * evaluate(middle, x ** 2)
  if (distance > 40) return x > 0 ? 0 : 1
  // The square is split so that the exponential keeps its digits far out.
  const coarse = Math.trunc(distance * 16) / 16
  const bell = Math.exp(-(coarse ** 2) / 2) * Math.exp(-((distance - coarse) * (distance + coarse)) / 2)
  const square = 1 / distance ** 2
  const beyond =
    distance <= Math.sqrt(32)
      ? bell * evaluate(flank, distance)
      : (bell * (1 / Math.sqrt(2 * Math.PI) - square * evaluate(far, square))) / distance
  return x > 0 ? beyond : 1 - beyond
}

/**
 * The chance that a standard normal variable lies at or below `x`, computed as a tail.
 *
 * @see R: `pnorm(x)`
 * @example normalBelow(-1.959963984540054) // 0.025
 */
export function normalBelow(x: number): number {
  return normalAbove(-x)
}

/**
 * The height of the standard normal curve at `x`.
 *
 * @see R: `dnorm(x)`
 * @example normalDensity(0) // 0.3989422804014327
 */
export function normalDensity(x: number): number {
  return Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)
}

/**
 * The value that a standard normal variable stays under with probability `p`, to about 16 digits.
 *
 * @param p - a probability, 0 < p < 1
 * @throws RangeError when `p` is not between 0 and 1
 * @see Wichura (1988), algorithm AS 241, Applied Statistics 37:477–484; R: `qnorm(p)`
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile requires 0 < p < 1, got ${p}`)
  const offset = p - 0.5
  if (Math.abs(offset) <= 0.425) return offset * evaluate(centre, 0.180625 - offset ** 2)
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  return Math.sign(offset) * (r <= 5 ? evaluate(shoulder, r - 1.6) : evaluate(tail, r - 5))
}
