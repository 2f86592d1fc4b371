/** Whether the variances of several groups differ. */
import type { Result } from '../result.ts'
import { anova, type Anova } from './anova.ts'
import { median } from './median.ts'
import type { Sample } from './sample.ts'

/**
 * The Brown–Forsythe test: an analysis of variance of the distances from each group's median.
 *
 * @param samples - the groups; empty ones are ignored
 * @param nMissing - people in no group because a value is missing
 * @returns a `null` value where the analysis of variance has none
 * @see Brown and Forsythe (1974), JASA 69:364–367; R: `car::leveneTest(values, group, center = median)`
 * @example brownForsythe([{ name: 'a', values: [1, 2, 3] }, { name: 'b', values: [2, 4, 9] }]).value?.f // 1.25
 */
export function brownForsythe(samples: readonly Sample[], nMissing = 0): Result<Anova> {
  const distances = samples.map(({ name, values }) => {
    const centre = median(values) ?? 0
    return { name, values: values.map(value => Math.abs(value - centre)) }
  })
  return { ...anova(distances, nMissing), method: 'Brown–Forsythe' }
}
