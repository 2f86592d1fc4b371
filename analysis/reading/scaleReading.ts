/** How reliable a scale is, in a sentence. */
import { criticalNormal } from '../confidence.ts'
import type { Label } from '../report/dataset.ts'
import type { Reliability } from '../scales/reliability.ts'
import { catalogue } from './catalogue.ts'
import { decimal } from './figure.ts'
import { reasonWords } from './reasonWords.ts'
import { joined, told } from './sentence.ts'

/** From the highest alpha down: the first one reached, by the two digits that are shown, tells. */
const levels = [
  { from: 0.8, sentence: catalogue.scaleReliable },
  { from: 0.7, sentence: catalogue.scaleFair },
  { from: 0.6, sentence: catalogue.scaleWeak },
] as const

/**
 * Says what an alpha is worth, and how far two people's scores must be apart before they can be said to differ: one
 * measured difference in twenty is that large by chance.
 *
 * @returns the reason in words when there is no alpha
 * @see Nunnally and Bernstein (1994), Psychometric Theory, p. 264, on the levels; Lord and Novick (1968) §7.2 on the
 *   standard error of a difference
 * @example scaleReading(reliability(items)).en // 'The items of the scale measure one thing reliably (alpha 0.81). …'
 */
export function scaleReading({ alpha, items, standardError, reason }: Reliability): Label {
  if (alpha === null || standardError === null) return reasonWords[reason ?? 'notDefined']
  const { sentence } = levels.find(({ from }) => Number(alpha.toFixed(2)) >= from) ?? {
    sentence: catalogue.scaleUnreliable,
  }
  const least = (criticalNormal(0.95) * Math.SQRT2 * standardError) / items
  return joined(
    told(sentence, { alpha: decimal(alpha, 2) }),
    told(catalogue.scaleDetectable, { least: decimal(least, 2) }),
  )
}
