/** Changes of the administrative tree: by administrators in their part of it, whole tables by those of the root. */
import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { allow, accountOf } from '../access/guard.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { readerLanguage } from '../readerLanguage.ts'
import { router, type Told } from '../router.ts'
import type { Database } from '../store/database.ts'
import { type Change, changeUnits, type Planted, readTree } from '../store/unitTree.ts'
import {
  Day,
  Ending,
  Import,
  ImportResult,
  NewState,
  NewUnit,
  RightState,
  UnitHistory,
} from '../unitContract.ts'
import { continued, corrected, ended } from '../units/edit.ts'
import { requireCode, requirePeriod, requireReach } from '../units/entitlement.ts'
import { type Plan, planImport } from '../units/import.ts'
import { isWithin } from '../units/span.ts'
import { nameOf, type Unit } from '../units/unit.ts'
import { namedUnit, shownUnit } from './units.ts'

const id = z.string().max(64)

const body = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  required: true,
  ...json(schema, description),
})

const create = createRoute({
  method: 'post',
  path: '/units',
  middleware: allow('unit.change'),
  summary: 'A new unit',
  request: { body: body(NewUnit, 'What it is, and from when') },
  responses: { 201: json(UnitHistory, 'The unit'), ...problems(400, 401, 403, 404, 409, 422) },
})

const changeRoutes = (database: Database) => {
  const middleware = allow('unit.change', namedUnit(database))
  const responses = { 200: json(UnitHistory, 'The unit'), ...problems(400, 401, 403, 404, 409, 422) }
  return {
    state: createRoute({
      method: 'post',
      path: '/units/{id}/states',
      middleware,
      summary: 'The unit is something else from a day on: another name, code, kind or parent',
      request: { params: z.object({ id }), body: body(NewState, 'What it is from then on') },
      responses,
    }),
    correction: createRoute({
      method: 'put',
      path: '/units/{id}/states/{from}',
      middleware,
      summary: 'What was written of one period was wrong',
      request: { params: z.object({ id, from: Day }), body: body(RightState, 'What is right') },
      responses,
    }),
    end: createRoute({
      method: 'post',
      path: '/units/{id}/end',
      middleware,
      summary: 'The unit ends, and others take its place',
      request: { params: z.object({ id }), body: body(Ending, 'When, and who follows') },
      responses,
    }),
  }
}

const importing = createRoute({
  method: 'post',
  path: '/units/import',
  middleware: allow('unit.import'),
  summary: 'Takes a table of units, or tells what would come of it',
  request: { body: body(Import, 'The table as CSV, as /units.csv gives it') },
  responses: { 200: json(ImportResult, 'What has changed, or would'), ...problems(400, 401, 403, 413, 422) },
})

const toldPlan = ({ units, unchanged, faults, more }: Plan, known: Planted['tree'], c: Context<Told>) => ({
  changes: units.map(unit => ({ id: unit.id, name: nameOf(unit), known: known.has(unit.id) })),
  unchanged,
  more,
  faults: faults.map(({ line, problem }) => ({ line, message: problem.tell(readerLanguage(c)) })),
})

/** @param onChange - called after each change */
export function unitChanges(database: Database, onChange: () => void) {
  const { state, correction, end } = changeRoutes(database)
  const change = async (c: Context<Told>, alter: (planted: Planted) => Change | null) => {
    await changeUnits(database, accountOf(c.var.access), alter)
    onChange()
  }
  /** Changes the one unit that the address names. */
  const changeOne = async (
    c: Context<Told>,
    subject: string,
    alter: (unit: Unit, planted: Planted) => Unit,
    deed: Pick<Change, 'action' | 'detail'>,
  ) => {
    await change(c, planted => {
      const unit = planted.tree.get(subject)
      if (!unit || unit.states.length === 0) throw new Problem('thing.notFound')
      requireReach(c.var.access.scope, planted, [subject])
      return { units: [alter(unit, planted)], subject, ...deed }
    })
    return shownUnit(database, subject, c)
  }
  return router()
    .openapi(create, async c => {
      const given = c.req.valid('json')
      const { code, name, validFrom } = given
      const subject = randomUUID()
      await change(c, planted => {
        const { scope } = c.var.access
        requireReach(scope, planted, [given.parent])
        requireCode(scope, planted, { id: subject, states: [], successors: [] }, given)
        const units = [{ id: subject, states: [given], successors: [] }]
        return { units, action: 'unit.create', subject, detail: { code, name, validFrom } }
      })
      return c.json(await shownUnit(database, subject, c), 201)
    })
    .openapi(importing, async c => {
      const { csv, dry } = c.req.valid('json')
      // What is only looked at holds nobody up, and what is taken only while it is written.
      const { tree } = await readTree(database.read, database.tables)
      const plan = await planImport(tree, csv)
      const told = toldPlan(plan, tree, c)
      const { faults, more } = told
      if (dry) return c.json(told, 200)
      if (faults.length > 0)
        throw new Problem('unit.faultyFile', { n: faults.length + more }, () => ({ faults, more }))
      const { units } = plan
      const detail = { units: units.length }
      if (units.length > 0) await change(c, () => ({ units, action: 'unit.import', subject: 'root', detail }))
      return c.json(told, 200)
    })
    .openapi(state, async c => {
      const { validFrom, ...facts } = c.req.valid('json')
      const { code, name } = facts
      const shown = await changeOne(
        c,
        c.req.valid('param').id,
        (unit, planted) => {
          const now = unit.states.find(one => isWithin(one, validFrom))
          requirePeriod(c.var.access.scope, planted, unit, now, facts.parent)
          requireCode(c.var.access.scope, planted, unit, facts)
          return continued(unit, validFrom, facts)
        },
        { action: 'unit.state', detail: { code, name, validFrom } },
      )
      return c.json(shown, 200)
    })
    .openapi(correction, async c => {
      const right = c.req.valid('json')
      const { id: subject, from } = c.req.valid('param')
      const { code, name, validFrom } = right
      const shown = await changeOne(
        c,
        subject,
        (unit, planted) => {
          const now = unit.states.find(one => one.validFrom === from)
          requirePeriod(c.var.access.scope, planted, unit, now, right.parent)
          requireCode(c.var.access.scope, planted, unit, right)
          return corrected(unit, from, right)
        },
        { action: 'unit.correct', detail: { code, name, validFrom, from } },
      )
      return c.json(shown, 200)
    })
    .openapi(end, async c => {
      const { on, successors } = c.req.valid('json')
      const shown = await changeOne(
        c,
        c.req.valid('param').id,
        (unit, planted) => {
          const { scope } = c.var.access
          const last = unit.states.at(-1)
          if (last) requirePeriod(scope, planted, unit, last, last.parent)
          requireReach(
            scope,
            planted,
            successors.map(successor => successor.unit),
          )
          return ended(unit, on, successors)
        },
        { action: 'unit.end', detail: { on, successors: successors.length } },
      )
      return c.json(shown, 200)
    })
}
