/** What the wall of a class shows: how far everybody is, and what was answered once a test is closed. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { allow } from '../access/guard.ts'
import { may } from '../access/subject.ts'
import { json, problems } from '../contract.ts'
import { TrainingItems } from '../roomContract.ts'
import { router, type Told } from '../router.ts'
import type { Database } from '../store/database.ts'
import { findTrainingClass } from '../store/trainingClasses.ts'
import { itemSheet } from '../training/itemSheet.ts'
import { liveCounts } from '../training/liveCounts.ts'
import { openWatch } from '../training/watch.ts'
import { LiveCounts } from '../trainingContract.ts'

/** Milliseconds: a change is seen within two seconds. */
const second = 1000
/** How often a line is sent that says nothing, by which both ends notice that the other is gone. */
const heartbeat = 15 * second

const params = z.object({ id: z.string() })

export function trainingLive(database: Database, ending?: AbortSignal) {
  const guard = allow('training.read', c => findTrainingClass(database, c.req.param('id') ?? ''))
  const watch = openWatch(id => liveCounts(database, id), second)

  const live = createRoute({
    method: 'get',
    path: '/training/{id}/live',
    middleware: guard,
    summary: 'How far a class is, at once and whenever it changes, as server-sent events',
    request: { params },
    responses: {
      200: { description: 'One event each', content: { 'text/event-stream': { schema: LiveCounts } } },
      ...problems(401, 404),
    },
  })
  const items = createRoute({
    method: 'get',
    path: '/training/{id}/items',
    middleware: guard,
    summary: 'What a class answered to each item of the tests that are closed',
    request: { params },
    responses: { 200: json(TrainingItems, 'As the wall shows it'), ...problems(401, 404) },
  })

  /** Whether whoever watches may still do so. */
  async function mayWatch(c: Context<Told>, id: string): Promise<boolean> {
    const thing = await findTrainingClass(database, id)
    return thing !== undefined && may(await c.var.identify(c), 'training.read', thing)
  }

  return router()
    .openapi(live, c => {
      const { id } = c.req.valid('param')
      const events = streamSSE(c, async stream => {
        const over = new AbortController()
        const stop = () => over.abort()
        stream.onAbort(stop)
        ending?.addEventListener('abort', stop)
        const leave = watch.join(id, { tell: data => void stream.writeSSE({ data }), stop })
        // Nobody reads what is only asked about.
        if (c.req.method === 'HEAD') stop()
        while (!over.signal.aborted) {
          const rested = await sleep(heartbeat, true, over).catch(() => false)
          if (!rested || !(await mayWatch(c, id))) break
          await stream.write(': \n\n')
        }
        leave()
        ending?.removeEventListener('abort', stop)
      })
      events.headers.set('cache-control', 'no-store')
      // A proxy that waits until it has enough would tell nothing for hours.
      events.headers.set('x-accel-buffering', 'no')
      return events
    })
    .openapi(items, async c => c.json(await itemSheet(database, c.req.valid('param').id), 200))
}
