/** Right answers that were wrong in a published version are put right, by those who answer for the whole. */
import { createRoute, z } from '@hono/zod-openapi'
import { accountOf, allow } from '../access/guard.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { KeyChange, KeyCorrection, KeyedItem } from '../roomContract.ts'
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

const version = z.coerce.number().int().min(1).max(1_000_000)

const listItems = createRoute({
  method: 'get',
  path: '/keys/{survey}/{version}',
  middleware: allow('key.correct'),
  summary: 'The items of a version that have one right choice; which it is, nobody is told',
  request: { params: z.object({ survey: z.string().max(64), version }) },
  responses: { 200: json(z.array(KeyedItem), 'In reading order'), ...problems(400, 401, 403, 404) },
})

const put = createRoute({
  method: 'put',
  path: '/keys/{survey}/{version}/{item}',
  middleware: allow('key.correct'),
  summary: 'Put the right answer to an item right, in every score that is worked out from now on',
  request: {
    params: z.object({
      survey: z.string().max(64),
      version,
      item: z.string().max(120),
    }),
    body: { required: true, ...json(KeyChange, 'What is right, and why') },
  },
  responses: { 204: { description: 'It is so' }, ...problems(400, 401, 403, 404, 422) },
})

export const keys = (database: Database) =>
  router()
    .openapi(list, async c => c.json(await listKeyCorrections(database), 200))
    .openapi(listItems, async c => {
      const { survey, version: asked } = c.req.valid('param')
      const { codebook, keys: held } = await scorerFor(database, survey, asked)
      const items = itemsOf(codebook, held).filter(({ key }) => key !== null)
      return c.json(
        items.map(({ name, title, options }) => ({
          name,
          question: title,
          choices: options
            .filter(({ missing }) => !missing)
            .map(({ code, label }) => ({ value: code, text: label })),
        })),
        200,
      )
    })
    .openapi(put, async c => {
      const { survey, version: asked, item } = c.req.valid('param')
      const { key, reason } = c.req.valid('json')
      const { codebook, keys: held } = await scorerFor(database, survey, asked)
      const found = itemsOf(codebook, held).find(({ name }) => name === item)
      if (!found || found.key === null) throw new Problem('key.noItem', { survey, item })
      if (!found.options.some(({ code, missing }) => code === key && !missing))
        throw new Problem('key.noChoice', { item, key: String(key) })
      await correctKey(
        database,
        { survey, version: asked, item, key, reason },
        found.key,
        accountOf(c.var.access),
      )
      return c.body(null, 204)
    })
