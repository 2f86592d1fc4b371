/** Estimates as sums of what every row adds to them (Taylor linearisation), and how these sums vary from sample to sample. */
import { blocksOf } from './blocks.ts'
import type { Moments } from './moments.ts'
import type { SampleDesign } from './sampleDesign.ts'
import { stagedCovariance } from './stagedCovariance.ts'

/** What a row of a group adds to an estimate: weight × (variable − centre) × scale. */
export interface Score {
  readonly group: number
  readonly kind: number
  readonly centre: number
  readonly scale: number
}

/** A score summed up: by sampling unit, and what the known totals explain of it by calibration cell. */
export interface Influence {
  readonly score: Score
  readonly totals: Float64Array
  readonly fitted: Float64Array | null
}

/** Sums a score over the rows of every sampling unit, less what the known totals explain of it. */
export function influence(design: SampleDesign, moments: Moments, score: Score): Influence {
  const { segments, kinds, weights, first } = moments
  const { slotOf, slots, cellOf, weights: blockWeights } = blocksOf(design)
  const { group, kind, centre, scale } = score
  const totals = new Float64Array(slots)
  const { calibration } = design
  const sums = new Float64Array(calibration?.cells ?? 0)
  for (const segment of segments.members[group] ?? []) {
    const block = segments.blockOf[segment] ?? 0
    const part = ((first[segment * kinds + kind] ?? 0) - centre * (weights[segment] ?? 0)) * scale
    const slot = slotOf[block] ?? 0
    totals[slot] = (totals[slot] ?? 0) + part
    if (!calibration) continue
    const cell = cellOf[block] ?? 0
    sums[cell] = (sums[cell] ?? 0) + part * (calibration.ratios[cell] ?? 0)
  }
  const fitted = calibration?.fit(sums) ?? null
  if (fitted)
    slotOf.forEach((slot, block) => {
      totals[slot] = (totals[slot] ?? 0) - (fitted[cellOf[block] ?? 0] ?? 0) * (blockWeights[block] ?? 0)
    })
  return { score, totals, fitted }
}

/**
 * The covariance of two estimates over repeated samples.
 *
 * @returns `null` when no stratum has two units to tell how much they vary
 * @see Binder (1983), International Statistical Review 51:279–292; R: `survey::svyrecvar`
 */
export function samplingCovariance(
  design: SampleDesign,
  moments: Moments,
  a: Influence,
  b: Influence,
): number | null {
  const last = design.stages.at(-1)
  return stagedCovariance(design, a.totals, b.totals, last?.single ? products(design, moments, a, b) : null)
}

/** The standard error of an estimate; `null` when no stratum has two units. */
export function standardErrorOf(design: SampleDesign, moments: Moments, own: Influence): number | null {
  const variance = samplingCovariance(design, moments, own, own)
  return variance === null ? null : Math.sqrt(Math.max(0, variance))
}

/** For every parent the sum over its rows of the product of both scores, where every unit is a single row. */
function products(design: SampleDesign, moments: Moments, a: Influence, b: Influence): Float64Array {
  const { segments, kinds, squares, squaresFirst, squaresSecond, exclusive } = moments
  const { slotOf, slots, cellOf, squares: blockSquares } = blocksOf(design)
  const sums = new Float64Array(slots)
  const add = (block: number, amount: number) => {
    const slot = slotOf[block] ?? 0
    sums[slot] = (sums[slot] ?? 0) + amount
  }
  const isSame = a.score.kind === b.score.kind
  for (const segment of shared(segments.members[a.score.group], segments.members[b.score.group])) {
    const firstA = squaresFirst[segment * kinds + a.score.kind] ?? 0
    const firstB = squaresFirst[segment * kinds + b.score.kind] ?? 0
    const both = isSame ? (squaresSecond[segment * kinds + a.score.kind] ?? 0) : exclusive ? 0 : Number.NaN
    const terms = [
      both,
      -b.score.centre * firstA,
      -a.score.centre * firstB,
      a.score.centre * b.score.centre * (squares[segment] ?? 0),
    ]
    const centred = sumWithoutRounding(terms)
    add(segments.blockOf[segment] ?? 0, centred * a.score.scale * b.score.scale)
  }
  if (a.fitted === null || b.fitted === null) return sums
  for (const [{ score }, fitted] of [
    [a, b.fitted],
    [b, a.fitted],
  ] as const)
    for (const segment of segments.members[score.group] ?? []) {
      const block = segments.blockOf[segment] ?? 0
      const own = (squaresFirst[segment * kinds + score.kind] ?? 0) - score.centre * (squares[segment] ?? 0)
      add(block, -own * score.scale * (fitted[cellOf[block] ?? 0] ?? 0))
    }
  blockSquares.forEach((square, block) => {
    const cell = cellOf[block] ?? 0
    add(block, (a.fitted?.[cell] ?? 0) * (b.fitted?.[cell] ?? 0) * square)
  })
  return sums
}

function shared(a: Int32Array | undefined, b: Int32Array | undefined): Int32Array {
  if (!a || !b) return new Int32Array()
  if (a === b) return a
  const others = new Set(b)
  return a.filter(segment => others.has(segment))
}

/** A sum, taken to be zero when it is no more than the rounding of its terms. */
function sumWithoutRounding(terms: readonly number[]): number {
  let [sum, size] = [0, 0]
  for (const term of terms) {
    sum += term
    size += Math.abs(term)
  }
  return Math.abs(sum) < 1e-13 * size ? 0 : sum
}
