/** The tables of attendance: by course with their total, and by group. */
import type { InferResponseType } from 'hono/client'
import { useFigures } from '../../../analyse/figures.ts'
import type { api } from '../../../api.ts'
import { useLanguage } from '../../../words/words.ts'
import { Table } from '../result/Table.tsx'
import { usePaperWords } from './words.ts'

export type Attendance = InferResponseType<typeof api.training.attendance.$get, 200>
type Counted = Pick<Attendance['total'], 'attendances' | 'persons'>

const kinds = ['attendances', 'persons'] as const
const heads = ['women', 'men', 'all'] as const

export function AttendanceTables({ attendance }: { readonly attendance: Attendance }) {
  const words = usePaperWords()
  const language = useLanguage()
  const { count } = useFigures()
  const { courses, groups, total } = attendance
  const titles = kinds.flatMap(kind => heads.map(head => words[kind][head]))
  const cellsOf = (counted: Counted) => kinds.flatMap(kind => heads.map(head => count(counted[kind][head])))
  return (
    <div className="result">
      <Table
        caption={words.byCourse}
        head={[words.course, words.classes, ...titles]}
        rows={[
          ...courses.map(line => ({
            name: `${line.course} – ${line.title[language]}`,
            cells: [count(line.classes), ...cellsOf(line)],
          })),
          { name: words.total, cells: [count(total.classes), ...cellsOf(total)] },
        ]}
      />
      <Table
        caption={words.byGroup}
        head={[words.group, ...titles]}
        rows={groups.map(line => ({ name: line.title[language], cells: cellsOf(line) }))}
      />
      <p className="quiet">{words.totals}</p>
      {total.untold > 0 && <p className="quiet">{words.untold(total.untold)}</p>}
    </div>
  )
}
