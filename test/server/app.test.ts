import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, newSqlite } from '../support/databases.ts'
import { answered, newId, put, type Running, startServer } from '../support/server.ts'

describe.each(databases)('GET /api/health on %s', (name, create) => {
  test('tells what the server is and that it can store', async () => {
    const server = await startServer(create)
    const answer = await server.api.health.$get()
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { version: '1.2.3', database: name === 'SQLite' ? 'sqlite' : 'postgres', schema: 8, queue: 0 },
    ])
    await server.close()
  })
})

const good = () => JSON.stringify(answered())

describe('the server', () => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(newSqlite, { origin: 'https://khaosat.vn' })
  })
  afterAll(() => server.close())

  test('describes its whole API in a document', async () => {
    const answer = await server.app.request('/api/openapi.json')
    expect(answer.status).toBe(200)
    const document = await answer.json()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/health',
        '/api/surveys',
        '/api/surveys/{slug}',
        '/api/responses/{id}',
        '/api/responses/batch',
      ]),
    )
    const { required } = document.components.schemas.NewResponse
    expect(required).toEqual(['survey', 'version', 'locale', 'mode', 'startedAt', 'submittedAt', 'answers'])
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, one]) => one,
    )
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(names))
  })

  test.each([
    ['GET', '/api/none'],
    ['DELETE', '/api/surveys'],
    ['GET', '/none'],
  ])('has nothing at %s %s', async (method, path) => {
    const answer = await server.app.request(path, { method, headers: { 'content-type': 'application/json' } })
    expect([answer.status, await answer.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'route.notFound' }),
    ])
  })

  test('tells a person who reads in a browser, in a page', async () => {
    const answer = await server.app.request('/none', {
      headers: { accept: 'text/html,*/*', 'accept-language': 'en' },
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
    expect(await answer.text()).toContain('There is nothing at this address.')
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.vn' }],
    ['a sibling of ours', { 'sec-fetch-site': 'same-site', origin: 'https://other.khaosat.vn' }],
    ['another site, told by its origin alone', { origin: 'https://elsewhere.vn' }],
    ['a page without an origin', { origin: 'null' }],
  ])('refuses what %s made a browser send', async (_who, headers) => {
    const answer = await put(server.app, good(), headers)
    expect([answer.status, await answer.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'request.foreign' }),
    ])
  })

  test.each([
    ['our page', { 'sec-fetch-site': 'same-origin', origin: 'https://khaosat.vn' }],
    ['our page, told by its origin alone', { origin: 'https://khaosat.vn' }],
    ['our page at another name of this machine', { origin: 'http://localhost' }],
    ['a program', {}],
  ])('takes what %s sends', async (_who, headers) => {
    expect((await put(server.app, good(), headers)).status).toBe(201)
  })

  test('logs the pattern of a route, what came of it and how long it took, and nothing else', async () => {
    server.visits.length = 0
    await put(server.app, JSON.stringify(answered({ sex: 9 })), {}, newId())
    expect(server.visits).toEqual([
      {
        method: 'PUT',
        route: '/api/responses/:id',
        status: 422,
        problem: 'response.invalid',
        milliseconds: expect.any(Number),
      },
    ])
  })
})
