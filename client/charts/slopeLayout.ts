/** Where things stand in a chart of slopes: two columns of points, and the figures beside them. */
import { letterSize, lineHeight } from './letters.ts'
import type { Range } from './linear.ts'

/** Figures closer than this would be written over each other. */
const clearance = lineHeight

/**
 * Heights at which texts are written, moved apart where they would touch, in the order of their points.
 *
 * @param wanted - where each would stand by itself
 * @param within - from where to where they may be moved
 */
export function apart(wanted: readonly number[], [top, bottom]: Range): number[] {
  const order = wanted.map((y, place) => ({ y, place })).toSorted((one, other) => one.y - other.y)
  let least = top + letterSize / 2
  for (const one of order) {
    one.y = Math.max(one.y, least)
    least = one.y + clearance
  }
  let most = bottom - letterSize / 2
  for (const one of order.toReversed()) {
    one.y = Math.min(one.y, most)
    most = one.y - clearance
  }
  const placed = [...wanted]
  for (const { y, place } of order) placed[place] = y
  return placed
}
