/** Every item of a form: before, after, what changed, how it separates, and what to look at again. */
import { useLanguage } from '../../../words/words.ts'
import { useFigures } from '../../../analyse/figures.ts'
import type { FormResult, ItemResult } from './result.ts'
import { Table } from './Table.tsx'
import { useCells } from './useCells.tsx'
import { useResultWords } from './words.ts'

export function ItemsTable({ form }: { readonly form: FormResult }) {
  const words = useResultWords()
  const language = useLanguage()
  const figures = useFigures()
  const cells = useCells()
  const afterOf = (item: ItemResult, sex: 'women' | 'men') =>
    figures.percent(item.facility[sex]?.after?.value ?? null)
  const isApart = form.items.some(({ facility }) => facility.women || facility.men)
  const remarkOf = ({ reading, functioning }: ItemResult) =>
    [
      reading[language],
      ...(functioning?.class && functioning.class !== 'A' ? [functioning.reading[language]] : []),
    ].join(' ')
  const head = [
    words.item,
    words.before,
    words.after,
    words.changed,
    words.pHolm,
    ...(isApart ? [words.bySex] : []),
    words.discrimination,
    words.restCorrelation,
    words.remark,
  ]
  return (
    <Table
      caption={`${words.itemsTable}: ${form.title[language]}`}
      head={head}
      wordy={[head.length - 2]}
      rows={form.items.map((item, place) => {
        const { before = null, after = null, difference = null, interval = null } = item.facility.all ?? {}
        return {
          name: `${place + 1}. ${item.title[language]}`,
          cells: [
            before ? cells.share(before) : '–',
            after ? cells.share(after) : '–',
            difference === null ? '–' : cells.difference(difference, interval),
            figures.p(item.pAdjusted),
            ...(isApart ? [`${afterOf(item, 'women')} / ${afterOf(item, 'men')}`] : []),
            figures.mean(item.discrimination),
            figures.mean(item.restCorrelation),
            remarkOf(item),
          ],
        }
      })}
    />
  )
}
