/** The plain words at the head of a question: a sentence an item, or the clearest of many and how many there are. */
import type { Group } from '../../analysis/report/grouping.ts'
import { useLanguage } from '../words/words.ts'
import { useComparison } from './comparison.ts'
import type { Item } from './item.ts'
import { certaintyOf, clearest, tallyOf } from './largestGap.ts'
import { tellItem } from './told.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly items: readonly Item[]
  readonly group: Group
}

/** Marks what is hardly chance, so that it is found at a glance. */
export const toldClass = (certain: boolean | null): string =>
  certain === true ? 'finding certain' : 'finding'

export function Told({ items, group }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { paired } = useComparison()
  const [first] = items
  if (!first || !paired) return null
  const looks = ({ figures }: Item) => toldClass(certaintyOf(figures.headlines, group))
  if (items.length === 1)
    return (
      <div className="told">
        <p className={looks(first)}>{tellItem(first, group, language)}</p>
      </div>
    )
  if (first.form === 'agreement')
    return (
      <ul className="told">
        {items.map(item => (
          <li key={item.name} className={looks(item)}>
            <span className="code">{item.name}</span> {tellItem(item, group, language)}
            {item.reverse && <span className="quiet"> ({words.reverse})</span>}
          </li>
        ))}
      </ul>
    )
  const tally = tallyOf(items, group)
  const top = tally.certain > 0 && clearest(items, group)
  return (
    <div className="told">
      <p className={toldClass(tally.certain > 0)}>
        {words.tally(tally)}.{top && ` ${words.clearest} – ${tellItem(top, group, language)}`}
      </p>
    </div>
  )
}
