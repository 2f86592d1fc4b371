/** Numbers as a table: a row an answer and level, a column a sex, and the gap between women and men. */
import { useId } from 'react'
import type { DimensionFigures } from '../../analysis/report/report.ts'
import { useComparison } from './comparison.ts'
import { FigureRows, type TableRow } from './FigureRows.tsx'
import { useLevels } from './levels.ts'
import { useOfficeWords } from './words/words.ts'

export interface TableGroup {
  readonly name: string
  /** What its rows have in common; left out where the caption says it. */
  readonly head: string | null
  readonly note?: string
  readonly rows: readonly TableRow[]
}

interface Props {
  readonly caption: string
  /** What the rows are: answers, scales. */
  readonly rowsOf: string
  readonly dimensions: readonly DimensionFigures[]
  readonly groups: readonly TableGroup[]
}

export function FiguresTable({ caption, rowsOf, dimensions, groups }: Props) {
  const words = useOfficeWords()
  const id = useId()
  const levels = useLevels(dimensions[1])
  const withLevels = levels.length > 1
  const { columns, paired } = useComparison()
  const heads = [
    ...columns.map(column => words[column]),
    ...(paired ? [words.gap, words.ratio, words.pAdjusted] : []),
  ]
  return (
    // What scrolls sideways must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scroll" aria-labelledby={id} tabIndex={0}>
      <table className="figures">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowsOf}</th>
            {withLevels && <th scope="col">{words.group}</th>}
            {heads.map(head => (
              <th scope="col" key={head} className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ name, head, note, rows }) => (
          <tbody key={name}>
            {head !== null && (
              <tr className="head">
                <th scope="rowgroup" colSpan={heads.length + 1 + Number(withLevels)}>
                  {head}
                  {note && <span className="quiet"> – {note}</span>}
                </th>
              </tr>
            )}
            {rows.map(row => (
              <FigureRows key={row.label} row={row} levels={levels} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
