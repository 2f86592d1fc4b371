/** Rows of a sample that are alike to the design: of the same sampling unit and the same calibration cell. */
import type { SampleDesign } from './sampleDesign.ts'

export interface Blocks {
  /** each row's block, −1 for rows that are left out */
  readonly of: Int32Array
  readonly count: number
  /** each block's unit of the last stage; its parent where every unit is a single row */
  readonly slotOf: Int32Array
  readonly slots: number
  /** each block's calibration cell; 0 without calibration */
  readonly cellOf: Int32Array
  /** sums over all rows of a block */
  readonly weights: Float64Array
  readonly squares: Float64Array
}

const known = new WeakMap<SampleDesign, Blocks>()

/** The blocks of a design, worked out once. */
export function blocksOf(design: SampleDesign): Blocks {
  const found = known.get(design) ?? computed(design)
  known.set(design, found)
  return found
}

function computed({ n, weights, stages, calibration }: SampleDesign): Blocks {
  const { unitOf, parentOf, parents, single } = stages.at(-1) ?? stages[0]
  const cells = calibration?.cells ?? 1
  const numbers = new Map<number, number>()
  const of = new Int32Array(n).fill(-1)
  for (let row = 0; row < n; row++) {
    const unit = unitOf[row] ?? -1
    if (unit < 0) continue
    const slot = single ? (parentOf[unit] ?? 0) : unit
    const key = slot * cells + (calibration?.cellOf[row] ?? 0)
    let block = numbers.get(key)
    if (block === undefined) {
      block = numbers.size
      numbers.set(key, block)
    }
    of[row] = block
  }
  const sums = new Float64Array(numbers.size)
  const squares = new Float64Array(numbers.size)
  for (let row = 0; row < n; row++) {
    const block = of[row] ?? -1
    if (block < 0) continue
    const weight = weights[row] ?? 0
    sums[block] = (sums[block] ?? 0) + weight
    squares[block] = (squares[block] ?? 0) + weight * weight
  }
  const keys = [...numbers.keys()]
  return {
    of,
    count: numbers.size,
    slotOf: Int32Array.from(keys, key => Math.floor(key / cells)),
    slots: single ? parents.length : parentOf.length,
    cellOf: Int32Array.from(keys, key => key % cells),
    weights: sums,
    squares,
  }
}
