/** Answers that somebody types from paper: a line for each card, a letter for each question. */
import type { Cells } from './cells.ts'

export interface TypedLine {
  readonly card: string
  readonly sex: string
  readonly audience: string
  /** Whether it is the person’s first class in the programme: `1`, `0`, or empty where that is not known. */
  readonly first: string
  /** `BCAx-D`: a letter for each question in order, `x` for “do not know yet”, `-` for none. */
  readonly letters: string
}

export const emptyLine: TypedLine = { card: '', sex: '', audience: '', first: '', letters: '' }

const unknown = '98'

function answerOf(letter: string | undefined): string {
  if (letter === undefined || letter === '-') return ''
  return letter === 'x' ? unknown : letter.toUpperCase()
}

/**
 * The lines as the table that a file would hold.
 *
 * @param items - the questions of the test in their order
 * @example cellsOf([{ card: 'K7QX4F', sex: '2', audience: '1', first: '1', letters: 'bx-' }], ['01', '02', '03'])
 * // [['card', 'sex', 'group', 'first', '01', '02', '03'], ['K7QX4F', '2', '1', '1', 'B', '98', '']]
 */
export function cellsOf(lines: readonly TypedLine[], items: readonly string[]): Cells {
  const typed = lines.filter(({ card, letters }) => card.trim() !== '' || letters.trim() !== '')
  return [
    ['card', 'sex', 'group', 'first', ...items],
    ...typed.map(({ card, sex, audience, first, letters }) => {
      const each = [...letters.toLowerCase().replaceAll(/\s/g, '')]
      return [card.trim(), sex, audience, first, ...items.map((_, at) => answerOf(each[at]))]
    }),
  ]
}
