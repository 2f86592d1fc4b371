/** What each audience learned. */
import { useLanguage } from '../../../words/words.ts'
import { useFigures } from '../../../analyse/figures.ts'
import type { Result } from './result.ts'
import { Table } from './Table.tsx'
import { useCells } from './useCells.tsx'
import { useResultWords } from './words.ts'

export function GroupsTable({ groups }: Pick<Result, 'groups'>) {
  const words = useResultWords()
  const language = useLanguage()
  const figures = useFigures()
  const cells = useCells()
  return (
    <Table
      caption={words.groups}
      headed
      head={[words.group, words.people, words.meanBefore, words.meanAfter, words.gain, words.effect, words.p]}
      rows={groups.map(({ title, n, before, after, gain }) => ({
        name: title[language],
        cells: [
          figures.count(n),
          cells.mean(before),
          cells.mean(after),
          cells.difference(gain.mean, gain.interval),
          cells.plain(gain.effect, gain.effectInterval),
          cells.chance(gain),
        ],
      }))}
    />
  )
}
