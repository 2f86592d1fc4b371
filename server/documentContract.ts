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

export const AttendanceWish = z.object({
  from: Day.default('2000-01-01'),
  to: Day.default('2999-12-31'),
  unit: z.string().min(1).max(64).optional().describe('Only classes of this unit and those below.'),
  of: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000_000)
    .optional()
    .describe('How many officers are to be trained; the system does not know it.'),
})

const Heads = z
  .object({ women: z.int(), men: z.int(), all: z.int() })
  .describe('Who is neither, or did not tell, is in `all` only.')
const counted = {
  attendances: Heads.describe('Once for each class.'),
  persons: Heads.describe('Once for each person: in what they say is their first class.'),
}
const title = z.object({ vi: z.string(), en: z.string() })

export const Attendance = z
  .object({
    from: Day,
    to: Day,
    unit: z.string().nullable().describe('What the unit is called; `null`: all that the reader may see.'),
    courses: z.array(z.object({ course: z.string(), title, classes: z.int(), ...counted })),
    groups: z.array(z.object({ title, ...counted })).describe('Small ones are together at the end.'),
    total: z.object({
      classes: z.int(),
      ...counted,
      untold: z.int().describe('Attendances of whom it is not known whether it was their first.'),
    }),
    target: z.object({
      courses: z.array(z.string()),
      persons: Heads,
      of: z.int().nullable(),
      share: z.number().nullable(),
    }),
  })
  .openapi('Attendance')
