/** Personal data, for those who answer for the whole: the register, proofs of consent, deletion. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { accountOf, allow } from '../access/guard.ts'
import { json, problems } from '../contract.ts'
import { listConsents } from '../privacy/consents.ts'
import { consentsCsv, registerCsv } from '../privacy/files.ts'
import { purgeSoon } from '../privacy/purge.ts'
import { processingRegister } from '../privacy/register.ts'
import { applyRetention, listDue } from '../privacy/retention.ts'
import { Consents, Erasure, Register, Retention, RetentionOrder } from '../privacyContract.ts'
import { readerLanguage } from '../readerLanguage.ts'
import { router } from '../router.ts'
import type { Database } from '../store/database.ts'
import { eraseResponse } from '../store/withdrawals.ts'

const reading = { method: 'get', middleware: allow('privacy.read') } as const
const changing = { method: 'post', middleware: allow('privacy.erase') } as const
const file = {
  200: {
    description: 'For a spreadsheet',
    content: { 'text/csv': { schema: { type: 'string', format: 'binary' } as const } },
  },
  ...problems(401, 403),
}

const register = createRoute({
  ...reading,
  path: '/privacy/register',
  summary: 'What is kept of whom, what for, how long, and who reads it',
  responses: { 200: json(Register, 'Made from the questionnaires'), ...problems(401, 403) },
})
const registerFile = createRoute({
  ...reading,
  path: '/privacy/register.csv',
  summary: 'The same as CSV, one row a field',
  responses: file,
})
const consents = createRoute({
  ...reading,
  path: '/privacy/consents',
  summary: 'What people agreed to, and how many, without saying who',
  responses: { 200: json(Consents, 'By survey and version'), ...problems(401, 403) },
})
const consentsFile = createRoute({
  ...reading,
  path: '/privacy/consents.csv',
  summary: 'The same as CSV, one row a day',
  responses: file,
})
const due = createRoute({
  ...reading,
  path: '/privacy/retention',
  summary: 'What is past its time',
  responses: { 200: json(Retention, 'As of now'), ...problems(401, 403) },
})
const apply = createRoute({
  ...changing,
  path: '/privacy/retention',
  summary: 'Delete what is past its time',
  request: { body: { required: true, ...json(RetentionOrder, 'Whether in earnest') } },
  responses: { 200: json(Retention, 'What went, or would go'), ...problems(400, 401, 403, 413, 415, 503) },
})
const erase = createRoute({
  ...changing,
  path: '/privacy/erasures',
  summary: 'Delete one response for good, by its number',
  request: { body: { required: true, ...json(Erasure, 'Which') } },
  responses: {
    200: json(z.object({ id: z.string() }), 'It is gone'),
    ...problems(400, 401, 403, 404, 413, 415, 503),
  },
})

const sent = (c: Context, name: string, text: string) =>
  c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}-${new Date().toISOString().slice(0, 10)}.csv"`,
  })

export const privacy = (database: Database) =>
  router()
    .openapi(register, async c => c.json(await processingRegister(database), 200))
    .openapi(registerFile, async c =>
      sent(c, 'register', registerCsv(await processingRegister(database), readerLanguage(c))),
    )
    .openapi(consents, async c => c.json(await listConsents(database), 200))
    .openapi(consentsFile, async c =>
      sent(c, 'consents', consentsCsv(await listConsents(database), readerLanguage(c))),
    )
    .openapi(due, async c => c.json(await listDue(database), 200))
    .openapi(apply, async c => {
      const actor = accountOf(c.var.access)
      const { dry } = c.req.valid('json')
      return c.json(dry ? await listDue(database) : await applyRetention(database, actor), 200)
    })
    .openapi(erase, async c => {
      const id = await eraseResponse(database, c.req.valid('json').number, accountOf(c.var.access))
      await purgeSoon(database)
      return c.json({ id }, 200)
    })
