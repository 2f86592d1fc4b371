/** What is left months later of what was known at the end of the course. */
import { useFigures } from '../../../analyse/figures.ts'
import type { Column, Result } from './result.ts'
import { Table } from './Table.tsx'
import { useCells } from './useCells.tsx'
import { useResultWords } from './words.ts'

export function Retention({ retention }: { readonly retention: NonNullable<Result['retention']> }) {
  const words = useResultWords()
  const { count } = useFigures()
  const cells = useCells()
  const { change } = retention
  const columns: readonly Column[] = change.women || change.men ? ['all', 'women', 'men'] : ['all']
  return (
    <Table
      caption={words.retention}
      headed
      head={[words.measure, ...columns.map(column => words[column])]}
      rows={[
        {
          name: words.people,
          cells: columns.map(column => cells.shown(change[column], ({ n }) => count(n))),
        },
        {
          name: words.retained,
          cells: columns.map(column =>
            cells.shown(change[column], ({ mean, interval }) => cells.difference(mean, interval)),
          ),
        },
        {
          name: words.effect,
          cells: columns.map(column =>
            cells.shown(change[column], ({ effect, effectInterval }) => cells.plain(effect, effectInterval)),
          ),
        },
        {
          name: words.p,
          cells: columns.map(column => cells.shown(change[column], own => cells.chance(own))),
        },
      ]}
    />
  )
}
