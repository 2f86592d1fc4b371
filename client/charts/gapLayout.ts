/** Where things stand in a chart of women and men: labels, the plot, and three columns of numbers. */
import type { Range } from './linear.ts'
import { lineHeight } from './letters.ts'
import { heightOf } from './Words.tsx'

export interface GapLayout {
  readonly width: number
  /** How wide a label may be. */
  readonly label: number
  /** Whether labels stand above their rows, for want of room beside them. */
  readonly above: boolean
  readonly plot: Range
  /** The right ends of the columns of numbers: one a series, and the gap where there are two. */
  readonly columns: readonly number[]
}

const narrow = 500
const padding = 18

/** @param series - how many are drawn: women and men, or everybody */
export function gapLayout(width: number, series: number): GapLayout {
  const above = width < narrow
  const [share, gap] = above ? [58, 70] : [70, 82]
  const label = above ? width - 4 : Math.round(width * 0.33)
  const numbers = series === 2 ? [share, share, gap] : [share]
  const columns = numbers.map(
    (_, column) => width - numbers.slice(column + 1).reduce((sum, own) => sum + own, 0),
  )
  const first = columns[0] ?? width
  const plot: Range = [above ? 18 : label + 24, first - share - 6]
  return { width, label, above, plot, columns }
}

export function rowHeightOf(text: string, { above, label }: GapLayout): number {
  const words = heightOf(text, label)
  return above ? words + lineHeight + padding + 8 : Math.max(words, lineHeight) + padding
}

/** Where in a row its label ends and the lines of the axis may begin. */
export const clearOf = (text: string, layout: GapLayout): number =>
  layout.above ? heightOf(text, layout.label) + 9 : 0

/** The height in a row at which its marks stand. */
export const levelOf = (text: string, layout: GapLayout): number =>
  layout.above ? rowHeightOf(text, layout) - padding - 2 : rowHeightOf(text, layout) / 2
