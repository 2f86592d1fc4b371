/** A report as an XLSX workbook of one sheet. */
import { writeXlsx } from 'hucre/xlsx'
import type { Report } from '../../analysis/report/report.ts'
import { reportRows } from './reportFile.ts'

export async function reportWorkbook(report: Report, language: 'vi' | 'en'): Promise<Uint8Array> {
  const name = language === 'vi' ? 'Kết quả' : 'Report'
  const output = await writeXlsx({
    sheets: [{ name, rows: reportRows(report, language), freezePane: { rows: 1 } }],
  })
  return output instanceof Uint8Array ? output : new Uint8Array(output)
}
