/** One figure in a table: the value, its interval, and the people it rests on. */
import type { Base, Cell } from '../../analysis/report/cell.ts'
import { useFigures } from './figures.ts'
import { markOf } from './gapRow.ts'
import type { Unit } from './unit.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly cell: Cell | undefined
  readonly base: Base | undefined
  readonly unit: Unit
}

export function FigureCell({ cell, base, unit }: Props) {
  const figures = useFigures()
  const words = useOfficeWords()
  const format = figures[unit]
  if (!cell) return <>–</>
  const { value, low, high, n, flag, suppressed } = cell
  if (suppressed)
    return <abbr title={suppressed === 'small' ? words.withheld : words.complementary}>{markOf(cell)}</abbr>
  const people =
    unit === 'share' && base && base.n !== null
      ? `${figures.count(n)} / ${figures.count(base.n)}`
      : `n = ${figures.count(n)}`
  return (
    <>
      {value === null ? <abbr title={words.notComputed}>–</abbr> : <strong>{format(value)}</strong>}
      {value !== null && flag && <abbr title={words.fewShort}>&nbsp;*</abbr>}
      {low !== null && high !== null && <span className="detail">{`${format(low)}–${format(high)}`}</span>}
      <span className="detail">{people}</span>
    </>
  )
}
