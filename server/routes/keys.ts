/** Right answers that were wrong in a published version are put right, by those who answer for the whole. */
import { createRoute, z } from '@hono/zod-openapi'
import { accountOf, allow } from '../access/guard.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { KeyChange, KeyCorrection } from '../roomContract.ts'
import { router } from '../router.ts'
import type { Database } from '../store/database.ts'
import { correctKey, listKeyCorrections } from '../store/keyCorrections.ts'
import { scorerFor } from '../training/scorer.ts'
import { itemsOf } from '../training/testForms.ts'

const list = createRoute({
  method: 'get',
  path: '/keys',
  middleware: allow('key.correct'),
  summary: 'Right answers that were put right',
  responses: { 200: json(z.array(KeyCorrection), 'The latest first'), ...problems(401, 403) },
})

const put = createRoute({
  method: 'put',
  path: '/keys/{survey}/{version}/{item}',
  middleware: allow('key.correct'),
  summary: 'Put the right answer to an item right, in every score that is worked out from now on',
  request: {
    params: z.object({
      survey: z.string().max(64),
      version: z.coerce.number().int().min(1).max(1_000_000),
      item: z.string().max(120),
    }),
    body: { required: true, ...json(KeyChange, 'What is right, and why') },
  },
  responses: { 204: { description: 'It is so' }, ...problems(400, 401, 403, 404, 422) },
})

export const keys = (database: Database) =>
  router()
    .openapi(list, async c => c.json(await listKeyCorrections(database), 200))
    .openapi(put, async c => {
      const { survey, version, item } = c.req.valid('param')
      const { key, reason } = c.req.valid('json')
      const { codebook, keys: held } = await scorerFor(database, survey, version)
      const found = itemsOf(codebook, held).find(({ name }) => name === item)
      if (!found || found.key === null) throw new Problem('key.noItem', { survey, item })
      if (!found.options.some(({ code, missing }) => code === key && !missing))
        throw new Problem('key.noChoice', { item, key: String(key) })
      await correctKey(database, { survey, version, item, key, reason }, found.key, accountOf(c.var.access))
      return c.body(null, 204)
    })
