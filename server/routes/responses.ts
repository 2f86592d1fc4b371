/** Sending responses: one by one as they are made, or many at once when a device comes back online. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { allow } from '../access/guard.ts'
import {
  json,
  BatchResult,
  NewResponse,
  NewResponseWithId,
  problems,
  Receipt,
  ResponseId,
} from '../contract.ts'
import type { Sender } from '../ingest/admission.ts'
import type { Intake } from '../ingest/intake.ts'
import { problemOf } from '../failure.ts'
import { invalidRequest } from '../invalidRequest.ts'
import type { Log } from '../log.ts'
import { readerLanguage } from '../readerLanguage.ts'
import { router } from '../router.ts'

/** Described, and not checked: what is wrong with them is told as a pass or a device that is not good. */
const parameters = [
  { name: 'x-pass', description: 'The code of a pass, which lets one response in.' },
  { name: 'authorization', description: '`Bearer` and the token of a paired device.' },
].map(header => ({ ...header, in: 'header' as const, required: false, schema: { type: 'string' as const } }))

const put = createRoute({
  method: 'put',
  path: '/responses/{id}',
  middleware: allow('response.store'),
  summary: 'Store a response under an id that the device has made',
  parameters,
  request: {
    params: z.object({ id: ResponseId }),
    body: { required: true, ...json(NewResponse, 'What the respondent answered') },
  },
  responses: {
    200: json(Receipt, 'It is stored already: the receipt of the first time'),
    201: json(Receipt, 'It is stored now, for good'),
    ...problems(400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 503),
  },
})

const Batch = z
  .array(z.unknown().openapi({ allOf: [{ $ref: '#/components/schemas/NewResponseWithId' }] }))
  .max(500)

const batch = createRoute({
  method: 'post',
  path: '/responses/batch',
  middleware: allow('response.store'),
  summary: 'Store up to 500 responses; each fares on its own, and sending them again is safe',
  parameters,
  request: { body: { required: true, ...json(Batch, 'The responses, each with its id') } },
  responses: {
    200: json(z.array(BatchResult), 'What became of each, in their order'),
    ...problems(400, 403, 413, 415),
  },
})

type ReadSender = (c: Context) => Promise<Sender>

export const responses = (intake: Intake, readSender: ReadSender, log: Log) => {
  const receive = async (item: z.ZodSafeParseResult<z.output<typeof NewResponseWithId>>, sender: Sender) => {
    if (!item.success) throw invalidRequest(item.error)
    const { id, ...sent } = item.data
    const { receipt, fresh } = await intake.receive(id, sent, sender)
    return { status: fresh ? 201 : 200, ...receipt }
  }

  const routes = router()
  // The batch names it, and takes anything in its place, to tell each item apart what is wrong with it.
  routes.openAPIRegistry.register('NewResponseWithId', NewResponseWithId)
  return routes
    .openapi(put, async c => {
      const { id } = c.req.valid('param')
      const { receipt, fresh } = await intake.receive(id, c.req.valid('json'), await readSender(c))
      return c.json(receipt, fresh ? 201 : 200)
    })
    .openapi(batch, async c => {
      const language = readerLanguage(c)
      const sender = await readSender(c)
      const latest = new Map<string, Promise<unknown>>()
      const results = c.req.valid('json').map(sent => {
        const item = NewResponseWithId.safeParse(sent)
        const id = item.data?.id ?? ''
        // What comes twice under one id comes in its order, so that the first is the one that is stored.
        const result = Promise.resolve(latest.get(id))
          .then(() => receive(item, sender))
          .catch((error: unknown) => problemOf(error, log).body(language))
        latest.set(id, result)
        return result
      })
      return c.json(await Promise.all(results), 200)
    })
}
