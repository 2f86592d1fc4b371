/** Papers that are ordered, as they cross the wire. */
import { z } from '@hono/zod-openapi'

const Line = z.string().trim().max(160)
const Day = z.iso.date().openapi({ example: '2026-11-27' })

/** How many certificates are set at once. */
const most = 300

export const NewCertificates = z
  .strictObject({
    language: z.enum(['vi', 'en']),
    names: z
      .array(z.string().trim().min(1).max(200))
      .min(1)
      .max(most)
      .describe('One certificate each. They are printed, and stored nowhere.'),
    superior: Line.describe('The body above the one that certifies; may be empty.'),
    agency: Line.describe('The body that certifies; may be empty.'),
    heldUntil: Day.nullable().describe('The last day; `null`: it was one day.'),
    hours: z.int().min(1).max(999).nullable(),
    place: Line.describe('Where it is signed; may be empty.'),
    signedOn: Day.nullable().describe('`null`: the day is written by hand.'),
    position: Line.describe('As what the signer signs; may have two lines, or none.'),
    signer: Line,
  })
  .openapi('NewCertificates')
