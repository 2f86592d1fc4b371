/** Item analysis of a knowledge test: how hard each question is and how well it separates. */
import type { Account } from '../result.ts'
import { completeCases, itemSums } from '../scales/completeCases.ts'
import { itemTotals } from '../scales/itemTotal.ts'
import { type Discrimination, discrimination } from './discrimination.ts'
import type { Mark } from './mark.ts'

/** What to look at in a question again. */
export type ItemFlag =
  | 'hard' // under 20 % answered it right
  | 'easy' // over 90 % answered it right
  | 'weakCorrelation' // correlates under 0.2 with the rest of the test
  | 'weakDiscrimination' // separates the best 27 % from the weakest by under 20 points

export interface ItemStatistics {
  /** the share of right answers, 0–1 */
  readonly facility: number | null
  /** point-biserial correlation with the score; `null` where everybody answered alike */
  readonly pointBiserial: number | null
  /** the same with the score on the other questions */
  readonly corrected: number | null
  /** Cronbach's alpha of the other questions */
  readonly alphaWithout: number | null
  /** between the best and the weakest 27 % */
  readonly discrimination: Discrimination | null
  readonly flags: readonly ItemFlag[]
}

export interface ItemAnalysis extends Account {
  /** in the order of the questions */
  readonly items: readonly ItemStatistics[]
}

const limits: readonly { flag: ItemFlag; broken: (item: Omit<ItemStatistics, 'flags'>) => boolean }[] = [
  { flag: 'hard', broken: ({ facility }) => facility !== null && facility < 0.2 },
  { flag: 'easy', broken: ({ facility }) => facility !== null && facility > 0.9 },
  { flag: 'weakCorrelation', broken: ({ corrected }) => corrected !== null && corrected < 0.2 },
  {
    flag: 'weakDiscrimination',
    broken: item => item.discrimination !== null && item.discrimination.difference < 0.2,
  },
]

/**
 * Analyses every question over the people to whom all of them were shown.
 *
 * @param items - one list of marks a question, all of the same people
 * @returns the reason is `noData` when nobody was shown all questions
 * @throws RangeError when the questions do not have equally many marks
 * @see Crocker and Algina (1986), Introduction to Classical and Modern Test Theory, ch. 14; the limits of the flags
 *   after Ebel and Frisbie (1991) ch. 13; R: `psych::alpha(marks)`, `colMeans(marks)`
 * @example itemAnalysis([[1, 0, 1], [1, 0, 0]]).items[0]?.facility // 0.666…
 */
export function itemAnalysis(items: readonly (readonly Mark[])[]): ItemAnalysis {
  const { items: complete, n, nMissing } = completeCases(items)
  const separations = discrimination(complete, itemSums(complete))
  return {
    n,
    nMissing,
    method: 'classical item analysis; discrimination between the best and the weakest 27 %',
    warnings: n > 0 && n < 30 ? ['fewRespondents'] : [],
    reason: n === 0 ? 'noData' : null,
    items: itemTotals(complete).map(({ mean, totalCorrelation, restCorrelation, alphaWithout }, place) => {
      const item = {
        facility: mean,
        pointBiserial: totalCorrelation,
        corrected: restCorrelation,
        alphaWithout,
        discrimination: separations[place] ?? null,
      }
      return { ...item, flags: limits.filter(({ broken }) => broken(item)).map(({ flag }) => flag) }
    }),
  }
}
