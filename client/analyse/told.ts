/** What the gap of an item comes to, in the report's own plain words, for somebody who manages and does not calculate. */
import { shareReading } from '../../analysis/reading/gapReading.ts'
import type { AnswerFigures } from '../../analysis/report/cell.ts'
import type { Group } from '../../analysis/report/grouping.ts'
import type { Headline } from '../../analysis/report/headline.ts'
import { textIn } from '../../surveys/instrument.ts'
import type { Language } from '../words/words.ts'
import { ofGroup } from './groups.ts'
import { type Item, shownAnswers } from './item.ts'
import { officeWordsIn } from './words/words.ts'

/** How the report reads a headline; women and men are not compared where it does not. */
export const tellHeadline = (headlines: readonly Headline[], group: Group, language: Language): string =>
  ofGroup(headlines, group)?.reading?.[language] ?? officeWordsIn(language).incomparable

/** What of an item a sentence is about where it is read with others: all who agree, a box, the right answer. */
function subjectOf(
  item: Item,
  language: Language,
): { answers: readonly AnswerFigures[]; name: string } | null {
  const answers = shownAnswers(item)
  if (item.form === 'marked') return { answers, name: textIn(item.title, language) }
  if (item.form !== 'agreement') return null
  const upper = answers.slice(Math.ceil(answers.length / 2))
  return { answers: upper, name: upper.map(({ label }) => textIn(label, language)).join(' / ') }
}

/** How many of one sex answered an item, and the share that gave one of some answers; `null` where any is withheld. */
function shareOf({ figures }: Item, answers: readonly AnswerFigures[], who: Group) {
  const n = ofGroup(figures.bases, who)?.n ?? null
  const share = answers.reduce<number | null>((sum, { cells }) => {
    const value = ofGroup(cells, who)?.value ?? null
    return sum === null || value === null ? null : sum + value
  }, 0)
  // Shares that add up to everybody may add up to a hair more.
  return n === null || share === null ? null : { n, share: Math.min(1, share) }
}

/** What an item comes to for everybody of a group. */
export function tellItem(item: Item, group: Group, language: Language): string {
  const { headlines } = item.figures
  const subject = subjectOf(item, language)
  if (!subject) return tellHeadline(headlines, group, language)
  const [women, men] = ['female', 'male'].map(sex => shareOf(item, subject.answers, { sex, ...group }))
  if (!women || !men) return tellHeadline(headlines, group, language)
  const reading = shareReading(women, men, ofGroup(headlines, group)?.pAdjusted ?? null)
  return `“${subject.name}”: ${reading[language]}`
}
