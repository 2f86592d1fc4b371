/** The thread that owns the connection by which responses enter SQLite: one transaction a message. */
import { parentPort, workerData } from 'node:worker_threads'
import { linkOf } from '../audit/chain.ts'
import { openWritingConnection } from '../store/sqliteConnection.ts'
import { actOf, freshOf, type NewResponse, type Outcome, type Receipt } from './writer.ts'

export type Task =
  | { readonly kind: 'write'; readonly responses: readonly NewResponse[] }
  | { readonly kind: 'probe' }
  | { readonly kind: 'close' }
export type Done =
  | { readonly kind: 'stored'; readonly stored: readonly Outcome[] }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

const connection = openWritingConnection(String(workerData))
const insert = connection.prepare<[NewResponse & { readonly receivedAt: string }]>(
  `insert into responses (id, survey, version, locale, mode, place, card, phase, class, unit, device,
     started_at, submitted_at, received_at, digest, answers, coded)
   values (@id, @survey, @version, @locale, @mode, @place, @card, @phase, @class, @unit, @device,
     @startedAt, @submittedAt, @receivedAt, @digest, @answers, @coded)
   on conflict (id) do nothing`,
)
const withdrawn = connection.prepare<[string], 1>('select 1 from withdrawals where id = ?').pluck()
const spend = connection.prepare<[string]>('delete from passes where hash = ?')
const take = connection.prepare<[string, string, string]>(
  'update seats set response = ?, answered_at = ? where hash = ? and response is null',
)
const note = connection.prepare<[string, string, string, string, string, string]>(
  'insert into audit (at, actor, action, subject, detail, hash) values (?, ?, ?, ?, ?, ?)',
)
const head = connection.prepare<[], string>('select hash from audit_head').pluck()
const moveHead = connection.prepare<[number, string]>('update audit_head set n = n + ?, hash = ?')
const earlier = connection.prepare<[string], Receipt>(
  'select id, received_at as receivedAt, digest from responses where id = ?',
)

function store(response: NewResponse, receivedAt: string): Outcome {
  const { id, digest, pass, seat } = response
  if (withdrawn.get(id)) return 'withdrawn'
  if (pass !== null || seat !== null) {
    // What is stored needs no pass and no seat any more, and leaves those it comes with for another.
    const receipt = earlier.get(id)
    if (receipt) return { receipt, fresh: false }
    if (pass !== null && spend.run(pass).changes === 0) return 'spent'
    if (seat !== null && take.run(id, receivedAt, seat).changes === 0) return 'taken'
  }
  if (insert.run({ ...response, receivedAt }).changes === 0) {
    const receipt = earlier.get(id)
    if (!receipt) throw new Error(`neither stored nor found: ${id}`)
    return { receipt, fresh: false }
  }
  return { receipt: { id, receivedAt, digest }, fresh: true }
}

function noteAll(receipts: readonly Receipt[]) {
  if (receipts.length === 0) return
  let hash = head.get() ?? ''
  for (const act of receipts.map(actOf)) {
    hash = linkOf(hash, act)
    note.run(act.at, act.actor, act.action, act.subject, JSON.stringify(act.detail), hash)
  }
  moveHead.run(receipts.length, hash)
}

const storeAll = connection.transaction((responses: readonly NewResponse[]) => {
  const receivedAt = new Date().toISOString()
  const stored = responses.map(response => store(response, receivedAt))
  noteAll(freshOf(stored))
  return stored
})

/** Writes the first page as it is: what no read can tell is whether there is room for one page more. */
const rewrite = connection.transaction(() => {
  connection.pragma(`user_version = ${String(connection.pragma('user_version', { simple: true }))}`)
})

function perform(task: Task): Done {
  try {
    if (task.kind === 'write') return { kind: 'stored', stored: storeAll.immediate(task.responses) }
    if (task.kind === 'probe') rewrite.immediate()
    else connection.close()
    return { kind: 'stored', stored: [] }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { kind: 'failed', code, message: String(error) }
  }
}

parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(perform(task), [])
  if (task.kind === 'close') parentPort?.close()
})
