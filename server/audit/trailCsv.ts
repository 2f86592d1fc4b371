/** The audit as CSV, with the hash of each row, so that it can be verified without the server. */
import { csvOf } from '../spreadsheet.ts'
import { listActs, type TrailFilter } from '../store/auditTrail.ts'
import type { Database } from '../store/database.ts'

const header = ['seq', 'at', 'actor', 'name', 'action', 'subject', 'detail', 'hash'] as const
const together = 1000

/** Piece by piece, so that a long audit is never in memory as a whole. */
export async function* trailCsv(database: Database, filter: TrailFilter): AsyncGenerator<string> {
  let before = filter.before
  for (let first = true; ; first = false) {
    const acts = await listActs(database, { ...filter, before }, together)
    const rows = acts.map(({ detail, ...act }) => ({ ...act, detail: detail && JSON.stringify(detail) }))
    yield csvOf(
      header,
      rows.map(row => header.map(name => row[name])),
      first,
    )
    before = acts.at(-1)?.seq
    if (acts.length < together) return
  }
}
