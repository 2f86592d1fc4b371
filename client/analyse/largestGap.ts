/** The gap of an item that says most, how large it is, and whether it is hardly a matter of chance. */
import type { AnswerFigures, Gap } from '../../analysis/report/cell.ts'
import type { Group } from '../../analysis/report/grouping.ts'
import type { Headline } from '../../analysis/report/headline.ts'
import { ofGroup } from './groups.ts'
import { type Item, shownAnswers } from './item.ts'

const level = 0.05

/** Whether a difference is hardly a matter of chance; `null` where nothing was tested. */
export function certaintyOf(headlines: readonly Headline[], group: Group): boolean | null {
  const p = ofGroup(headlines, group)?.pAdjusted ?? null
  return p === null ? null : p < level
}

interface Largest {
  readonly gap: Gap
  readonly answer: AnswerFigures | null
}

/** The gap that says most about an item: of its mean, or else of the answer in which women and men differ most. */
export function largestGap(item: Item, group: Group): Largest | null {
  const { average } = item.figures
  if (average && (item.form === 'agreement' || item.form === 'average')) {
    const gap = ofGroup(average.gaps, group)
    if (gap && gap.difference !== null) return { gap, answer: null }
  }
  const gaps = shownAnswers(item).flatMap(answer => {
    const gap = ofGroup(answer.gaps, group)
    return gap && gap.difference !== null ? [{ gap, answer }] : []
  })
  const size = ({ gap }: Largest) => Math.abs(gap.difference ?? 0)
  return gaps.toSorted((one, other) => size(other) - size(one))[0] ?? null
}

/** How large the gap of an item is: Cohen's h of shares, Hedges' g of means. */
export const effectOf = (item: Item, group: Group): number =>
  Math.abs(largestGap(item, group)?.gap.effect ?? 0)

/** Of several items the one in which women and men differ most; those that are hardly chance come first. */
export function clearest(items: readonly Item[], group: Group): Item | null {
  const weight = (item: Item) =>
    effectOf(item, group) + (certaintyOf(item.figures.headlines, group) === true ? 10 : 0)
  const comparable = items.filter(item => largestGap(item, group) !== null)
  return comparable.toSorted((one, other) => weight(other) - weight(one))[0] ?? null
}

export const tallyOf = (items: readonly Item[], group: Group) => ({
  certain: items.filter(({ figures }) => certaintyOf(figures.headlines, group) === true).length,
  of: items.length,
})
