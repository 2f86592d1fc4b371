/** The administrative tree: searched and read by everybody in the office, changed by administrators. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { allow } from '../access/guard.ts'
import { may, scopeOf, within } from '../access/subject.ts'
import { json, problems } from '../contract.ts'
import { today } from '../ingest/day.ts'
import { Problem } from '../problem.ts'
import { router, type Told } from '../router.ts'
import type { Database } from '../store/database.ts'
import { unitHistory, unitThing } from '../store/unitHistory.ts'
import { listUnits } from '../store/unitSearch.ts'
import { treeWithin } from '../store/unitTree.ts'
import { Day, UnitHistory, UnitId, UnitItem } from '../unitContract.ts'
import { unitsCsv } from '../units/csv.ts'
import { kinds } from '../units/kind.ts'

const isKinds = (text: string) => text.split(',').every(one => kinds.some(kind => kind === one))

const Wish = z.object({
  search: z.string().max(100).optional().describe('Words of a name, with or without marks; or a code.'),
  on: z
    .union([Day, z.literal('any')])
    .optional()
    .describe('The day; `any`: ended units too. Left out: today.'),
  kind: z.string().max(200).refine(isKinds).optional().describe('One or several, with commas between.'),
  parent: UnitId.optional().describe(
    'What they hang directly under; `root`: the uppermost of those that the reader sees.',
  ),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

const list = createRoute({
  method: 'get',
  path: '/units',
  middleware: allow('unit.read'),
  summary: 'Units of a day: those whose names fit best first, otherwise in the order of their codes',
  request: { query: Wish },
  responses: { 200: json(z.array(UnitItem), 'As the reader may see them'), ...problems(400, 401, 403) },
})

const csv = createRoute({
  method: 'get',
  path: '/units.csv',
  middleware: allow('unit.read'),
  summary: 'The whole history of every unit, in the form in which it can be imported',
  responses: {
    200: {
      description: 'A row for each state',
      content: { 'text/csv': { schema: { type: 'string' } } },
    },
    ...problems(401, 403),
  },
})

/** The unit that an address names. */
export const namedUnit = (database: Database) => (c: Context<Told>) =>
  unitThing(database, c.req.param('id') ?? '')

const get = (database: Database) =>
  createRoute({
    method: 'get',
    path: '/units/{id}',
    middleware: allow('unit.read', namedUnit(database)),
    summary: 'A unit with its history, where it came from and what became of it',
    request: { params: z.object({ id: z.string().max(64) }) },
    responses: { 200: json(UnitHistory, 'All of it'), ...problems(401, 404) },
  })

/** A unit as its reader sees it. @throws Problem `thing.notFound` */
export async function shownUnit(database: Database, id: string, c: Context<Told>) {
  const unit = await unitHistory(database, id)
  if (!unit) throw new Problem('thing.notFound')
  const scope = scopeOf(c.var.access.subject, 'unit.read')
  const { states, predecessors, successors, heirs, ...rest } = unit
  return {
    ...rest,
    states: [...states],
    predecessors: [...predecessors],
    successors: [...successors],
    heirs: heirs.map(({ path, ...heir }) => ({ ...heir, reached: within(scope, { path }) })),
    editable: may(c.var.access.subject, 'unit.change', unit),
  }
}

export const units = (database: Database) =>
  router()
    .openapi(list, async c => {
      const { kind, on = today(), ...wish } = c.req.valid('query')
      const found = await listUnits(database, c.var.access.scope, {
        ...wish,
        on,
        kinds: kind?.split(',') ?? [],
      })
      return c.json(found, 200)
    })
    .openapi(csv, async c => {
      const tree = await treeWithin(database, c.var.access.scope)
      c.header('content-disposition', `attachment; filename="units-${today()}.csv"`)
      c.header('content-type', 'text/csv; charset=utf-8')
      return c.body(unitsCsv(tree), 200)
    })
    .openapi(get(database), async c => c.json(await shownUnit(database, c.req.valid('param').id, c), 200))
