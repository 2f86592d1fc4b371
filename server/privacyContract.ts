/** Personal data as it crosses the wire: the register, proofs of consent, what is past its time. */
import { z } from '@hono/zod-openapi'

const Text = z.object({ vi: z.string(), en: z.string() })

export const Register = z
  .object({
    controller: z.object({ name: Text, contact: Text }),
    measures: z.array(Text).readonly(),
    activities: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(['survey', 'staff']),
          title: Text,
          purpose: Text,
          subjects: Text,
          legalBasis: Text,
          recipients: Text,
          retention: Text,
          fields: z
            .array(
              z.object({
                name: z.string(),
                title: Text,
                sensitivity: z.enum(['basic', 'sensitive', 'none']),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('Register')

export const Consents = z
  .array(
    z.object({
      survey: z.string(),
      version: z.int(),
      title: Text,
      text: Text.describe('As it was shown.'),
      answers: z.array(Text).readonly(),
      definition: z.string().describe('SHA-256 of the questionnaire.'),
      fingerprint: z.string().describe('SHA-256 of the text and the answers, in canonical JSON.'),
      from: z.string(),
      until: z.string().nullable(),
      agreed: z.int(),
      days: z.array(z.object({ on: z.string(), agreed: z.int() })).readonly(),
    }),
  )
  .openapi('Consents')

export const Retention = z
  .object({
    surveys: z
      .array(
        z.object({
          survey: z.string(),
          months: z.int(),
          before: z.string().describe('What was received before this instant goes.'),
          responses: z.int(),
        }),
      )
      .readonly(),
    staff: z.array(z.object({ table: z.string(), days: z.int(), rows: z.int() })).readonly(),
  })
  .openapi('Retention')

export const RetentionOrder = z
  .strictObject({ dry: z.boolean().describe('Only say what would go.') })
  .openapi('RetentionOrder')

const digits = /^(?:[0-9a-f]{8}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const Erasure = z
  .strictObject({
    number: z
      .string()
      .max(64)
      .transform(text => text.replaceAll(/\s/g, '').toLowerCase())
      .refine(text => digits.test(text))
      .openapi({ example: '1234 5678' })
      .describe('The id of a response, or the eight digits on its receipt.'),
  })
  .openapi('Erasure')
