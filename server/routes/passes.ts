/** Passes: printed by those who hand them out, looked at by whoever holds one; spent with the answer itself. */
import { createRoute, z } from '@hono/zod-openapi'
import { addressOf } from '../access/address.ts'
import { accountOf, allow } from '../access/guard.ts'
import type { PassLookup } from '../access/passLookup.ts'
import { NewPasses, PassBatch, Passes, PassSurvey, TypedCode } from '../codesContract.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import type { Secrets } from '../secrets.ts'
import type { Database } from '../store/database.ts'
import { findPassBatch, issuePasses, listPassBatches, withdrawPasses } from '../store/passBatches.ts'
import { checkPlace, checkStanding } from '../store/places.ts'
import { findSurvey } from '../store/surveys.ts'

const list = createRoute({
  method: 'get',
  path: '/passes',
  middleware: allow('pass.read'),
  summary: 'Batches of passes, without their codes',
  responses: { 200: json(z.array(PassBatch), 'The latest first'), ...problems(401, 403) },
})

const post = createRoute({
  method: 'post',
  path: '/passes',
  middleware: allow('pass.issue'),
  summary: 'Issue passes for a survey in a unit',
  request: { body: { required: true, ...json(NewPasses, 'How many, and for how long') } },
  responses: {
    201: json(Passes, 'The codes, this once: nobody can look them up later'),
    ...problems(400, 401, 403, 404, 409),
  },
})

const look = createRoute({
  method: 'post',
  path: '/passes/look',
  middleware: allow('class.join'),
  summary: 'Which survey a pass is for; it is not spent by this',
  request: { body: { required: true, ...json(TypedCode, 'In either form') } },
  responses: { 200: json(PassSurvey, 'It is good'), ...problems(400, 409, 429) },
})

export function passes(database: Database, secrets: Secrets, findPass: PassLookup) {
  const remove = createRoute({
    method: 'delete',
    path: '/passes/{id}',
    middleware: allow('pass.withdraw', c => findPassBatch(database, c.req.param('id') ?? '')),
    summary: 'Make the passes that are left of a batch worthless',
    request: { params: z.object({ id: z.string() }) },
    responses: { 204: { description: 'They are gone' }, ...problems(401, 404) },
  })
  return router()
    .openapi(list, async c => c.json(await listPassBatches(database, c.var.access.scope), 200))
    .openapi(post, async c => {
      const order = c.req.valid('json')
      await checkPlace(database, order.unit, c.var.access.scope)
      await checkStanding(database, order.unit, 'later')
      await findSurvey(database, order.survey)
      const issue = await issuePasses(database, secrets, { ...order, owner: accountOf(c.var.access) })
      return c.json({ ...issue, codes: [...issue.codes] }, 201)
    })
    .openapi(remove, async c => {
      await withdrawPasses(database, c.req.valid('param').id, accountOf(c.var.access))
      return c.body(null, 204)
    })
    .openapi(look, async c => {
      const pass = await findPass(c.req.valid('json').code, addressOf(c))
      if (!pass) throw new Problem('pass.spent')
      return c.json({ survey: pass.survey }, 200)
    })
}
