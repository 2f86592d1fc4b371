/** What the gap of an item comes to, in plain words for somebody who manages and does not calculate. */
import type { AnswerFigures, Gap } from '../../analysis/report/cell.ts'
import type { Group } from '../../analysis/report/grouping.ts'
import { textIn } from '../../surveys/instrument.ts'
import type { Language } from '../words/words.ts'
import { figuresIn } from './figures.ts'
import { ofGroup } from './groups.ts'
import type { Item } from './item.ts'
import { certaintyOf, largestGap } from './largestGap.ts'
import { officeWordsIn } from './words/words.ts'

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
function sidesOf(
  { difference, female, male }: Pick<Gap, 'difference' | 'female' | 'male'>,
  write: (value: number | null) => string,
) {
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
  if (difference === write(0)) return { fact: words.equal, certain: null }
  return { fact: words.meanGap({ ...sidesOf(gap, write), difference }), certain }
}

interface Shares {
  readonly female: number
  readonly male: number
  /** What the shares are of: an answer, or the upper answers of an agreement scale. */
  readonly answer: string
}

function tellShares({ female, male, answer }: Shares, certain: boolean | null, language: Language): Told {
  const words = officeWordsIn(language)
  const { percent, barePoints } = figuresIn(language)
  const sides = sidesOf({ difference: female - male, female, male }, percent)
  const difference = barePoints(female - male)
  if (difference === barePoints(0)) return { fact: words.equal, certain: null }
  return { fact: words.shareGap({ ...sides, difference, answer }), certain }
}

/** The shares that agree, on whichever level; `null` where one of the levels is withheld. */
function agreeing(answers: readonly AnswerFigures[], group: Group, language: Language): Shares | null {
  const upper = answers.slice(Math.ceil(answers.length / 2))
  const total = (sex: string) =>
    upper.reduce<number | null>((sum, { cells }) => {
      const value = ofGroup(cells, { sex, ...group })?.value ?? null
      return sum === null || value === null ? null : sum + value
    }, 0)
  const [female, male] = [total('female'), total('male')]
  if (female === null || male === null) return null
  return { female, male, answer: upper.map(({ label }) => textIn(label, language)).join(' / ') }
}

function tellLeaning(gap: Gap, answers: readonly AnswerFigures[], language: Language): string {
  const words = officeWordsIn(language)
  const { mean, bare } = figuresIn(language)
  if (bare(gap.difference) === bare(0)) return words.equal
  const end = (gap.difference ?? 0) > 0 ? answers.at(-1) : answers[0]
  return words.leaning({ end: textIn(end?.label, language), female: mean(gap.female), male: mean(gap.male) })
}

/**
 * What an item comes to for everybody of a group: of an agreement item who agrees more, or towards which end who leans
 * where that cannot be told.
 */
export function tellItem(item: Item, group: Group, language: Language): Told {
  const { form, figures, title } = item
  const certain = certaintyOf(figures.headlines, group)
  const shares = form === 'agreement' ? agreeing(figures.answers, group, language) : null
  const told = shares && tellShares(shares, certain, language)
  if (told && told.fact !== officeWordsIn(language).equal) return told
  const largest = largestGap(item, group)
  if (!largest) return incomparable(language)
  const { gap, answer } = largest
  if (answer) {
    const label = textIn(form === 'marked' ? title : answer.label, language)
    return tellShares({ female: gap.female ?? 0, male: gap.male ?? 0, answer: label }, certain, language)
  }
  if (form === 'agreement') return { fact: tellLeaning(gap, figures.answers, language), certain }
  return tellMeans({ gap, certain, write: figuresIn(language).mean }, language)
}
