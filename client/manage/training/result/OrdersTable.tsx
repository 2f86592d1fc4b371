/** The gain by the order of two forms that take turns. */
import { useLanguage } from '../../../words/words.ts'
import { useFigures } from '../../../analyse/figures.ts'
import type { Result } from './result.ts'
import { Table } from './Table.tsx'
import { useResultWords } from './words.ts'

export function OrdersTable({ result: { orders, forms } }: { readonly result: Result }) {
  const words = useResultWords()
  const language = useLanguage()
  const figures = useFigures()
  const titleOf = (form: string) => forms.find(({ name }) => name === form)?.title[language] ?? form
  return (
    <Table
      caption={words.orders}
      head={[words.orders, words.people, words.orderGain]}
      rows={orders.map(({ first, second, n, gain }) => ({
        name: words.order(titleOf(first), titleOf(second)),
        cells: [figures.count(n), figures.points(gain)],
      }))}
    />
  )
}
