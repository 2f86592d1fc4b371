/** The audit as it crosses the wire. */
import { z } from '@hono/zod-openapi'

const Day = z.iso.date().openapi({ example: '2026-11-25' })

export const TrailWish = z.object({
  from: Day.optional().describe('The first day, in Vietnam.'),
  to: Day.optional().describe('The last day, in Vietnam.'),
  actor: z.string().trim().min(1).max(100).optional().describe('An id, a name, or a part of a full name.'),
  action: z.string().max(100).optional(),
  subject: z.string().trim().min(1).max(200).optional().describe('How the subject begins.'),
  before: z.coerce.number().int().min(1).optional().describe('Only rows before this one.'),
})

const Act = z
  .object({
    seq: z.int(),
    at: z.string(),
    actor: z.string().describe('The id of an account or a device, or `respondent`, `server`, `console` …'),
    name: z.string().nullable().describe('The full name of the account.'),
    action: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
    hash: z.string().nullable().describe('`null` in rows from before there was a chain.'),
  })
  .openapi('Act')

export const Trail = z
  .object({
    acts: z.array(Act),
    names: z
      .record(z.string(), z.string())
      .describe(
        'What accounts, units and devices among the ids are called today; the audit itself keeps ids.',
      ),
    next: z.int().nullable().describe('What `before` must be for the rows that follow; `null`: none.'),
  })
  .openapi('Trail')

const Anchor = z.object({ n: z.int(), hash: z.string(), responses: z.int(), writtenAt: z.string() })

const Verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole'), n: z.int(), hash: z.string(), unchained: z.int() }),
  z.object({ kind: z.literal('broken'), seq: z.int() }),
  z.object({ kind: z.literal('headless'), n: z.int(), expected: z.int() }),
])

export const AuditState = z
  .object({
    n: z.int().describe('Rows of the chain.'),
    hash: z.string(),
    responses: z.int(),
    anchor: Anchor.nullable().describe('What was last written outside the database.'),
    behind: z.boolean().describe('The database lacks what its anchor has, and takes nothing in.'),
    verdict: Verdict.nullable().describe('Of the whole chain, where it was asked for.'),
  })
  .openapi('AuditState')
