/** The shapes that cross the wire, named as the API document names them. */
import { z } from '@hono/zod-openapi'
import type { Answers, Instrument } from '../surveys/instrument.ts'

const Instant = z.iso.datetime({ offset: true }).openapi({ example: '2026-03-08T01:02:03.004Z' })
const Slug = z.string().min(1).max(64).openapi({ example: 'perception' })
const Code = z.string().max(64)
const Mode = z.enum(['web', 'kiosk', 'class', 'paper']).openapi('Mode')
const Locale = z.enum(['vi', 'en'])

const isObject = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const ResponseId = z.guid().toLowerCase().openapi({ example: '018e1a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b' })

export const NewResponse = z
  .strictObject({
    survey: Slug,
    version: z.int().min(1).max(1_000_000),
    locale: Locale.describe('The language in which the respondent read the questions.'),
    mode: Mode,
    place: Code.optional().describe('Where it was answered, by the code of the unit.'),
    card: Code.optional().describe(
      'The code on a participant’s card, which pairs a first and a second test.',
    ),
    phase: Code.optional().describe('Which of several rounds with the same people.'),
    startedAt: Instant,
    submittedAt: Instant,
    answers: z
      .custom<Answers>(isObject)
      .openapi({ type: 'object', additionalProperties: true })
      .describe('By question name, as SurveyJS gives them.'),
  })
  .openapi('NewResponse')

export const NewResponseWithId = NewResponse.extend({ id: ResponseId }).openapi('NewResponseWithId')

export const Receipt = z
  .object({
    id: z.string(),
    receivedAt: Instant,
    digest: z
      .string()
      .describe('Hex SHA-256 of the canonical JSON (RFC 8785, texts in NFC) of the body without its id.'),
  })
  .openapi('Receipt')

export const OpenSurvey = z
  .object({
    slug: Slug,
    titles: z.object({ vi: z.string(), en: z.string() }),
    languages: z.array(Locale),
    version: z.int(),
    modes: z.array(z.string()).openapi({ example: ['web', 'kiosk'] }),
  })
  .openapi('OpenSurvey')

export const Definition = z
  .custom<Instrument & { readonly slug: string; readonly version: number; readonly guarded?: true }>()
  .openapi('Definition', { type: 'object', additionalProperties: true })
  .describe(
    'A questionnaire in SurveyJS’s JSON, with `slug` and `version`, and `guarded` where an answer needs a pass or a device.',
  )

export const Health = z
  .object({
    version: z.string(),
    database: z.enum(['sqlite', 'postgres']),
    schema: z.int().describe('How many migrations the database has seen.'),
    queue: z.int().describe('Responses that wait to be stored.'),
  })
  .openapi('Health')

export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string().describe('For a person, in the language that the request asked for.'),
    status: z.int(),
    code: z.string().describe('For a program; it never changes.'),
    details: z.record(z.string(), z.unknown()),
  })
  .openapi('Problem')

export const BatchResult = z.union([Receipt.extend({ status: z.int() }), ProblemBody]).openapi('BatchResult')

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** The answers a route may give instead: `...problems(404, 409)`. */
export const problems = <Status extends number>(...statuses: Status[]) => {
  const answer = {
    description: 'A problem',
    content: { 'application/problem+json': { schema: ProblemBody } },
  }
  return Object.fromEntries(statuses.map(status => [status, answer])) as Record<Status, typeof answer>
}
