/** Classes that go from one installation to another, as they cross the wire. */
import { z } from '@hono/zod-openapi'
import { ClassFile } from './training/exchange/classFile.ts'

export const ImportClass = z
  .strictObject({ file: ClassFile, dry: z.boolean().describe('Only say what would become of it.') })
  .openapi('ImportClass')

export const ImportedClass = z
  .object({
    class: z.string(),
    made: z.boolean().describe('It was not here before.'),
    cards: z.int().describe('Cards that were not here.'),
    seats: z.int(),
    answers: z.int().describe('Answers that were not here.'),
    same: z.int().describe('Answers that are here already.'),
    conflicts: z.array(
      z.object({
        card: z.string(),
        phase: z.string().nullable(),
        id: z.string().nullable(),
        reason: z.string().openapi({ example: 'taken' }),
      }),
    ),
  })
  .openapi('ImportedClass')

export const Sender = z
  .object({
    key: z.string(),
    fingerprint: z.string().openapi({ example: '4F2A 91C0 77D1 0B3E' }),
    name: z.string(),
    trustedAt: z.iso.datetime(),
  })
  .openapi('Sender')

export const Senders = z
  .object({ own: z.object({ key: z.string(), fingerprint: z.string() }), trusted: z.array(Sender) })
  .openapi('Senders')

export const NewSender = z
  .strictObject({ key: z.string().regex(/^[\w-]{43}$/), name: z.string().trim().min(1).max(80) })
  .openapi('NewSender')
