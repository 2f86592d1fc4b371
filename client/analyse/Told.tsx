/** The plain words at the head of a question: a sentence an item, or the clearest of many and how many there are. */
import type { Group } from '../../analysis/report/grouping.ts'
import { useLanguage } from '../words/words.ts'
import { useComparison } from './comparison.ts'
import type { Item } from './item.ts'
import { Sentence } from './Sentence.tsx'
import { clearest, tallyOf } from './largestGap.ts'
import { tellItem } from './told.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly items: readonly Item[]
  readonly group: Group
}

export function Told({ items, group }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { paired } = useComparison()
  const [first] = items
  if (!first || !paired) return null
  if (items.length === 1)
    return (
      <p className="told">
        <Sentence told={tellItem(first, group, language)} />
      </p>
    )
  if (first.form === 'agreement')
    return (
      <ul className="told">
        {items.map(item => (
          <li key={item.name}>
            <span className="code">{item.name}</span> <Sentence told={tellItem(item, group, language)} />
            {item.reverse && <span className="quiet"> ({words.reverse})</span>}
          </li>
        ))}
      </ul>
    )
  const tally = tallyOf(items, group)
  const top = tally.certain > 0 && clearest(items, group)
  return (
    <p className="told">
      {words.tally(tally)}.{top && ` ${words.clearest}: ${tellItem(top, group, language).fact}.`}
    </p>
  )
}
