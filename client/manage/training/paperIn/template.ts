/** The table of a class as a file to fill in: its cards, a column for each question. */
import { saveFile } from '../../../analyse/download.ts'

/** A mark at the beginning tells spreadsheets that it is UTF-8. */
const mark = '\uFEFF'

/** None of them holds a comma or a quotation mark: codes and names of questions. */
export function templateOf(cards: readonly string[], items: readonly string[]): string {
  const header = ['card', 'sex', 'group', 'first', ...items]
  return `${mark}${[header, ...cards.map(card => [card])].map(cells => cells.join(',')).join('\r\n')}\r\n`
}

export const saveTemplate = (cards: readonly string[], items: readonly string[]): Promise<void> =>
  saveFile(
    new Response(templateOf(cards, items), { headers: { 'content-type': 'text/csv' } }),
    'bai-giay.csv',
  )
