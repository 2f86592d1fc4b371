/** Letters of a chart: their size, about how wide a text is, and where it breaks – all without asking a browser. */

export const letterSize = 14
export const lineHeight = 19
export const font = "'Noto Sans Variable', 'Noto Sans', 'Liberation Sans', sans-serif"

/** How far below its middle the letters of a line stand; not every reader of SVG knows `dominant-baseline`. */
export const baseline = letterSize * 0.35

/** Widths of Noto Sans in parts of its size, a little generous; a mark above or below a letter adds nothing. */
const widths: readonly [RegExp, number][] = [
  [/[ijl.,:;'|!()]/, 0.31],
  [/[ftr“”"-]/, 0.42],
  [/[mwMW%@]/, 0.93],
  [/[A-ZĐ]/, 0.7],
  [/ | /, 0.27],
]
const usual = 0.6

const widthOfLetter = (letter: string) => widths.find(([pattern]) => pattern.test(letter))?.[1] ?? usual

/** About how wide a text is, in pixels. */
export function widthOf(text: string): number {
  const letters = Array.from(text.normalize('NFD').replace(/\p{M}/gu, ''), widthOfLetter)
  return letters.reduce((sum, width) => sum + width, 0) * letterSize
}

/** Breaks a text between words, so that no line is wider than `width` unless a single word is. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
