/** What a SQLite file holds after something went wrong: every promise kept, and nothing by half. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'

export interface Soundness {
  /** `ok`, or what SQLite says of the file. */
  readonly integrity: string
  readonly rows: number
  /** Acknowledged and not there, or there with another content. */
  readonly lost: number
  /** Responses without their audit entry or coded row, and audit entries without their response. */
  readonly halves: number
}

const halves = `
  select count(*) from (
    select r.id from responses r left join audit a on a.subject = r.id and a.action = 'response.store'
    where a.seq is null or length(r.coded) = 0 or json_extract(a.detail, '$.digest') <> r.digest
    union all
    select a.subject from audit a left join responses r on r.id = a.subject
    where a.action = 'response.store' and r.id is null
  )`

/** @param promised - digests by the ids that were acknowledged */
export function soundnessOf(path: string, promised: ReadonlyMap<string, string>): Soundness {
  const database = new BetterSqlite(path)
  try {
    const integrity = String(database.pragma('integrity_check', { simple: true }))
    const rows = database
      .prepare<[], { id: string; digest: string }>('select id, digest from responses')
      .all()
    const held = new Map(rows.map(({ id, digest }) => [id, digest]))
    const lost = [...promised].filter(([id, digest]) => held.get(id) !== digest).length
    return { integrity, rows: rows.length, lost, halves: Number(database.prepare(halves).pluck().get()) }
  } catch (error) {
    return { integrity: String(error), rows: 0, lost: promised.size, halves: 0 }
  } finally {
    database.close()
  }
}

/** The same of a copy, so that looking at a file does not mend it. */
export function soundnessOfCopy(path: string, promised: ReadonlyMap<string, string>): Soundness {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'))
  for (const file of ['', '-wal'])
    if (existsSync(path + file)) copyFileSync(path + file, join(folder, `copy.db${file}`))
  const found = soundnessOf(join(folder, 'copy.db'), promised)
  rmSync(folder, { recursive: true })
  return found
}
