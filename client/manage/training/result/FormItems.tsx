/** The items of one form: what changed most, what is missed most, and all of them in a table. */
import { useLanguage } from '../../../words/words.ts'
import { useFigures } from '../../../analyse/figures.ts'
import { More } from '../../../analyse/More.tsx'
import { chanceOf } from './chance.ts'
import { ItemsTable } from './ItemsTable.tsx'
import { OptionsTable } from './OptionsTable.tsx'
import type { FormResult, ItemResult } from './result.ts'
import { useResultWords } from './words.ts'

const most = 3

const afterOf = ({ facility }: ItemResult) => facility.all?.after?.value ?? null
const changeOf = ({ facility }: ItemResult) => facility.all?.difference ?? null

const missed = (item: ItemResult) => {
  const after = afterOf(item)
  return after === null ? null : 1 - after
}

/** The first few by what is told of them, the largest first. */
const first = (items: readonly ItemResult[], what: (item: ItemResult) => number | null) =>
  items
    .flatMap(item => {
      const value = what(item)
      return value !== null && value > 0 ? [{ item, value }] : []
    })
    .toSorted((one, other) => other.value - one.value)
    .slice(0, most)

export function FormItems({ form }: { readonly form: FormResult }) {
  const words = useResultWords()
  const language = useLanguage()
  const figures = useFigures()
  const { n, of, expected, p } = form.lengthCue
  const title = form.title[language]
  const lists = [
    {
      head: words.mostChanged,
      found: first(form.items, changeOf),
      tell: (value: number) => figures.points(value),
    },
    {
      head: words.mostMissed,
      found: first(form.items, missed),
      tell: (value: number) => words.missed(figures.percent(value)),
    },
  ]
  return (
    <section className="part">
      <h4>{title}</h4>
      <p>
        {words.form(figures.count(form.nBefore), figures.count(form.nAfter))}{' '}
        {form.paired ? words.paired : words.crossed}
      </p>
      <div className="result-lists">
        {lists.map(({ head, found, tell }) => (
          <div key={head}>
            <p className="result-list-head">{head}</p>
            <ol>
              {found.map(({ item, value }) => (
                <li key={item.name}>
                  <strong>{tell(value)}</strong> {item.title[language]}
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      <More label={words.itemsTable} of={title}>
        {() => <ItemsTable form={form} />}
      </More>
      <More label={words.optionsTable} of={title}>
        {() => <OptionsTable form={form} />}
      </More>
      {p !== null && (
        <p className="quiet">{words.lengthCue(n, of, figures.score(expected), chanceOf(figures.p(p)))}</p>
      )}
      {form.exploratory && <p className="quiet">{words.exploratory}</p>}
    </section>
  )
}
