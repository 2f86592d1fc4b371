/** Tables as CSV files that spreadsheets read right: Vietnamese letters, line ends, and no text that runs as a formula. */
import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | boolean | null

/** How a text begins that a spreadsheet would run, or take for a formula; a negative number is not one. */
const beginnings = '[=+\\-@\\t\\r＝＋－＠]'
const formula = new RegExp(`^${beginnings}`)
const held = new RegExp(`^'(?=${beginnings})`)

/** A text as it was before the apostrophe that kept it from being run. */
export const released = (text: string): string => text.replace(held, '')

/** A part of a table that is written piece by piece; the first piece has the header. */
export const csvOf = (header: readonly string[], rows: readonly (readonly Cell[])[], first = true): string =>
  stringify(first ? [header, ...rows] : [...rows], {
    bom: first,
    cast: { string: text => (formula.test(text) ? `'${text}` : text) },
    record_delimiter: 'windows',
  })
