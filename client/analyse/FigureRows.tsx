/** The rows of one answer or scale: one a level of the second dimension, or a single one. */
import type { Average, Base } from '../../analysis/report/cell.ts'
import { useComparison } from './comparison.ts'
import { FigureCell } from './FigureCell.tsx'
import { useFigures } from './figures.ts'
import { ofGroup } from './groups.ts'
import type { NamedLevel } from './levels.ts'
import { differences, type Unit } from './unit.ts'

export interface TableRow extends Average {
  readonly label: string
  readonly note?: string
  readonly bases: readonly Base[]
  readonly unit: Unit
}

interface Props {
  readonly row: TableRow
  readonly levels: readonly NamedLevel[]
}

export function FigureRows({ row: { label, note, cells, gaps, bases, unit }, levels }: Props) {
  const figures = useFigures()
  const { columns, groupOf, paired } = useComparison()
  const signed = figures[differences[unit]]
  return levels.map(({ group, label: level }, index) => {
    const gap = ofGroup(gaps, group)
    const [low, high] = [gap?.low ?? null, gap?.high ?? null]
    return (
      <tr key={level}>
        {index === 0 && (
          <th scope="row" rowSpan={levels.length}>
            {label}
            {note && <span className="detail">{note}</span>}
          </th>
        )}
        {level && <td className="level">{level}</td>}
        {columns.map(who => {
          const own = { ...groupOf(who), ...group }
          return (
            <td key={who} className="number">
              <FigureCell cell={ofGroup(cells, own)} base={ofGroup(bases, own)} unit={unit} />
            </td>
          )
        })}
        {paired && (
          <>
            <td className="number">
              <strong>{signed(gap?.difference ?? null)}</strong>
              {low !== null && high !== null && (
                <span className="detail">{`${signed(low)} … ${signed(high)}`}</span>
              )}
            </td>
            <td className="number">{figures.ratio(gap?.ratio ?? null)}</td>
            <td className="number">{figures.p(gap?.pAdjusted ?? null)}</td>
          </>
        )}
      </tr>
    )
  })
}
