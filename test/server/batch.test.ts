import { parseResponse } from 'hono/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../support/databases.ts'
import { answered, newId, type Running, startServer } from '../support/server.ts'

const items = (n: number) => Array.from({ length: n }, () => ({ id: newId(), ...answered() }))

describe.each(databases)('POST /api/responses/batch on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())

  const send = (json: unknown[], headers: Record<string, string> = {}) =>
    server.api.responses.batch.$post({ json }, { headers })

  test('stores five hundred responses, and stores none of them twice', async () => {
    const sent = items(500)
    const first = await parseResponse(send(sent))
    expect(first.map(({ status }) => status)).toEqual(sent.map(() => 201))
    expect(first.map(result => 'id' in result && result.id)).toEqual(sent.map(({ id }) => id))
    const second = await parseResponse(send(sent))
    expect(second).toEqual(first.map(result => ({ ...result, status: 200 })))
    expect(await server.database.read.$count(server.database.tables.responses)).toBe(500)
  })

  test('tells each item how it fares, in the reader’s language', async () => {
    const [good, twin] = items(2)
    const sent = [
      { ...twin, survey: 'none' },
      good,
      { ...twin, answers: {} },
      'not a response',
      { ...twin, id: 'x' },
      { ...good, answers: { sex: 1 } },
      good,
    ]
    const results = await parseResponse(send(sent, { 'accept-language': 'en' }))
    expect(results).toEqual([
      expect.objectContaining({ status: 404, code: 'survey.notFound', title: 'There is no survey none.' }),
      expect.objectContaining({ status: 201, id: good?.id }),
      expect.objectContaining({ status: 422, code: 'response.invalid' }),
      expect.objectContaining({ status: 400, code: 'request.invalid' }),
      expect.objectContaining({ status: 400, code: 'request.invalid' }),
      expect.objectContaining({ status: 409, code: 'response.conflict' }),
      expect.objectContaining({ status: 200, id: good?.id }),
    ])
  })

  test.each([
    ['more than five hundred', () => Array.from({ length: 501 }, () => 0)],
    ['nothing in a list', () => ({})],
  ])('refuses %s', async (_what, body) => {
    const answer = await server.app.request('/api/responses/batch', {
      method: 'POST',
      body: JSON.stringify(body()),
      headers: { 'content-type': 'application/json' },
    })
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'request.invalid' }),
    ])
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
