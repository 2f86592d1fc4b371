import fc from 'fast-check'
import { expect, test } from 'vitest'
import { databases } from '../support/databases.ts'
import { answered, put, startServer } from '../support/server.ts'

/** Whatever a text may hold: control characters, lone surrogates, combining marks, names of properties. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map(units => String.fromCharCode(...units)),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'sex', 'wish', 'e\u0301', ''),
)
const value = fc.letrec(tie => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, true, false, 1, 2, 1e308),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('any')), { maxLength: 4 }).map(Object.fromEntries),
  ),
})).any

const answers = fc.array(fc.tuple(text, value), { maxLength: 4 }).map(Object.fromEntries)

/** A good body with any part of it replaced, or more put in. */
const spoilt = fc
  .tuple(fc.constantFrom(...Object.keys(answered()), 'place', 'card', 'phase', 'extra'), value)
  .map(([field, replaced]) => ({ ...answered(), [field]: replaced }))

/** JSON that was damaged on the way. */
const damaged = fc
  .tuple(fc.nat({ max: 250 }), fc.string({ unit: 'binary', maxLength: 3 }))
  .map(([at, inserted]) => {
    const body = JSON.stringify(answered({ sex: 1, wish: 'Nước sạch' }))
    return body.slice(0, at) + inserted + body.slice(at + 1)
  })

const body = fc.oneof(
  answers.map(given => JSON.stringify(answered(given))),
  spoilt.map(sent => JSON.stringify(sent)),
  value.map(sent => JSON.stringify(sent) ?? ''),
  damaged,
  fc.uint8Array({ maxLength: 40 }).map(bytes => new Uint8Array(bytes)),
)

const among = new Set([200, 201, 400, 404, 409, 413, 415, 422])
const runs = { SQLite: 20_000, PostgreSQL: 2000 }

test.each(databases)(
  'random bodies meet an answer in words, never a fault, on %s',
  async (name, create) => {
    const server = await startServer(create)
    const statuses = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(body, async sent => {
        const { status } = await put(server.app, sent)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        return among.has(status)
      }),
      { numRuns: runs[name], seed: 20_251_125 },
    )
    expect(server.failures).toEqual([])
    // Every way a body can fare was met often enough to mean something.
    for (const status of [201, 400, 404, 422]) expect(statuses.get(status)).toBeGreaterThan(10)
    const { responses } = server.database.tables
    expect(await server.database.read.$count(responses)).toBe(statuses.get(201))
    await server.close()
  },
  120_000,
)
