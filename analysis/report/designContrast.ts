/** Women less men in a drawn or weighted sample, with the linearised t test. R: `survey::svyttest` */
import type { Estimates } from '../design/estimate.ts'
import { gap } from '../design/gap.ts'
import type { Contrast } from './cell.ts'
import { ratioOf, undefinedContrast } from './estimator.ts'
import type { Pair } from './pairs.ts'

/**
 * @param kind - the answer, for shares; 0 for a mean
 * @param effectOf - the size of the difference, asked only where both sides are defined
 */
export function designContrast(
  estimated: Estimates,
  { female, male }: Pair,
  kind: number,
  confidence: number,
  effectOf: (women: number, men: number) => number | null,
): Contrast {
  const valueOf = (group: number) => estimated.results[group]?.[kind]?.value?.estimate ?? null
  const [women, men] = [valueOf(female), valueOf(male)]
  if (women === null || men === null) return undefinedContrast(women, men)
  const between = gap(estimated, female, male, kind, confidence).value
  return {
    female: women,
    male: men,
    difference: women - men,
    low: between?.interval?.low ?? null,
    high: between?.interval?.high ?? null,
    ratio: ratioOf(women, men),
    p: between?.p ?? null,
    effect: effectOf(women, men),
    method: between?.p == null ? null : 'linearisedT',
  }
}
