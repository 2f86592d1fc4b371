/** One share or mean in a table: the figure, its interval and how many people it rests on. */
import { Text } from '@mantine/core'
import type { Cell } from '../../analysis/report/cell.ts'
import { useFigures } from './figures.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly cell: Cell | undefined
  readonly format: (value: number | null) => string
}

export function ShareCell({ cell, format }: Props) {
  const figures = useFigures()
  const words = useOfficeWords()
  if (!cell) return <>–</>
  if (cell.suppressed)
    return (
      <abbr title={words.withheld} className="withheld">
        {cell.suppressed === 'small' ? '•' : '••'}
      </abbr>
    )
  if (cell.value === null)
    return (
      <Text span c="dimmed">
        {words.notDefined}
      </Text>
    )
  return (
    <>
      <strong>{format(cell.value)}</strong>
      {cell.flag && <abbr title={words.few}> *</abbr>}
      <span className="detail">
        {cell.low !== null && cell.high !== null && `${format(cell.low)} – ${format(cell.high)} · `}n=
        {figures.count(cell.n)}
      </span>
    </>
  )
}
