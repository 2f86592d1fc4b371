/** How many independent pieces of information a variance rests on. */
import { blocksOf } from './blocks.ts'
import type { Moments } from './moments.ts'
import type { SampleDesign } from './sampleDesign.ts'

/**
 * First-stage units less strata, counting only those where somebody of the groups answered.
 *
 * @param groups - taken together
 * @see Lumley (2010), Complex Surveys; R: `survey::degf(subset(design, …))`
 */
export function degreesOfFreedom(design: SampleDesign, moments: Moments, groups: readonly number[]): number {
  const [first, second] = design.stages
  const { slotOf } = blocksOf(design)
  const last = second ?? first
  const segments = new Set(groups.flatMap(group => [...(moments.segments.members[group] ?? [])]))
  const answering = [...segments].filter(segment => (moments.answered[segment] ?? 0) > 0)
  const slots = new Set(answering.map(segment => slotOf[moments.segments.blockOf[segment] ?? 0] ?? 0))
  if (!second && last.single)
    return answering.reduce((sum, segment) => sum + (moments.answered[segment] ?? 0), 0) - slots.size
  const units = second && !last.single ? new Set([...slots].map(slot => second.parentOf[slot] ?? 0)) : slots
  return units.size - new Set([...units].map(unit => first.parentOf[unit] ?? 0)).size
}

/** First-stage units less strata of the whole sample. */
export const designDegrees = ({ stages: [first] }: SampleDesign): number =>
  first.parentOf.length - first.drawn.length
