/** What the gap of an item comes to, in plain words for somebody who manages and does not calculate. */
import type { AnswerFigures, Gap } from '../../analysis/report/cell.ts'
import type { Label } from '../../analysis/report/dataset.ts'
import type { Group } from '../../analysis/report/grouping.ts'
import type { Headline } from '../../analysis/report/headline.ts'
import { textIn } from '../../surveys/instrument.ts'
import type { Language } from '../words/words.ts'
import { figuresIn } from './figures.ts'
import { ofGroup } from './groups.ts'
import { type Item, shownAnswers } from './item.ts'
import { officeWordsIn } from './words/words.ts'

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

/** What is said of a gap, and whether it is hardly chance; `null` where nothing was tested. */
export interface Told {
  readonly fact: string
  readonly certain: boolean | null
}

const incomparable = (language: Language): Told => ({
  fact: officeWordsIn(language).incomparable,
  certain: null,
})

/** Which sex is higher, and both figures written out, the higher one first. */
function sidesOf({ difference, female, male }: Gap, write: (value: number | null) => string) {
  const womenHigher = (difference ?? 0) > 0
  const [higher, lower] = womenHigher ? [female, male] : [male, female]
  return { womenHigher, higher: write(higher), lower: write(lower) }
}

interface Means {
  readonly gap: Gap | undefined
  readonly certain: boolean | null
  /** How a mean is written, and a difference of means. */
  readonly write: (value: number | null) => string
}

/** Of two means, such as those of a scale. */
export function tellMeans({ gap, certain, write }: Means, language: Language): Told {
  const words = officeWordsIn(language)
  if (!gap || gap.difference === null) return incomparable(language)
  const difference = write(Math.abs(gap.difference))
  if (difference === write(0)) return { fact: words.equal, certain }
  return { fact: words.meanGap({ ...sidesOf(gap, write), difference }), certain }
}

function tellShares(gap: Gap, answer: Label, certain: boolean | null, language: Language): Told {
  const words = officeWordsIn(language)
  const { percent, barePoints } = figuresIn(language)
  const difference = barePoints(gap.difference)
  if (difference === barePoints(0)) return { fact: words.equal, certain }
  const told = { ...sidesOf(gap, percent), difference, answer: textIn(answer, language) }
  return { fact: words.shareGap(told), certain }
}

function tellLeaning(
  gap: Gap,
  { answers }: Item['figures'],
  certain: boolean | null,
  language: Language,
): Told {
  const words = officeWordsIn(language)
  const { mean, bare } = figuresIn(language)
  if (bare(gap.difference) === bare(0)) return { fact: words.equal, certain }
  const end = (gap.difference ?? 0) > 0 ? answers.at(-1) : answers[0]
  const told = { end: textIn(end?.label, language), female: mean(gap.female), male: mean(gap.male) }
  return { fact: words.leaning(told), certain }
}

/** What an item comes to for everybody of a group. */
export function tellItem(item: Item, group: Group, language: Language): Told {
  const largest = largestGap(item, group)
  if (!largest) return incomparable(language)
  const certain = certaintyOf(item.figures.headlines, group)
  const { gap, answer } = largest
  if (!answer && item.form === 'agreement') return tellLeaning(gap, item.figures, certain, language)
  if (!answer) return tellMeans({ gap, certain, write: figuresIn(language).mean }, language)
  return tellShares(gap, item.form === 'marked' ? item.title : answer.label, certain, language)
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
