/** The audit for those who answer for the whole: its rows, the same as CSV, and whether its chain holds. */
import { createRoute, z } from '@hono/zod-openapi'
import type { AnchorFile } from '../audit/anchor.ts'
import { reachOf } from '../audit/comparison.ts'
import { trailCsv } from '../audit/trailCsv.ts'
import { type Verdict, verifyChain } from '../audit/verification.ts'
import { allow } from '../access/guard.ts'
import { AuditState, Trail, TrailWish } from '../auditContract.ts'
import { json, problems } from '../contract.ts'
import { router } from '../router.ts'
import { auditNames } from '../store/auditNames.ts'
import { listActs, type TrailFilter } from '../store/auditTrail.ts'
import type { Database } from '../store/database.ts'

const page = 50

const list = createRoute({
  method: 'get',
  path: '/audit',
  middleware: allow('audit.read'),
  summary: 'Who did what, the newest first',
  request: { query: TrailWish },
  responses: { 200: json(Trail, 'A page of it'), ...problems(400, 401, 403) },
})

const file = createRoute({
  method: 'get',
  path: '/audit.csv',
  middleware: allow('audit.read'),
  summary: 'The same as CSV, all of it, with the hashes',
  request: { query: TrailWish },
  responses: {
    200: {
      description: 'One row an act',
      content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems(400, 401, 403),
  },
})

const state = createRoute({
  method: 'get',
  path: '/audit/state',
  middleware: allow('audit.read'),
  summary: 'How far the audit has come, and whether its chain holds',
  request: {
    query: z.object({ verify: z.enum(['true', 'false']).default('false').describe('Reads every row.') }),
  },
  responses: { 200: json(AuditState, 'As of now'), ...problems(400, 401, 403) },
})

/** Midnight in Vietnam at the beginning of a day, or so many days later. */
const midnight = (day: string, later = 0) =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + later * 86_400_000).toISOString()

const filterOf = ({ from, to, ...rest }: z.output<typeof TrailWish>): TrailFilter => ({
  ...rest,
  ...(from !== undefined && { from: midnight(from) }),
  ...(to !== undefined && { until: midnight(to, 1) }),
})

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await texts.return(undefined)),
  })
}

interface Standing {
  readonly anchors: AnchorFile | undefined
  /** Whether writes are held back. */
  readonly behind: boolean
}

export function audit(database: Database, { anchors, behind }: Standing) {
  /** Whoever asks while the chain is being read gets the same verdict. */
  let verifying: Promise<Verdict> | null = null
  const verify = () => (verifying ??= verifyChain(database).finally(() => (verifying = null)))

  return router()
    .openapi(list, async c => {
      const acts = await listActs(database, filterOf(c.req.valid('query')), page + 1)
      const shown = acts.slice(0, page)
      const next = acts.length > page ? (shown.at(-1)?.seq ?? null) : null
      return c.json({ acts: shown, next, names: await auditNames(database, shown) }, 200)
    })
    .openapi(file, c =>
      c.body(streamOf(trailCsv(database, filterOf(c.req.valid('query')))), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="audit-${new Date().toISOString().slice(0, 10)}.csv"`,
      }),
    )
    .openapi(state, async c => {
      const verdict = c.req.valid('query').verify === 'true' ? await verify() : null
      const anchor = (await anchors?.read()) ?? null
      return c.json({ ...(await reachOf(database)), anchor, behind, verdict }, 200)
    })
}
