/** Tables of an editable document: of figures, of facts, and the two columns at the head of official papers. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Table as Figures } from './sheet.ts'

/** Declared and not carried along: official papers ask for it, and who has it not sees one as wide. */
export const font = 'Times New Roman'

/** Between the margins of an A4 page, in millimetres. */
export const across = 165

/** Half points. */
const letters = 24

export const run = (text: string, options: IRunOptions = {}): TextRun =>
  new TextRun({ text, font, size: letters, ...options })

export const centred = (children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ children: [...children], alignment: AlignmentType.CENTER, ...options })

const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borderless = {
  top: nothing,
  bottom: nothing,
  left: nothing,
  right: nothing,
  insideHorizontal: nothing,
  insideVertical: nothing,
}
const margins = { top: 40, bottom: 40, left: 80, right: 80 }

/** In twentieths of a point, which together are as wide as the text. */
function columnsOf(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map(part => Math.round(convertMillimetersToTwip((across * part) / whole)))
}

const wide = (columnWidths: readonly number[]) => ({
  columnWidths: [...columnWidths],
  width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
})

/** Columns side by side without lines, each with its paragraphs. */
export function columns(parts: readonly number[], cells: readonly (readonly Paragraph[])[]): Table {
  const widths = columnsOf(parts)
  const children = cells.map(
    (paragraphs, at) =>
      new TableCell({
        borders: borderless,
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        children: [...paragraphs],
      }),
  )
  return new Table({ ...wide(widths), borders: borderless, rows: [new TableRow({ children })] })
}

/** A table of figures; its header stands again on every page. */
export function figuresTable({ header, rows, widths }: Figures): Table {
  const columnWidths = columnsOf(widths)
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      margins,
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      ...(isHead && { shading: { fill: 'E8EEF1' } }),
      children: [
        new Paragraph({
          alignment: at === 0 ? AlignmentType.LEFT : AlignmentType.CENTER,
          keepNext: isHead,
          children: [run(text, { bold: isHead, size: 22 })],
        }),
      ],
    })
  const lines = [header, ...rows].map(
    (texts, row) =>
      new TableRow({
        tableHeader: row === 0,
        cantSplit: true,
        children: texts.map((text, at) => cell(text, at, row === 0)),
      }),
  )
  return new Table({ ...wide(columnWidths), rows: lines })
}
