/** Results of training: of one class, of many, and single ones for whoever computes them again. */
import { createRoute, z } from '@hono/zod-openapi'
import { accountOf, allow } from '../access/guard.ts'
import type { Action } from '../access/policy.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import type { Reporter } from '../report/reporter.ts'
import { router } from '../router.ts'
import { record } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { findTrainingClass, trainingClass } from '../store/trainingClasses.ts'
import { resultData } from '../training/resultData.ts'
import { classResult } from '../training/results.ts'
import { TrainingResult } from '../trainingResultContract.ts'

const pooled = createRoute({
  method: 'get',
  path: '/training/report',
  middleware: allow('training.result'),
  summary: 'The result of all training classes that are asked about, by sex, protected',
  request: {
    query: z.object({
      course: z.string().max(8).optional().describe('Only this type of course.'),
      from: z.iso.date().optional().describe('Held on this day or later.'),
      to: z.iso.date().optional().describe('Held on this day or earlier.'),
      unit: z.string().max(64).optional().describe('Only this unit, with all under it.'),
    }),
  },
  responses: {
    200: json(TrainingResult, 'Every figure with its interval and n'),
    ...problems(400, 401, 403),
  },
})

const params = z.object({ id: z.string() })
const text = { schema: { type: 'string' } } as const

export function trainingResults(database: Database, reporter: Reporter) {
  const guarded = (action: Action) => allow(action, c => findTrainingClass(database, c.req.param('id') ?? ''))
  const found = async (id: string) => {
    const row = await trainingClass(database, id)
    if (!row) throw new Problem('thing.notFound')
    return row
  }

  const one = createRoute({
    method: 'get',
    path: '/training/{id}/report',
    middleware: guarded('training.result'),
    summary: 'The result of a class, by sex, protected',
    request: { params },
    responses: { 200: json(TrainingResult, 'Every figure with its interval and n'), ...problems(401, 404) },
  })
  const data = createRoute({
    method: 'get',
    path: '/training/{id}/data.csv',
    middleware: guarded('training.data'),
    summary: 'The single results that the figures of a class rest on, without cards',
    request: { params },
    responses: {
      200: { description: 'One row a person, in any order', content: { 'text/csv': text } },
      ...problems(401, 404, 409),
    },
  })

  return router()
    .openapi(pooled, async c => {
      const bytes = await reporter.make({ training: c.req.valid('query'), scope: c.var.access.scope })
      const report: z.output<typeof TrainingResult> = JSON.parse(new TextDecoder().decode(bytes))
      return c.json(report, 200)
    })
    .openapi(one, async c => c.json(await classResult(database, await found(c.req.valid('param').id)), 200))
    .openapi(data, async c => {
      const { id } = c.req.valid('param')
      const row = await found(id)
      const csv = await resultData(database, row)
      await database.write(tx =>
        record(tx, database.tables, { actor: accountOf(c.var.access), action: 'training.data', subject: id }),
      )
      const name = `ket-qua-${row.code.toLowerCase()}.csv`
      return c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
      })
    })
}
