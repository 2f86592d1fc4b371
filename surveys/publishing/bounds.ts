/** How deep and how long a questionnaire's JSON may be at all, told before any rule walks through it. */
import type { Instrument } from '../instrument.ts'
import { obstacle, type Obstacle } from './obstacle.ts'

/** Five levels of panels are 16 of JSON; a megabyte is ten times the longest questionnaire that is shipped. */
const limits = { depth: 40, size: 1_000_000 } as const

export function beyondBounds(instrument: Instrument): readonly Obstacle[] {
  if (nestsBeyond(instrument)) return [obstacle('', 'depth.limit', { limit: limits.depth })]
  const count = JSON.stringify(instrument).length
  return count > limits.size ? [obstacle('', 'size.limit', { count, limit: limits.size })] : []
}

/** Level by level, so that no depth exhausts the stack. */
function nestsBeyond(instrument: Instrument): boolean {
  let level: readonly unknown[] = [instrument]
  for (let depth = 0; depth <= limits.depth; depth += 1) {
    level = level.flatMap(value => (typeof value === 'object' && value !== null ? Object.values(value) : []))
    if (level.length === 0) return false
  }
  return true
}
