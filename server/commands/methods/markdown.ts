/** Pieces of Markdown, laid out as the formatter of this repository would. */

/** A table whose columns are as wide as their widest cell. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map(row => row.map(cell => cell.replaceAll('|', String.raw`\|`)))
  const widths = header.map((_, column) => Math.max(3, ...lines.map(line => (line[column] ?? '').length)))
  const written = (line: readonly string[]) =>
    `| ${widths.map((width, column) => (line[column] ?? '').padEnd(width)).join(' | ')} |`
  const [head = [], ...body] = lines
  return [written(head), written(widths.map(width => '-'.repeat(width))), ...body.map(written)].join('\n')
}

export const codeBlock = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\``

/** Where a heading is linked to: small letters, spaces as hyphens, nothing else but letters and digits. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

export const linkTo = (heading: string, text = heading): string => `[${text}](#${anchorOf(heading)})`
