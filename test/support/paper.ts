/** Papers as those who hold them see them: their text, their pages, their fonts and what a camera reads on them. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const settings = { maxBuffer: 64 * 1024 * 1024 }

/** @throws Error naming the program, where it is not installed (Debian: poppler-utils, zbar-tools) */
const tell = async (program: string, ...arguments_: readonly string[]) =>
  (await run(program, arguments_, settings)).stdout

function saved(bytes: Uint8Array, name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { folder, path }
}

/** The text of a PDF, page by page, in composed letters. */
export async function textsOf(pdf: Uint8Array): Promise<string[]> {
  const text = await tell('pdftotext', '-layout', saved(pdf, 'paper.pdf').path, '-')
  return text.normalize('NFC').split('\f').slice(0, -1)
}

/** What the file says of itself: its title, whether it is tagged, how many pages it has. */
export async function particularsOf(pdf: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const told = await tell('pdfinfo', saved(pdf, 'paper.pdf').path)
  return Object.fromEntries(
    told.split('\n').flatMap(line => {
      const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name, value]]
    }),
  )
}

/** The fonts in a PDF without the letters before the `+`, in order. */
export async function fontsOf(pdf: Uint8Array): Promise<string[]> {
  const lines = (await tell('pdffonts', saved(pdf, 'paper.pdf').path)).trim().split('\n').slice(2)
  return lines.map(line => line.split(/\s/)[0]?.replace(/^[A-Z]{6}\+/, '') ?? '').toSorted()
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Dots of a print, to the inch: what a cheap office printer makes. */
const dots = 200

/** @param area - of every page, in millimetres; left out: all of it */
export async function picturesOf(pdf: Uint8Array, area?: Area, resolution = dots): Promise<Buffer[]> {
  const { folder, path } = saved(pdf, 'paper.pdf')
  const inDots = (millimetres: number) => String(Math.round((millimetres / 25.4) * resolution))
  const crop = area
    ? ['-x', inDots(area.x), '-y', inDots(area.y), '-W', inDots(area.width), '-H', inDots(area.height)]
    : []
  await tell('pdftoppm', '-r', String(resolution), '-png', ...crop, path, join(folder, 'page'))
  const names = readdirSync(folder).filter(name => name.endsWith('.png'))
  return names.toSorted().map(name => readFileSync(join(folder, name)))
}

/** What a camera reads in a picture; `null`: nothing. */
export const scanned = async (picture: Buffer): Promise<string | null> =>
  tell('zbarimg', '--quiet', '--raw', saved(picture, 'picture.png').path).then(
    text => text.trim(),
    (error: { code?: unknown }) => {
      // By its manual, four says that there is no code in the picture.
      if (error.code === 4) return null
      throw error
    },
  )
