/** The office in a process of its own, on an empty database, as a browser meets it: it can stop and come back. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { packageRoot } from '../../server/packageRoot.ts'
import { type Database, openDatabase } from '../../server/store/database.ts'
import { setOpen } from '../../server/store/surveys.ts'
import type { Role } from '../../server/access/role.ts'
import type { Answers } from '../../surveys/instrument.ts'
import { startProcess } from './serverProcess.ts'
import { signIn } from './staff.ts'

interface StoredResponse {
  readonly id: string
  readonly mode: string
  /** The unit and the device that it belongs to. */
  readonly unit: string | null
  readonly device: string | null
  readonly answers: Answers
}

export interface Office {
  readonly origin: string
  /** What it has printed since it started, line by line. */
  readonly told: () => readonly string[]
  /** The cookie of somebody who is signed in, for a browser to hold. */
  readonly signIn: (role?: Role, unit?: string) => Promise<{ name: string; value: string; url: string }>
  /** As if the cable were pulled. */
  readonly stop: () => Promise<void>
  /** At the address where it was. */
  readonly start: () => Promise<void>
  /** Gives it a settings file, and starts it anew. */
  readonly install: (settings: object) => Promise<void>
  readonly openSurvey: (slug: string) => Promise<void>
  /** Does something in its database that nobody could ask it for. */
  readonly meddle: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>
  /** From now on it takes only answers with a pass or from a device. */
  readonly guardSurvey: (slug: string) => Promise<void>
  /** What is stored, oldest first. */
  readonly listResponses: () => readonly StoredResponse[]
  readonly close: () => Promise<void>
}

export async function openOffice(): Promise<Office> {
  const page = join(packageRoot, 'build/web/index.html')
  if (!existsSync(page)) throw new Error(`${page} is not built; npm test builds it`)
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  const path = join(folder, 'office.db')
  const launch = (port: string) => startProcess({ DATABASE: path, DATA: folder, PORT: port })
  let running = await launch('0')
  const origin = running.address
  const meddle: Office['meddle'] = async work => {
    const database = await openDatabase(path)
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  }
  const stop = async () => {
    await running.end('SIGKILL')
  }
  return {
    origin,
    told: () => running.told,
    async signIn(role, unit) {
      const { token } = await meddle(database => signIn(database, role, unit))
      return { name: 'office', value: token, url: origin }
    },
    stop,
    async start() {
      running = await launch(new URL(origin).port)
    },
    async install(settings) {
      writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings))
      await stop()
      running = await launch(new URL(origin).port)
    },
    openSurvey: slug => meddle(database => setOpen(database, slug, true, 'a test')),
    meddle,
    async guardSurvey(slug) {
      const { tables, write, close } = await openDatabase(path)
      const { surveys } = tables
      await write(
        async tx => void (await tx.update(surveys).set({ guarded: true }).where(eq(surveys.slug, slug))),
      )
      await close()
    },
    listResponses() {
      const database = new BetterSqlite3(path, { readonly: true })
      const rows = database
        .prepare<[], Omit<StoredResponse, 'answers'> & { answers: string }>(
          'select id, mode, unit, device, answers from responses order by seq',
        )
        .all()
      database.close()
      return rows.map(row => ({ ...row, answers: JSON.parse(row.answers) }))
    },
    async close() {
      await stop()
      rmSync(folder, { recursive: true })
    },
  }
}
