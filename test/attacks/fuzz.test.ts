import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listOperations, type Operation } from '../support/apiDocument.ts'
import { databases } from '../support/databases.ts'
import { everybody, headersOf, nameOf, settle } from '../support/hierarchy.ts'
import { hostileText, nearly } from '../support/schemaArbitrary.ts'
import { type Running, startServer } from '../support/server.ts'

/** What an address names: something that is there, or anything at all. */
const named = (name: string) =>
  fc.oneof(
    fc.constantFrom(
      'village',
      '2020-01-01',
      ...(['unit', 'account', 'class'] as const).map(kind => nameOf(kind, 'own')),
    ),
    hostileText.filter(text => text !== '' && text !== '.' && text !== '..'),
    fc.constant(name),
  )

const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString())

function requestTo({ method, path, parameters, body }: Operation) {
  const places = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const query = parameters.filter(parameter => parameter.in === 'query')
  return fc
    .record({
      who: fc.constantFrom(...everybody),
      names: fc.tuple(...places.map(named)),
      questions: fc.tuple(...query.map(({ schema }) => fc.option(fc.oneof(hostileText, nearly(schema))))),
      sent: body === null ? fc.constant(undefined) : nearly(body),
    })
    .map(({ who, names, questions, sent }) => {
      const address = names.reduce(
        (rest, name, place) => rest.replace(`:${places[place]}`, encoded(name)),
        path,
      )
      const asked = questions.flatMap((value, place) =>
        value === null
          ? []
          : [`${query[place]?.name}=${encoded(typeof value === 'string' ? value : JSON.stringify(value))}`],
      )
      return {
        method,
        who,
        address: `${address}?${asked.join('&')}`,
        body: sent === undefined ? undefined : JSON.stringify(sent),
      }
    })
}

/** How an answer breaks its promises, `null`: not at all. */
async function faultOf(
  server: Running,
  {
    method,
    who,
    address,
    body,
  }: { method: string; who: (typeof everybody)[number]; address: string; body: string | undefined },
) {
  const answer = await server.app.request(address, {
    method,
    headers: { 'content-type': 'application/json', ...headersOf(who) },
    ...(body !== undefined && { body }),
  })
  const told = await answer.text()
  if (answer.status >= 500) return `${answer.status} ${told}`
  if (answer.status < 400) return null
  const { code, title, status } = JSON.parse(told)
  return typeof code === 'string' && typeof title === 'string' && status === answer.status ? null : told
}

test.each(databases)(
  'whatever a route is sent, it answers in words, on %s',
  { timeout: 180_000 },
  async (name, create) => {
    const server = await startServer(create)
    const operations = await listOperations(server.app)
    expect(operations.length).toBeGreaterThan(50)
    for (const operation of operations) {
      let count = 0
      await fc.assert(
        fc.asyncProperty(requestTo(operation), async request => {
          // What was asked before may have changed everything.
          if (count++ % 10 === 0) await settle(server.database, request.who)
          expect([await faultOf(server, request), server.failures]).toEqual([null, []])
        }),
        { numRuns: name === 'SQLite' ? 60 : 30 },
      )
    }
    await server.close()
  },
)
