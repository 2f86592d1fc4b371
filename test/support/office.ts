/** The office in a process of its own, on an empty database, as a browser meets it: it can stop and come back. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import BetterSqlite3 from 'better-sqlite3'
import { openDatabase } from '../../server/store/database.ts'
import { setOpen } from '../../server/store/surveys.ts'
import type { Answers } from '../../surveys/instrument.ts'

export interface Office {
  readonly origin: string
  /** As if the cable were pulled. */
  readonly stop: () => Promise<void>
  /** At the address where it was. */
  readonly start: () => Promise<void>
  readonly openSurvey: (slug: string) => Promise<void>
  /** What is stored, oldest first. */
  readonly listResponses: () => readonly { readonly id: string; readonly answers: Answers }[]
  readonly close: () => Promise<void>
}

const root = join(import.meta.dirname, '../..')
const program = join(root, 'build/server/main.js')

/** Resolves with the address that the server prints when it is ready. */
async function launch(folder: string, port: string): Promise<{ child: ChildProcess; origin: string }> {
  const env = { ...process.env, PORT: port, DATABASE: join(folder, 'office.db'), DATA: folder }
  const child = spawn(process.execPath, [program], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  child.stderr.on('data', (text: Buffer) => {
    told += text.toString()
  })
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('http://')) return { child, origin: line }
  throw new Error(`the office did not start: ${told}`)
}

export async function openOffice(): Promise<Office> {
  for (const path of [program, join(root, 'build/web/index.html')])
    if (!existsSync(path)) throw new Error(`${path} is not built; npm test builds it`)
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  let { child, origin } = await launch(folder, '0')
  const stop = async () => {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit')
  }
  return {
    origin,
    stop,
    async start() {
      ;({ child } = await launch(folder, new URL(origin).port))
    },
    async openSurvey(slug) {
      const database = await openDatabase(join(folder, 'office.db'))
      await setOpen(database, slug, true, 'a test')
      await database.close()
    },
    listResponses() {
      const database = new BetterSqlite3(join(folder, 'office.db'), { readonly: true })
      const rows = database
        .prepare<[], { id: string; answers: string }>('select id, answers from responses order by seq')
        .all()
      database.close()
      return rows.map(({ id, answers }) => ({ id, answers: JSON.parse(answers) }))
    },
    async close() {
      await stop()
      rmSync(folder, { recursive: true })
    },
  }
}
