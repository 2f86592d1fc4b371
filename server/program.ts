/** Which build of the respondent's page the server gives out: what a tablet runs is the newest, or it is not. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @returns the name of its first file, as devices report it; `null` where there is no build */
export function programIn(folder: string | undefined): string | null {
  if (folder === undefined) return null
  try {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    return /<script[^>]* src="[^"]*?([\w-]+)\.js"/.exec(page)?.[1] ?? null
  } catch {
    return null
  }
}
