/** Whether answers can be stored now, for those who watch over the server. */
import { createRoute } from '@hono/zod-openapi'
import { allow } from '../access/guard.ts'
import { Health, json, problems } from '../contract.ts'
import type { Queue } from '../ingest/queue.ts'
import { router } from '../router.ts'
import type { Database } from '../store/database.ts'

const get = createRoute({
  method: 'get',
  path: '/health',
  middleware: allow('server.read'),
  summary: 'Whether responses can be stored now',
  responses: { 200: json(Health, 'They can'), ...problems(503) },
})

/** The disk is tried at most once a second, however many ask. */
const fresh = 1000

export const health = (version: string, { kind, schema }: Database, queue: Queue) => {
  let tried = { at: -Infinity, outcome: Promise.resolve() }
  const probe = () => {
    if (performance.now() - tried.at > fresh) tried = { at: performance.now(), outcome: queue.probe() }
    return tried.outcome
  }
  return router().openapi(get, async c => {
    await probe()
    return c.json({ version, database: kind, schema, queue: queue.length() }, 200)
  })
}
