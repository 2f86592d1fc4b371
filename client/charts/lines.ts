/** Breaks a text into lines without asking the browser, so that a chart looks the same on paper. */

const widths: readonly [RegExp, number][] = [
  [/[ilj.,:;'|!]/, 0.29],
  [/[mwMW]/, 0.86],
  [/[A-ZĐ]/, 0.68],
  [/ /, 0.28],
]

/** About how wide a text is, in pixels of the given letter size. */
export function widthOf(text: string, size: number): number {
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')]
  const width = (letter: string) => widths.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.56
  return letters.reduce((sum, letter) => sum + width(letter), 0) * size
}

/** @returns at most `limit` lines, the last one ending in … where words are left over */
export function linesOf(text: string, width: number, size: number, limit = 3): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  if (lines.length <= limit) return lines
  return [...lines.slice(0, limit - 1), `${lines[limit - 1]} …`]
}
