/** The shapes in which units cross the wire. */
import { z } from '@hono/zod-openapi'
import { idPattern, isDay } from './units/entry.ts'
import { kinds } from './units/kind.ts'
import { isLine } from './units/line.ts'

export const Day = z
  .string()
  .refine(isDay)
  .openapi({ type: 'string', format: 'date', example: '2025-07-01' })
  .describe('A day in Việt Nam.')
export const UnitId = z.string().regex(idPattern).openapi({ example: '12391-2011' })
export const Kind = z.enum(kinds).openapi('UnitKind')
const Extent = z.enum(['whole', 'part'])

const line = (most: number) =>
  z
    .string()
    .max(most)
    .transform(text => text.normalize('NFC').trim())
    .refine(isLine)

const facts = {
  code: line(32).openapi({ type: 'string', example: '12391' }),
  name: line(200).openapi({ type: 'string', example: 'Xã Quang Hưng' }),
  kind: Kind,
  parent: UnitId.nullable().describe('The unit above; `null`: directly under the root.'),
  note: line(500).nullable().default(null).openapi({ type: 'string' }),
}

export const NewUnit = z
  .strictObject({ ...facts, validFrom: Day, validUntil: Day.nullable().default(null) })
  .openapi('NewUnit')

export const NewState = z
  .strictObject({ ...facts, validFrom: Day })
  .openapi('NewUnitState')
  .describe('What the unit is from a day on.')

export const RightState = z
  .strictObject({ ...facts, validFrom: Day, validUntil: Day.nullable() })
  .openapi('RightUnitState')

export const Ending = z
  .strictObject({
    on: Day.describe('The last day.'),
    successors: z.array(z.strictObject({ unit: UnitId, extent: Extent })).max(500),
  })
  .openapi('UnitEnding')

export const Import = z
  .strictObject({
    csv: z.string().max(6_000_000),
    dry: z.boolean().describe('Only tells what would change.'),
  })
  .openapi('UnitImport')

const Named = z.object({ id: z.string(), name: z.string() })

export const UnitItem = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    kind: z.string(),
    parent: Named.nullable(),
    validFrom: z.string().describe('The first day of the unit.'),
    validUntil: z.string().nullable().describe('Its last day; `null`: until further notice.'),
    children: z.int().describe('How many units hang directly under it.'),
  })
  .openapi('UnitItem')

const State = z.object({
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  parent: Named.nullable(),
  note: z.string().nullable(),
})

const Relative = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  extent: Extent,
})

const Heir = Named.extend({
  wholly: z.boolean().describe('Whether all that it came from was of the unit, as far as it is recorded.'),
  reached: z.boolean().describe('Whether the reader may see it.'),
})

export const UnitHistory = z
  .object({
    id: z.string(),
    name: z.string().describe('The last one.'),
    path: z.string(),
    states: z.array(State),
    predecessors: z.array(Relative),
    successors: z.array(Relative),
    heirs: z
      .array(Heir)
      .describe(
        'Where a unit that has ended lives on today: its successors, and those of what hung under it.',
      ),
    editable: z.boolean().describe('Whether the reader may change it.'),
  })
  .openapi('UnitHistory')

const Change = z.object({ id: z.string(), name: z.string(), known: z.boolean() })

export const ImportResult = z
  .object({
    changes: z.array(Change).describe('The units that are new or different.'),
    unchanged: z.int().describe('How many units are in the file as they are already.'),
    faults: z
      .array(z.object({ line: z.int(), message: z.string() }))
      .describe('What keeps the file from being taken, at most 200; the header is line 1.'),
    more: z.int().describe('How many faults there are besides.'),
  })
  .openapi('UnitImportResult')
