/** The counts of one test: how far, by sex. */
import { useFigures } from '../../analyse/figures.ts'
import type { PhaseCounts } from './live.ts'
import { usePhaseName } from './phaseName.ts'
import { useTrainingWords } from './words.ts'

const columns = ['women', 'men', 'others', 'all'] as const
const rows = ['joined', 'working', 'done', 'late', 'recovered', 'unmatched'] as const

export function LiveTable({ counts }: { readonly counts: PhaseCounts }) {
  const words = useTrainingWords()
  const nameOf = usePhaseName()
  const { count } = useFigures()
  return (
    <table className="live-table">
      <caption>{nameOf(counts.phase)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.people}</th>
          {columns.map(column => (
            <th key={column} scope="col">
              {words.sexes[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row} className={row}>
            <th scope="row">{words.counts[row]}</th>
            {columns.map(column => (
              <td key={column}>{count(counts[column][row])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
