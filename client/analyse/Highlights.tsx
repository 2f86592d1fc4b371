/** Where women and men differ most in what they answered: the first thing somebody with little time reads. */
import type { DimensionFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { useComparison } from './comparison.ts'
import { totalOver } from './groups.ts'
import type { Section } from './section.ts'
import { certaintyOf, effectOf } from './largestGap.ts'
import { tellItem } from './told.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly sections: readonly Section[]
  readonly dimensions: readonly DimensionFigures[]
}

const most = 5

export function Highlights({ sections, dimensions }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { paired } = useComparison()
  const group = totalOver(dimensions)
  const clear = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(block => block.items.map(item => ({ item, place: block.name })))
    .filter(({ item }) => certaintyOf(item.figures.headlines, group) === true)
    .toSorted((one, other) => effectOf(other.item, group) - effectOf(one.item, group))
    .slice(0, most)
  if (!paired) return null
  return (
    <section id="highlights" className="chapter">
      <h2>{words.highlights}</h2>
      {clear.length === 0 && <p className="told">{words.noHighlights}</p>}
      <ol className="told highlights">
        {clear.map(({ item, place }) => (
          <li key={item.name}>
            <a href={`#${place}`}>
              {item.name} {textIn(item.title, language)}
            </a>
            <p>{tellItem(item, group, language)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
