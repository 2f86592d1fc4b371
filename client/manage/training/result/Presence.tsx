/** Who came to which test, who was late or had lost the card, and who has both tests: counts of people, not of answers. */
import { useFigures } from '../../../analyse/figures.ts'
import type { Result } from './result.ts'
import { columnsOf } from './result.ts'
import { Table } from './Table.tsx'
import { useCells } from './useCells.tsx'
import { useResultWords } from './words.ts'

const heads = ['all', 'women', 'men', 'others'] as const
const irregular = ['late', 'recovered', 'unmatched', 'leftOut'] as const

export function Presence({ result }: { readonly result: Result }) {
  const words = useResultWords()
  const { count } = useFigures()
  const cells = useCells()
  const { attendance, matched, preOnly, postOnly, dropout } = result
  const rows = [
    { name: words.both, of: matched },
    { name: words.onlyPre, of: preOnly },
    { name: words.onlyPost, of: postOnly },
  ]
  const columns = columnsOf(result)
  return (
    <>
      <Table
        caption={words.presence}
        headed
        head={[words.phase, ...heads.map(name => words[name]), ...irregular.map(name => words[name])]}
        rows={[
          ...attendance.map(({ phase, ...row }) => ({
            name: words[phase],
            cells: [...heads.map(name => count(row[name])), ...irregular.map(name => count(row[name]))],
          })),
          ...rows.map(({ name, of }) => ({
            name,
            cells: [...heads.map(head => count(of[head])), ...irregular.map(() => '')],
          })),
        ]}
      />
      {dropout && (
        <Table
          caption={words.left}
          head={[words.measure, ...columns.map(column => words[column]), words.gap]}
          rows={[
            {
              name: words.dropout,
              cells: [
                ...columns.map(column => cells.shown(dropout.rates[column], rate => cells.share(rate))),
                dropout.difference === null
                  ? '–'
                  : cells.gapChance({
                      difference: dropout.difference,
                      interval: dropout.interval,
                      p: dropout.p,
                    }),
              ],
            },
          ]}
        />
      )}
    </>
  )
}
