/** Taking a response back, for whoever holds its receipt. */
import { createRoute, z } from '@hono/zod-openapi'
import { allow } from '../access/guard.ts'
import { problems, ResponseId } from '../contract.ts'
import { purgeSoon } from '../privacy/purge.ts'
import { router } from '../router.ts'
import type { Database } from '../store/database.ts'
import { withdrawResponse } from '../store/withdrawals.ts'

const Withdrawal = z
  .strictObject({ digest: z.string().length(64).describe('As the receipt has it.') })
  .openapi('Withdrawal')

const post = createRoute({
  method: 'post',
  path: '/responses/{id}/withdrawal',
  middleware: allow('response.withdraw'),
  summary: 'Delete a response for good; it cannot be sent again',
  request: {
    params: z.object({ id: ResponseId }),
    body: { required: true, content: { 'application/json': { schema: Withdrawal } } },
  },
  responses: {
    204: { description: 'It is gone, now or since before' },
    ...problems(400, 403, 404, 413, 415, 503),
  },
})

export const withdrawals = (database: Database) =>
  router().openapi(post, async c => {
    const gone = await withdrawResponse(database, c.req.valid('param').id, c.req.valid('json').digest)
    if (gone) await purgeSoon(database)
    return c.body(null, 204)
  })
