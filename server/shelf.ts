/** Questionnaires as browsers get them: without keys, with the choices of the day, ready to be sent. */
import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { fillChoices } from '../surveys/choiceSets.ts'
import { fillProgramme, shippedProgramme } from '../surveys/programme.ts'
import { forBrowser } from '../surveys/redaction.ts'
import { dayOf } from './ingest/day.ts'
import type { Database } from './store/database.ts'
import { findVersion } from './store/surveys.ts'

export interface Sheet {
  readonly etag: string
  readonly text: string
  readonly brotli: Uint8Array<ArrayBuffer>
}

export interface Shelf {
  /** @throws Problem `version.notFound` */
  readonly find: (survey: string, version: number, guarded: boolean) => Promise<Sheet>
}

const compress = promisify(brotliCompress)

export function openShelf(database: Database): Shelf {
  let today = ''
  const sheets = new Map<string, Promise<Sheet>>()

  async function make(slug: string, version: number, guarded: boolean, on: string): Promise<Sheet> {
    const { definition } = await findVersion(database, slug, version)
    const shown = fillProgramme(fillChoices(forBrowser(definition), on), shippedProgramme)
    const text = JSON.stringify({ ...shown, slug, version, ...(guarded && { guarded }) })
    const etag = `"${hash('sha256', text).slice(0, 32)}"`
    return { etag, text, brotli: new Uint8Array(await compress(text)) }
  }

  return {
    find(survey, version, guarded) {
      const on = dayOf(new Date().toISOString())
      if (on !== today) sheets.clear()
      today = on
      const key = JSON.stringify([survey, version, guarded])
      const found = sheets.get(key)
      if (found) return found
      const sheet = make(survey, version, guarded, on)
      sheets.set(key, sheet)
      sheet.catch(() => sheets.delete(key))
      return sheet
    },
  }
}
