/** The statistics the golden command can recompute, topic by topic: register a topic here and it is judged. */
import { distributions } from './distributions.ts'
import { multiplicity } from './multiplicity.ts'
import { proportions } from './proportions.ts'
import type { Recomputations } from './recomputation.ts'

export const statistics: Recomputations = {
  ...proportions, // 01
  // ...crosstabs, // 02
  // ...ordinal, // 03
  // ...means, // 04
  ...multiplicity, // 05
  // ...weights, // 06
  // ...surveyDesign, // 07
  // ...disaggregation, // 08
  // ...scales, // 09
  // ...prePost, // 10
  // ...itemAnalysis, // 11
  // ...suppression, // 12
  // ...power, // 13
  ...distributions, // 14
}
