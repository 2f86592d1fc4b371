/** Holds every write back while the database is behind its anchor: it can be read, and nothing is added to it. */
import type { MiddlewareHandler } from 'hono'
import type { Queue } from '../ingest/queue.ts'
import { Problem } from '../problem.ts'
import type { Database } from '../store/database.ts'
import type { Anchor, AnchorFile } from './anchor.ts'
import { type Comparison, compareWithAnchor, reachOf } from './comparison.ts'

export const behind = ({ n, responses }: Comparison, anchor: Anchor): Problem =>
  new Problem('store.behind', {
    writtenAt: anchor.writtenAt,
    anchoredRows: anchor.n,
    anchoredResponses: anchor.responses,
    rows: n,
    responses,
  })

/** Nothing vouches for a database that is `unanchored`: the anchor was lost, or there was none yet. */
type Standing =
  | { readonly kind: 'whole' | 'unanchored' }
  | { readonly kind: 'behind'; readonly problem: Problem }

export async function standingOf(database: Database, anchors: AnchorFile): Promise<Standing> {
  const anchor = await anchors.read()
  if (!anchor) return { kind: (await reachOf(database)).n > 0 ? 'unanchored' : 'whole' }
  const comparison = await compareWithAnchor(database, anchor)
  if (comparison.fault === null) return { kind: 'whole' }
  return { kind: 'behind', problem: behind(comparison, anchor) }
}

const refuse = (problem: Problem) => async () => {
  throw problem
}

export const holdDatabase = (database: Database, problem: Problem): Database => ({
  ...database,
  write: refuse(problem),
})

export const holdQueue = (queue: Queue, problem: Problem): Queue => ({
  ...queue,
  store: refuse(problem),
  probe: refuse(problem),
})

const safe = new Set(['GET', 'HEAD'])

/** Before anything is looked up: what an old database says of an answer would turn it away for good. */
export const holdRequests =
  (problem: Problem): MiddlewareHandler =>
  async (c, next) => {
    if (!safe.has(c.req.method)) throw problem
    await next()
  }
