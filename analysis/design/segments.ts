/** The rows of each block that lie in the same cell of the groups: the finest parts that sums are kept for. */
import { blocksOf } from './blocks.ts'
import type { Domains } from './domains.ts'
import type { SampleDesign } from './sampleDesign.ts'

export interface Segments {
  /** each row's segment; `count` for rows that belong to none */
  readonly of: Int32Array
  readonly count: number
  readonly blockOf: Int32Array
  readonly cellOf: Int32Array
  /** each group's segments */
  readonly members: readonly Int32Array[]
}

/** Sorts rows into segments; worth keeping while the same groups are used for many questions. */
export function segmentsOf(design: SampleDesign, { size, cellOf, members }: Domains): Segments {
  const blocks = blocksOf(design)
  const keys = new Float64Array(design.n).fill(-1)
  const numbers = new Map<number, number>()
  for (let row = 0; row < design.n; row++) {
    const block = blocks.of[row] ?? -1
    const cell = cellOf[row] ?? -1
    if (block < 0 || !(cell >= 0 && cell < size)) continue
    const key = cell * blocks.count + block
    keys[row] = key
    if (!numbers.has(key)) numbers.set(key, 0)
  }
  const sorted = Float64Array.from(numbers.keys()).toSorted()
  sorted.forEach((key, segment) => numbers.set(key, segment))
  const count = sorted.length
  const segmentCells = Int32Array.from(sorted, key => Math.floor(key / blocks.count))
  const starts = new Int32Array(size + 1)
  for (const cell of segmentCells) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1
  for (let cell = 0; cell < size; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0)
  return {
    of: Int32Array.from(keys, key => numbers.get(key) ?? count),
    count,
    blockOf: Int32Array.from(sorted, key => key % blocks.count),
    cellOf: segmentCells,
    members: members.map(cells =>
      Int32Array.from(
        cells.flatMap(cell => {
          const [from, to] = [starts[cell] ?? 0, starts[cell + 1] ?? 0]
          return Array.from({ length: to - from }, (_, at) => from + at)
        }),
      ),
    ),
  }
}
