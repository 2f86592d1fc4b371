/** What item analysis says about a question and its options, in sentences. */
import type { OptionFlag, OptionStatistics } from '../items/distractors.ts'
import type { ItemFunctioning } from '../items/functioning.ts'
import type { ItemFlag, ItemStatistics } from '../items/itemAnalysis.ts'
import type { Label } from '../report/dataset.ts'
import { catalogue } from './catalogue.ts'
import { decimal, percent, points } from './figure.ts'
import { reasonWords } from './reasonWords.ts'
import { joined, told } from './sentence.ts'

const itemSentences: Readonly<Record<ItemFlag, (item: ItemStatistics) => Label>> = {
  hard: ({ facility }) => told(catalogue.itemHard, { share: percent(facility ?? 0) }),
  easy: ({ facility }) => told(catalogue.itemEasy, { share: percent(facility ?? 0) }),
  weakCorrelation: ({ corrected }) =>
    told(catalogue.itemWeakCorrelation, { correlation: decimal(corrected ?? 0, 2) }),
  weakDiscrimination: ({ discrimination }) => {
    const difference = discrimination?.difference ?? 0
    return difference > 0
      ? told(catalogue.itemWeakDiscrimination, { gap: points(difference) })
      : catalogue.itemNoDiscrimination
  },
}

/**
 * One sentence for every flag of a question, or one that says that it works.
 *
 * @returns the reason in words when nobody was shown it
 * @example itemReading(item).en // 'The question is hard: only 12.5% answered it right.'
 */
export function itemReading(item: ItemStatistics): Label {
  if (item.facility === null) return reasonWords.noData
  if (item.flags.length === 0) return told(catalogue.itemSound, { share: percent(item.facility) })
  return joined(...item.flags.map(flag => itemSentences[flag](item)))
}

const optionSentences = {
  nonFunctional: catalogue.optionNonFunctional,
  attractsTheAble: catalogue.optionAttractsTheAble,
  repelsTheAble: catalogue.optionRepelsTheAble,
} as const satisfies Readonly<Record<OptionFlag, Label>>

/**
 * One sentence for every flag of an option.
 *
 * @returns `null` when there is nothing to say
 * @example optionReading(option)?.en // 'Hardly anybody chose option C (1.2%); replace it.'
 */
export function optionReading({ option, share, flags }: OptionStatistics): Label | null {
  if (flags.length === 0) return null
  const slots = { option: { vi: String(option), en: String(option) }, share: percent(share ?? 0) }
  return joined(...flags.map(flag => told(optionSentences[flag], slots)))
}

/**
 * Says whether a question is easier for women or for men who score the same.
 *
 * @param item - with women as the focal group
 * @returns the reason in words when it could not be tested
 * @example functioningReading(item).en // 'At the same total score, women and men do alike on this question.'
 */
export function functioningReading({ delta, oddsRatio, class: size }: ItemFunctioning): Label {
  if (size === null) return reasonWords.notDefined
  if (size === 'A') return catalogue.functioningAlike
  const easierForWomen = delta === null ? oddsRatio === 0 : delta > 0
  const [higher, lower] = easierForWomen ? [catalogue.women, catalogue.men] : [catalogue.men, catalogue.women]
  return told(catalogue.functioningApart, { higher, lower })
}
