/** Figures that are the whole of what was tested: their gaps take the p-value of the headline, so that table and sentence agree. */
import type { Average } from '../../analysis/report/cell.ts'
import type { Headline } from '../../analysis/report/headline.ts'
import { ofGroup } from './groups.ts'

export const judged = <Figures extends Average>(
  figures: Figures,
  headlines: readonly Headline[],
): Figures => ({
  ...figures,
  gaps: figures.gaps.map(gap => ({ ...gap, pAdjusted: ofGroup(headlines, gap.group)?.pAdjusted ?? null })),
})
