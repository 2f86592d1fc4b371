/** Reads a table from a file, CSV or XLSX, as texts. What reads them is loaded when the first file is chosen. */

export type Cells = string[][]

/** Excel files are archives, which begin so. */
const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

type Cell = string | number | boolean | Date | null | undefined

const textOf = (value: Cell): string => {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim()
}

const filled = (cells: readonly (readonly Cell[])[]): Cells =>
  cells.map(row => row.map(textOf)).filter(row => row.some(text => text !== ''))

/** @returns `null` where it is no table that can be read: another kind of file, or letters in an old encoding */
export async function cellsIn(file: File): Promise<Cells | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    if (isArchive(bytes)) {
      const { readXlsx } = await import('hucre/xlsx')
      const { sheets } = await readXlsx(bytes)
      return filled(sheets[0]?.rows ?? [])
    }
    const { parseCsv } = await import('hucre/csv')
    return filled(parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return null
  }
}
