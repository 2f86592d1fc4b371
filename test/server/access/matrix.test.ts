import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Action, policy } from '../../../server/access/policy.ts'
import { allow, listRoutes, passage } from '../../../server/access/guard.ts'
import { identifier } from '../../../server/access/identify.ts'
import type { Told } from '../../../server/router.ts'
import { newSqlite } from '../../support/databases.ts'
import { type Cell, drawMatrix, findHoles, legend, letIn, tableOf } from '../../support/matrix.ts'
import { type Running, startServer } from '../../support/server.ts'

let server: Running
let cells: Cell[]
beforeAll(async () => {
  server = await startServer(newSqlite)
  cells = await drawMatrix(server.app, server.app, server.database)
}, 120_000)
afterAll(() => server.close())

const golden = './matrix.txt'

describe('the matrix of who is let in where', () => {
  test('is the one that was read by a person', async () => {
    await expect(`${legend}\n${tableOf(cells)}\n`).toMatchFileSnapshot(golden)
  })

  test('has no hole', () => {
    expect(findHoles(cells)).toEqual([])
  })

  test('has a cell for every route of the app', () => {
    const drawn = new Set(cells.map(({ route }) => route))
    expect(listRoutes(server.app).filter(({ method, path }) => !drawn.has(`${method} ${path}`))).toEqual([])
  })

  test('lets somebody in at every route, so that no refusal comes from a wrong address', () => {
    const open = new Set(cells.filter(letIn).map(({ route }) => route))
    expect([...new Set(cells.map(({ route }) => route))].filter(route => !open.has(route))).toEqual([])
  })

  test('meets every action of the policy', () => {
    const met = new Set<string>(cells.map(({ action }) => action))
    expect(Object.keys(policy).filter(action => !met.has(action))).toEqual([])
  })

  test('ends no request in a fault', () => {
    expect(server.failures).toEqual([])
  })
})

const hole = (c: { json: (body: object) => Response }) => c.json({ pwned: true })

/** An app of one route, which is a hole. */
function planted(method: 'get' | 'delete', path: string, guard: ReturnType<typeof allow> | null) {
  const identify = identifier(server.database, undefined)
  const app = new Hono<Told>()
  app.onError((error, c) =>
    c.json({ code: error.message }, 404, { 'content-type': 'application/problem+json' }),
  )
  app.use(
    passage(async (c, next) => {
      c.set('identify', identify)
      await next()
    }),
  )
  if (guard) app[method](path, guard, hole)
  else app[method](path, hole)
  return app
}

const drawn = (app: ReturnType<typeof planted>, route: string) =>
  drawMatrix(app, server.app, server.database, one => one === route)

describe('a hole that was planted is found', () => {
  test('where a route is outside the policy', async () => {
    await expect(drawn(planted('get', '/debug', null), 'GET /debug')).rejects.toThrow('is outside the policy')
  })

  test('where the search for a thing does not look at its unit', async () => {
    const blind = allow('class.close', () => Promise.resolve({ path: '/hy/b/c/' }))
    const found = await drawn(planted('delete', '/api/classes/:id', blind), 'DELETE /api/classes/:id')
    expect(findHoles(found)).toEqual(
      expect.arrayContaining([
        'reaches outside: DELETE /api/classes/:id (address sibling) by administrator: 200',
        'reaches outside: DELETE /api/classes/:id (address parent) by administrator: 200',
      ]),
    )
  })

  test('where a route asks for less than it should', async () => {
    const wide: Action = 'unit.read'
    const route = 'DELETE /api/devices/:id'
    const place = allow(wide, () => Promise.resolve({ path: '/hy/b/' }))
    const found = await drawn(planted('delete', '/api/devices/:id', place), route)
    const before = cells.filter(cell => cell.route === route)
    expect(tableOf(found)).not.toBe(tableOf(before))
    expect(found.filter(letIn).map(({ who }) => who.name)).toContain('leader')
  })

  test('where it can be told from an answer that something is there', () => {
    const route = 'DELETE /api/devices/:id'
    const talkative = cells.map(cell =>
      cell.route === route && cell.place === 'sibling' ? { ...cell, answer: 'denied' } : cell,
    )
    expect(findHoles(talkative)).toContain(`tells what is there: ${route} (address sibling) by trainer: 404`)
  })
})
