/** The statistics the golden command can recompute, topic by topic: register a topic here and it is judged. */
import { crosstabs } from './crosstabs.ts'
import { design } from './design.ts'
import { disaggregation } from './disaggregation.ts'
import { disclosure } from './disclosure.ts'
import { distributions } from './distributions.ts'
import { itemStatistics } from './items.ts'
import { means } from './means.ts'
import { multiplicity } from './multiplicity.ts'
import { ordinal } from './ordinal.ts'
import { power } from './power.ts'
import { prePost } from './prepost.ts'
import { proportions } from './proportions.ts'
import { scales } from './scales.ts'
import { weights } from './weights.ts'
import type { Recomputations } from './recomputation.ts'

export const statistics: Recomputations = {
  ...proportions, // 01
  ...crosstabs, // 02
  ...ordinal, // 03
  ...means, // 04
  ...multiplicity, // 05
  ...weights, // 06
  ...design, // 07
  ...disaggregation, // 08
  ...scales, // 09
  ...prePost, // 10
  ...itemStatistics, // 11
  ...disclosure, // 12
  ...power, // 13
  ...distributions, // 14
}
