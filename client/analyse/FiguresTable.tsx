/** The numbers of a question or a scale: a row an answer and group, a column a sex, and the gap between women and men. */
import { Table } from '@mantine/core'
import type { AnswerFigures, Cell, Gap } from '../../analysis/report/cell.ts'
import type { Group } from '../../analysis/report/grouping.ts'
import type { DimensionFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { useFigures } from './figures.ts'
import { ofGroup } from './groups.ts'
import { ShareCell } from './ShareCell.tsx'
import { useOfficeWords } from './words/words.ts'

type Row = Pick<AnswerFigures, 'label' | 'cells' | 'gaps'>

interface Props {
  readonly caption: string
  readonly dimensions: readonly DimensionFigures[]
  readonly rows: readonly Row[]
  /** How a value and a difference of values are written. */
  readonly format: (value: number | null) => string
  readonly difference: (value: number | null) => string
}

const columns = ['female', 'male', 'other', 'undisclosed', 'all'] as const

/** The groups of the second dimension, its total last; one empty group where there is none. */
function useParts([, second]: readonly DimensionFigures[]): { group: Group; label: string }[] {
  const language = useLanguage()
  const words = useOfficeWords()
  if (!second) return [{ group: {}, label: '' }]
  const levels = second.levels.map(({ value, label }) => ({
    group: { [second.name]: value },
    label: textIn(label, language),
  }))
  return [...levels, { group: { [second.name]: 'all' }, label: words.all }]
}

export function FiguresTable({ caption, dimensions, rows, format, difference }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const figures = useFigures()
  const parts = useParts(dimensions)
  const cellFor = (cells: readonly Cell[], part: Group, sex: string) => ofGroup(cells, { sex, ...part })
  const interval = ({ low, high }: Gap) =>
    low === null || high === null ? '' : `${difference(low)} – ${difference(high)}`
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table striped withTableBorder verticalSpacing="xs" className="figures">
        <caption>{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.answer}</Table.Th>
            {parts.length > 1 && <Table.Th scope="col">{words.group}</Table.Th>}
            {columns.map(column => (
              <Table.Th scope="col" key={column}>
                {words[column]}
              </Table.Th>
            ))}
            <Table.Th scope="col">{words.gap}</Table.Th>
            <Table.Th scope="col">{words.ratio}</Table.Th>
            <Table.Th scope="col">{words.pAdjusted}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.flatMap(row =>
            parts.map(({ group, label }) => {
              const gap = ofGroup(row.gaps, group)
              const name = textIn(row.label, language)
              return (
                <Table.Tr key={`${name}/${label}`}>
                  <Table.Th scope="row">{name}</Table.Th>
                  {parts.length > 1 && <Table.Td>{label}</Table.Td>}
                  {columns.map(sex => (
                    <Table.Td key={sex}>
                      <ShareCell cell={cellFor(row.cells, group, sex)} format={format} />
                    </Table.Td>
                  ))}
                  <Table.Td>
                    <strong>{difference(gap?.difference ?? null)}</strong>
                    <span className="detail">{gap && interval(gap)}</span>
                  </Table.Td>
                  <Table.Td>{figures.ratio(gap?.ratio ?? null)}</Table.Td>
                  <Table.Td>{figures.p(gap?.pAdjusted ?? null)}</Table.Td>
                </Table.Tr>
              )
            }),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
