/** The count of a period as a table, for Excel and for the form of the six-month report. */
import { writeXlsx } from 'hucre/xlsx'
import { type Cell, csvOf } from '../spreadsheet.ts'
import type { Attendance, Heads } from './attendance.ts'

type Language = 'vi' | 'en'

/** What the table is about, beside the counts. */
export interface Asked {
  readonly from: string
  readonly to: string
  /** What the unit is called; `null`: all that the reader may see. */
  readonly unit: string | null
}

const words = {
  vi: {
    header: [
      'Biểu',
      'Dòng',
      'Số lớp',
      'Lượt nữ',
      'Lượt nam',
      'Lượt, tổng',
      'Lần đầu, nữ',
      'Lần đầu, nam',
      'Lần đầu, tổng',
      'Cần tập huấn',
      'Tỷ lệ',
      'Từ ngày',
      'Đến ngày',
      'Đơn vị',
    ],
    courses: 'Loại khóa (F2, biểu T)',
    groups: 'Nhóm đối tượng',
    total: 'Tổng',
    target: 'Mục tiêu 100% (biểu N, các khóa {courses})',
    sheet: 'Tập huấn',
  },
  en: {
    header: [
      'Table',
      'Line',
      'Classes',
      'Attendances, women',
      'Attendances, men',
      'Attendances, all',
      'First class, women',
      'First class, men',
      'First class, all',
      'To be trained',
      'Share',
      'From',
      'To',
      'Unit',
    ],
    courses: 'Course (F2, table T)',
    groups: 'Group',
    total: 'Total',
    target: 'Target of 100 % (table N, courses {courses})',
    sheet: 'Training',
  },
} as const

const cellsOf = ({ women, men, all }: Heads): Cell[] => [women, men, all]
const [noHeads, noTarget]: [Cell[], Cell[]] = [
  [null, null, null],
  [null, null],
]

function rowsOf(attendance: Attendance, { from, to, unit }: Asked, language: Language): Cell[][] {
  const told = words[language]
  const { total, target } = attendance
  const end: Cell[] = [from, to, unit]
  return [
    ...attendance.courses.map(({ course, title, classes, attendances, persons }) => [
      told.courses,
      `${course} ${title[language]}`,
      classes,
      ...cellsOf(attendances),
      ...cellsOf(persons),
      ...noTarget,
    ]),
    ...attendance.groups.map(({ title, attendances, persons }) => [
      told.groups,
      title[language],
      null,
      ...cellsOf(attendances),
      ...cellsOf(persons),
      ...noTarget,
    ]),
    [told.total, null, total.classes, ...cellsOf(total.attendances), ...cellsOf(total.persons), ...noTarget],
    [
      told.target.replace('{courses}', target.courses.join(', ')),
      null,
      null,
      ...noHeads,
      ...cellsOf(target.persons),
      target.of,
      target.share,
    ],
  ].map(row => [...row, ...end])
}

export const attendanceCsv = (attendance: Attendance, asked: Asked, language: Language): string =>
  csvOf(words[language].header, rowsOf(attendance, asked, language))

export async function attendanceWorkbook(
  attendance: Attendance,
  asked: Asked,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const { sheet, header } = words[language]
  const rows = [[...header], ...rowsOf(attendance, asked, language)]
  return new Uint8Array(await writeXlsx({ sheets: [{ name: sheet, rows, freezePane: { rows: 1 } }] }))
}
