/** Classes, passes and devices as they cross the wire. */
import { z } from '@hono/zod-openapi'

const Instant = z.iso.datetime()
const Slug = z.string().min(1).max(64)
const UnitId = z.string().min(1).max(64)

export const Unit = z.object({ id: z.string(), name: z.string() }).openapi('NamedUnit')

/** As somebody types it: with strokes, spaces and small letters. */
export const TypedCode = z.strictObject({ code: z.string().min(1).max(64) }).openapi('TypedCode')

export const NewClass = z
  .strictObject({ survey: Slug, unit: UnitId, hours: z.int().min(1).max(4) })
  .openapi('NewClass')

export const Class = z
  .object({
    id: z.string(),
    code: z.string().openapi({ example: 'K7QX4M' }),
    survey: z.string(),
    unit: Unit,
    createdAt: Instant,
    expiresAt: Instant,
    taken: z.int().describe('How many passes were taken with its code.'),
    received: z.int().describe('How many answers have come with them.'),
  })
  .openapi('Class')

export const Joined = z
  .object({ pass: z.string().describe('For the header `x-pass` of one answer.'), survey: z.string() })
  .openapi('Joined')

export const NewPasses = z
  .strictObject({
    survey: Slug,
    unit: UnitId,
    count: z.int().min(1).max(2000),
    days: z.int().min(1).max(366),
  })
  .openapi('NewPasses')

export const Passes = z
  .object({
    id: z.string(),
    expiresAt: Instant,
    codes: z.array(
      z.object({
        scanned: z.string().describe('For a QR code: 130 bits.'),
        typed: z.string().describe('For fingers: 60 bits.'),
      }),
    ),
  })
  .openapi('Passes')

export const PassBatch = z
  .object({
    id: z.string(),
    survey: z.string(),
    unit: Unit,
    issued: z.int(),
    left: z.int().describe('Neither used nor withdrawn.'),
    createdAt: Instant,
    expiresAt: Instant,
  })
  .openapi('PassBatch')

export const PassSurvey = z.object({ survey: z.string() }).openapi('PassSurvey')

export const NewPairing = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    unit: UnitId,
    surveys: z.array(Slug).min(1).max(50),
  })
  .openapi('NewPairing')

export const Pairing = z.object({ id: z.string(), code: z.string(), expiresAt: Instant }).openapi('Pairing')

export const Kiosk = z
  .object({
    id: z.string(),
    name: z.string(),
    unit: Unit,
    surveys: z.array(z.object({ slug: z.string(), titles: z.object({ vi: z.string(), en: z.string() }) })),
  })
  .describe('A paired device as it knows itself, with those of its surveys that are open.')
  .openapi('Kiosk')

export const Paired = z
  .object({ token: z.string().describe('For `authorization: Bearer`.'), device: Kiosk })
  .openapi('Paired')

export const DeviceReport = z
  .strictObject({ version: z.string().max(40), unsent: z.int().min(0).max(1_000_000) })
  .openapi('DeviceReport')

export const Device = z
  .object({
    id: z.string(),
    name: z.string(),
    unit: Unit,
    surveys: z.array(z.string()).readonly(),
    pairedAt: Instant,
    seenAt: Instant,
    expiresAt: Instant,
    revokedAt: Instant.nullable(),
    version: z.string().nullable(),
    current: z
      .boolean()
      .nullable()
      .describe('Whether that is the program which the server gives out now; null where nobody can tell.'),
    unsent: z.int().nullable(),
  })
  .openapi('Device')
