import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../support/databases.ts'
import { answered, newId, put, type Running, startServer } from '../support/server.ts'

const json = JSON.stringify
const body = (others: object) => json(answered({ sex: 2 }, others))
const answers = (given: object) => json(answered({ ...given }))
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const inTwoDays = () => new Date(Date.now() + 2 * 86_400_000).toISOString()

/** What is sent, and how it is answered: status, code, and what the sentence to the reader names. */
const bodies: [
  what: string,
  text: string | Uint8Array<ArrayBuffer>,
  status: number,
  code: string,
  names: string,
][] = [
  ['nothing', '', 400, 'request.malformed', 'JSON'],
  ['text that is not JSON', '{"answers":', 400, 'request.malformed', 'JSON'],
  ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 400, 'request.malformed', 'UTF-8'],
  ['a list', '[]', 400, 'request.invalid', 'body'],
  ['a number', '7', 400, 'request.invalid', 'body'],
  ['null', 'null', 400, 'request.invalid', 'body'],
  ['an empty object', '{}', 400, 'request.invalid', 'survey'],
  ['a version that is a text', body({ version: '1' }), 400, 'request.invalid', 'version'],
  ['a version with a fraction', body({ version: 1.5 }), 400, 'request.invalid', 'version'],
  ['a version beyond all numbers', body({ version: 1e300 }), 400, 'request.invalid', 'version'],
  ['a locale of no language', body({ locale: 'fr' }), 400, 'request.invalid', 'locale'],
  ['a mode that does not exist', body({ mode: 'telephone' }), 400, 'request.invalid', 'mode'],
  ['a start that is no time', body({ startedAt: 'yesterday' }), 400, 'request.invalid', 'startedAt'],
  [
    'an end on a day that does not exist',
    body({ submittedAt: '2026-02-31T00:00:00Z' }),
    400,
    'request.invalid',
    'submittedAt',
  ],
  ['a place that is a number', body({ place: 11983 }), 400, 'request.invalid', 'place'],
  ['a field that does not exist', body({ admin: true }), 400, 'request.invalid', 'admin'],
  ['answers that are a list', body({ answers: [] }), 400, 'request.invalid', 'answers'],
  ['answers that are nothing', body({ answers: null }), 400, 'request.invalid', 'answers'],
  ['a hundred thousand levels', `{"answers":{"wish":${nested(100_000)}}}`, 400, 'request.tooDeep', '32'],
  [
    'answers of forty levels',
    body({ answers: { wish: JSON.parse(nested(40)) } }),
    400,
    'request.tooDeep',
    '32',
  ],
  ['ten megabytes', body({ answers: { wish: 'x'.repeat(10_000_000) } }), 413, 'request.tooLarge', ''],
  ['a survey that does not exist', body({ survey: 'none' }), 404, 'survey.notFound', 'none'],
  ['a survey named like a property', body({ survey: '__proto__' }), 404, 'survey.notFound', '__proto__'],
  ['a survey that is closed', body({ survey: 'closed' }), 409, 'survey.closed', 'closed'],
  ['a version that was never published', body({ version: 9 }), 404, 'version.notFound', '9'],
  ['a clock that was reset', body({ startedAt: '1970-01-01T00:00:00Z' }), 422, 'response.clock', 'startedAt'],
  [
    'a clock years ahead',
    body({ submittedAt: '2039-01-01T00:00:00Z' }),
    422,
    'response.clock',
    'submittedAt',
  ],
  ['a clock two days ahead', body({ submittedAt: inTwoDays() }), 422, 'response.clock', 'submittedAt'],
  ['a choice that does not exist', answers({ sex: 3 }), 422, 'response.invalid', 'sex'],
  ['a question that does not exist', answers({ sex: 2, age: 30 }), 422, 'response.invalid', 'age'],
  ['no answer where one is needed', answers({ wish: 'x' }), 422, 'response.invalid', 'sex'],
  ['an answer of another type', answers({ sex: 2, wish: 7 }), 422, 'response.invalid', 'wish'],
  ['U+0000 in an answer', answers({ sex: 2, wish: 'a\0b' }), 422, 'response.invalid', 'wish'],
  [
    'more marks on a letter than there are',
    answers({ sex: 2, wish: `a${'\u0301\u0323'.repeat(60_000)}` }),
    422,
    'response.invalid',
    'wish',
  ],
  ['half of a surrogate pair', answers({ sex: 2, wish: 'a\ud800b' }), 422, 'response.invalid', 'wish'],
  [
    'the other half, deep inside',
    answers({ sex: 2, wish: { a: ['\udfff'] } }),
    422,
    'response.invalid',
    'wish',
  ],
  ['U+0000 in the name of a question', answers({ sex: 2, 'w\0': 1 }), 422, 'response.invalid', 'w\0'],
  ['U+0000 in a field', body({ survey: 'a\0' }), 422, 'response.invalid', 'survey'],
  [
    'a question named __proto__',
    body({}).replace('{"sex":2}', '{"sex":2,"__proto__":1}'),
    422,
    'response.invalid',
    '__proto__',
  ],
  ['a number beyond all numbers', body({}).replace('"sex":2', '"sex":1e999'), 422, 'response.invalid', 'sex'],
]

describe.each(databases)('what is refused on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())

  const counts = async () => {
    const { responses, audit } = server.database.tables
    const { read } = server.database
    return [await read.$count(responses), await read.$count(audit)]
  }

  test.each(bodies)('is %s', async (_what, text, status, code, named) => {
    const before = await counts()
    const answer = await put(server.app, text)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    const problem = await answer.json()
    expect(problem).toMatchObject({ status: answer.status, code })
    expect([answer.status, problem.title]).toEqual([status, expect.stringContaining(named)])
    expect(await counts()).toEqual(before)
  })

  test.each([
    ['a form', 'application/x-www-form-urlencoded', {}],
    ['plain text', 'text/plain', {}],
    ['compressed JSON', 'application/json', { 'content-encoding': 'gzip' }],
  ])('is %s', async (_what, type, headers) => {
    const answer = await put(server.app, body({}), { 'content-type': type, ...headers })
    expect([answer.status, await answer.json()]).toEqual([
      415,
      expect.objectContaining({ code: 'request.unsupported' }),
    ])
  })

  test.each(['abc', '1', '018e1a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5', 'x'.repeat(36), '%00'])(
    'is %s as an id',
    async id => {
      const answer = await put(server.app, body({}), {}, id)
      expect([answer.status, await answer.json()]).toEqual([
        400,
        expect.objectContaining({
          code: 'request.invalid',
          details: expect.objectContaining({ where: 'id' }),
        }),
      ])
    },
  )

  test('is told with one entry for each broken question, in Vietnamese', async () => {
    const answer = await put(server.app, json(answered({ sex: 9, wish: 8, age: 7 })))
    expect((await answer.json()).details.answers).toEqual([
      { question: 'sex', rule: 'choice', message: 'Câu trả lời không có trong danh sách lựa chọn.' },
      { question: 'wish', rule: 'type', message: 'Đây không phải là loại câu trả lời mà câu hỏi này nhận.' },
      { question: 'age', rule: 'unknown', message: 'Phiếu không có câu hỏi này.' },
    ])
  })

  test('is told in English to who reads English', async () => {
    const headers = { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' }
    const problem = await (await put(server.app, json(answered({ sex: 9 })), headers)).json()
    expect([problem.title, problem.details.answers]).toEqual([
      'Some answers are not valid: sex.',
      [{ question: 'sex', rule: 'choice', message: 'This answer is not among the choices.' }],
    ])
  })

  test('names every field that is wrong, in words', async () => {
    const problem = await (await put(server.app, body({ version: '1', mode: 'x' }))).json()
    expect(problem.details.fields).toEqual([
      { field: 'version', rule: 'invalid_type', message: 'version bị thiếu hoặc không đúng kiểu' },
      { field: 'mode', rule: 'invalid_value', message: 'mode không phải giá trị cho phép' },
    ])
  })

  test('is not decomposed Vietnamese: that is stored composed', async () => {
    const id = newId()
    const sent = answered({ sex: 2, wish: 'Bình đẳng giới'.normalize('NFD') })
    expect((await put(server.app, json(sent), {}, id)).status).toBe(201)
    const rows = await server.database.read.select().from(server.database.tables.responses)
    expect(rows.find(row => row.id === id)?.answers).toBe(
      '{"sex":2,"wish":"Bình đẳng giới"}'.normalize('NFC'),
    )
  })

  test('is never what nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
