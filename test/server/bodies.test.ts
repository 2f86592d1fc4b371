import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleOf, listOperations, type Operation, type Schema } from '../support/apiDocument.ts'
import { newSqlite } from '../support/databases.ts'
import { addressOf, anyId, listFaults, refusedWith } from '../support/requests.ts'
import { type Running, startServer } from '../support/server.ts'
import { signIn } from '../support/staff.ts'

let server: Running
let cookie: string
let operations: Operation[]
/** Those that take a body. */
let bodied: Operation[]
beforeAll(async () => {
  server = await startServer(newSqlite)
  ;({ cookie } = await signIn(server.database))
  operations = await listOperations(server.app)
  bodied = operations.filter(({ body }) => body !== null)
})
afterAll(() => server.close())

async function send({ method, path }: Operation, body: string) {
  const headers = { 'content-type': 'application/json', cookie }
  const answer = await server.app.request(addressOf(path), { method, body, headers })
  const { code, details }: { code?: string; details?: object } = await answer.json()
  return { code, details }
}
const codesOf = async (body: string) =>
  new Set(await Promise.all(bodied.map(async operation => (await send(operation, body)).code)))

/** JSON of an even number of levels. */
const nested = (levels: number) => `${'{"a":['.repeat(levels / 2)}1${']}'.repeat(levels / 2)}`

/** Where a schema describes an object that would take keys that it does not name. */
function openObjects(schema: Schema, where: string): string[] {
  const { properties, items, additionalProperties, allOf = [], anyOf = [], oneOf = [] } = schema
  const others = [...allOf, ...anyOf, ...oneOf, ...(items ? [items] : [])]
  return [
    ...(properties !== undefined && additionalProperties !== false ? [where] : []),
    ...Object.entries(properties ?? {}).flatMap(([name, part]) => openObjects(part, `${where}.${name}`)),
    ...others.flatMap(part => openObjects(part, where)),
  ]
}

describe('every body', () => {
  test('may be 32 levels deep and no deeper', async () => {
    expect(await codesOf(nested(34))).toEqual(new Set(['request.tooDeep']))
    expect(await codesOf(nested(32))).not.toContain('request.tooDeep')
  })

  test('may have any brackets in its texts', async () => {
    const texts = JSON.stringify({ a: `\\"${'['.repeat(50)}`, '[[[[[': ['{{{{{"\\', '{'.repeat(40)] })
    expect(await codesOf(texts)).not.toContain('request.tooDeep')
  })

  test('of more than its limit is refused', async () => {
    expect(await codesOf(`"${'x'.repeat(9_000_000)}"`)).toEqual(new Set(['request.tooLarge']))
  })

  test('is described to its last key', () => {
    const found = bodied.flatMap(({ method, path, body }) => openObjects(body ?? {}, `${method} ${path}`))
    expect(found).toEqual([])
  })

  test('with a key that nobody has named is refused by its name', async () => {
    const faults: string[] = []
    for (const operation of bodied) {
      const good = exampleOf(operation.body ?? {})
      if (Array.isArray(good)) continue
      const { code = '', details } = await send(operation, JSON.stringify({ ...Object(good), isAdmin: true }))
      // Whoever may not ask finds out nothing more.
      const isBarred = ['thing.notFound', 'session.missing', 'access.denied'].includes(code)
      if (!isBarred && !JSON.stringify(details).includes('isAdmin')) faults.push(`${operation.path}: ${code}`)
    }
    expect(faults).toEqual([])
  })

  test('with a sign that no database keeps is refused, and with one that looks like it is not', async () => {
    expect(await codesOf('{"name":"a\\u0000"}')).not.toContain('server.fault')
    const others = bodied.filter(({ path }) => !path.startsWith('/api/responses'))
    for (const operation of others) {
      const { details } = await send(operation, '{"name":"a\\\\\\u0000"}')
      expect([operation.path, details]).toEqual([
        operation.path,
        expect.objectContaining({ where: 'U+0000' }),
      ])
      expect(JSON.stringify(await send(operation, '{"name":"a\\\\u0000"}'))).not.toContain('U+0000')
    }
  })

  test('that reaches for what all objects have in common changes nothing', async () => {
    await codesOf('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}')
    expect(Reflect.get({}, 'isAdmin')).toBe(undefined)
  })
})

test('a question that an address asks twice is refused', async () => {
  // Of a class that is not there nobody learns more than that.
  const { trainingClasses } = server.database.tables
  const place = { course: 'C01', title: '', unit: 'root', place: '', heldOn: '2026-11-25', owner: 'x' }
  const expected = {
    expectedWomen: 1,
    expectedMen: 1,
    survey: 'village',
    parallelSurvey: null,
    minutes: null,
  }
  const made = { id: anyId, code: 'AAAAAA', salt: 'x', createdAt: new Date().toISOString() }
  await server.database.write(async tx => {
    await tx.insert(trainingClasses).values({ ...place, ...expected, ...made })
  })
  const asked = operations.flatMap(({ method, path, parameters }) =>
    parameters
      .filter(parameter => parameter.in === 'query')
      .map(({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema)))}`)
      .map(question => ({ method, path: `${addressOf(path)}?${question}&${question}` })),
  )
  expect(await listFaults(server.app, asked, refusedWith('request.invalid'), { cookie })).toEqual([])
})

test('a fault is told by its number alone', async () => {
  const broken = await startServer(newSqlite)
  await broken.database.close()
  const answer = await broken.app.request('/api/surveys')
  const text = await answer.text()
  expect([answer.status, JSON.parse(text)]).toEqual([
    500,
    {
      type: '/problems/server.fault',
      title: expect.any(String),
      status: 500,
      code: 'server.fault',
      details: { incident: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    },
  ])
  expect(text).not.toMatch(/select|database|\.ts|node_modules/i)
  await broken.queue.close()
})
