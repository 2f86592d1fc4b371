import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleOf, listOperations, type Operation } from '../support/apiDocument.ts'
import { type Request, runSqlmap, runWapiti } from '../support/attackTools.ts'
import { newSqlite } from '../support/databases.ts'
import { type Office, openOffice } from '../support/office.ts'
import { addressOf } from '../support/requests.ts'
import { startServer } from '../support/server.ts'

/** A server with a hole of each kind, so that a tool that finds nothing is known to have looked. */
function openHoles(): Server {
  const database = new BetterSqlite3(':memory:')
  database.exec("create table things(id integer, name text); insert into things values (1, 'a'), (2, 'b')")
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://holes.test')
    const asked = searchParams.get('q') ?? ''
    if (pathname === '/things') {
      try {
        response.end(JSON.stringify(database.prepare(`select * from things where id = ${asked}`).all()))
      } catch (error) {
        response.writeHead(500).end(`SQLITE_ERROR: ${String(error)}`)
      }
    } else {
      response.setHeader('content-type', 'text/html')
      response.end(`<a href="/things?q=1">things</a> <a href="/say?q=a">say</a> <p>${asked}</p>`)
    }
  }).listen(0, '127.0.0.1')
}

let holes: Server
let holesAt: string
let office: Office
let operations: Operation[]
let cookie: string
beforeAll(async () => {
  holes = openHoles()
  await once(holes, 'listening')
  holesAt = `http://127.0.0.1:${(holes.address() as AddressInfo).port}`
  office = await openOffice()
  const { name, value } = await office.signIn('administrator')
  cookie = `${name}=${value}`
  const described = await startServer(newSqlite)
  operations = await listOperations(described.app)
  await described.close()
}, 60_000)
afterAll(async () => {
  holes.close()
  await office.close()
})

/** Every question that an address asks, with a good value. */
const questionsOf = ({ parameters }: Operation) =>
  parameters
    .filter(parameter => parameter.in === 'query')
    .map(
      ({ name, schema }) =>
        `${name}=${encodeURIComponent(JSON.stringify(exampleOf(schema)).replaceAll('"', ''))}`,
    )

/** Every route that takes anything at all, with a star wherever an address names something. */
function listTried(): Request[] {
  return operations.flatMap(operation => {
    const { method, path, body } = operation
    const questions = questionsOf(operation)
    const isNaming = path.includes('/:')
    if (!isNaming && questions.length === 0 && body === null) return []
    const named = path.replaceAll(/:\w+/g, name => (name === ':slug' ? 'perception*' : 'x*'))
    const address = questions.length > 0 ? `${named}?${questions.join('&')}` : named
    return [
      { method, path: address, cookie, ...(body !== null && { body: JSON.stringify(exampleOf(body)) }) },
    ]
  })
}

describe('sqlmap', { timeout: 200_000 }, () => {
  test('finds the hole that is there', async () => {
    const { found } = await runSqlmap(holesAt, [{ method: 'GET', path: '/things?q=1' }])
    expect(found).toEqual(['Parameter: q (GET)'])
  })

  test('gets into no database of ours', async () => {
    const requests = listTried()
    expect(requests.length).toBeGreaterThan(30)
    const { found, tried } = await runSqlmap(office.origin, requests)
    expect(found).toEqual([])
    expect(tried).toBeGreaterThan(30)
  })
})

describe('wapiti', { timeout: 200_000 }, () => {
  test('finds the holes that are there', async () => {
    const found = await runWapiti(holesAt, [])
    const kinds = new Set(found.map(one => one.split(':')[0]))
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'Cross Site Scripting',
        'Content Security Policy Configuration',
        'HTTP Secure Headers',
      ]),
    )
  })

  test('finds none of ours', async () => {
    const starts = operations
      .filter(({ method }) => method === 'GET')
      .map(operation => `${addressOf(operation.path)}?${questionsOf(operation).join('&')}`)
    const pages = ['/s/perception', '/office', '/office/units']
    expect(await runWapiti(office.origin, [...pages, ...starts], cookie)).toEqual([])
  })
})
