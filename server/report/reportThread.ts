/** The thread that makes reports, so that nobody who answers waits for somebody who reads. */
import { parentPort, workerData } from 'node:worker_threads'
import { count, eq, max } from 'drizzle-orm'
import type { Scope } from '../access/subject.ts'
import { Problem, type ProblemCode } from '../problem.ts'
import type { Language } from '../problemCatalogue.ts'
import { type Database, only, openDatabase } from '../store/database.ts'
import { pooledResult, type ResultWish } from '../training/results.ts'
import { reportCsv } from './reportFile.ts'
import { reportOf, type StoredReportWish } from './storedReport.ts'
import { reportWorkbook } from './reportWorkbook.ts'

export interface SurveyOrder {
  readonly slug: string
  readonly wish: StoredReportWish
  readonly form: 'json' | 'csv' | 'xlsx'
  readonly language: Language
  /** Beginnings of the paths of the units whose responses may be read. */
  readonly paths: readonly string[]
}

/** The result of all training classes that somebody asks about, as JSON. */
interface TrainingOrder {
  readonly training: ResultWish
  readonly scope: Scope
}

export type Order = SurveyOrder | TrainingOrder
export type Delivery =
  | { readonly kind: 'made'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly details: Problem['details'] }
  | { readonly kind: 'failed'; readonly error: Error }

/** Reports that are kept: they stand until a response comes in or goes. */
const most = 30
const kept = new Map<string, Uint8Array<ArrayBuffer>>()
const database: Promise<Database> = openDatabase(String(workerData))

/** What every figure of a survey depends on: its responses, of which some may be withdrawn, and the tree of units. */
async function stateOf({ tables: { responses, unitStates }, read }: Database, slug: string) {
  const rows = await read
    .select({ newest: max(responses.seq), n: count() })
    .from(responses)
    .where(eq(responses.survey, slug))
  return [only(rows), await read.$count(unitStates)]
}

async function make({ slug, wish, form, language, paths }: SurveyOrder): Promise<Uint8Array<ArrayBuffer>> {
  const report = await reportOf(await database, slug, wish, paths)
  if (form === 'xlsx') return new Uint8Array(await reportWorkbook(report, language))
  return new TextEncoder().encode(form === 'csv' ? reportCsv(report, language) : JSON.stringify(report))
}

/** Made anew each time: it rests on more than what was answered. */
async function makeTraining({ training, scope }: TrainingOrder): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(JSON.stringify(await pooledResult(await database, scope, training)))
}

/** A report that is kept stands for the same order while nothing has changed. */
async function takeKept(order: SurveyOrder): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify([order, await stateOf(await database, order.slug)])
  const bytes = kept.get(key) ?? (await make(order))
  kept.delete(key)
  kept.set(key, bytes)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return bytes
}

async function deliver(order: Order): Promise<Delivery> {
  try {
    const bytes = await ('slug' in order ? takeKept(order) : makeTraining(order))
    return { kind: 'made', bytes }
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', code: error.code, details: error.details }
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
  }
}

parentPort?.on('message', async ({ id, order }: { id: number; order: Order }) => {
  parentPort?.postMessage({ id, delivery: await deliver(order) }, [])
})
