import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../server/store/database.ts'
import { exampleOf, listOperations, type Operation } from '../support/apiDocument.ts'
import { newSqlite } from '../support/databases.ts'
import { addressOf } from '../support/requests.ts'
import { answered, newId, startServer } from '../support/server.ts'
import { type ServerProcess, startProcess } from '../support/serverProcess.ts'
import { signIn } from '../support/staff.ts'

/** What people send, each where it is told from the others, and none may be found again. */
const canary = (where: string) => `chimhoangyen${where}`
const password = canary('matkhau')

let folder: string
let DATABASE: string
let server: ServerProcess
let operations: Operation[]
let staff: Awaited<ReturnType<typeof signIn>>
beforeAll(async () => {
  const described = await startServer(newSqlite)
  operations = await listOperations(described.app)
  await described.close()
  folder = mkdtempSync(join(tmpdir(), 'canary-'))
  DATABASE = join(folder, 'office.db')
  server = await startProcess({ DATABASE, DATA: folder })
  const database = await openDatabase(DATABASE)
  staff = await signIn(database)
  await database.close()
})
afterAll(() => server.end('SIGKILL'))

const headers = (cookie: string) => ({
  'content-type': 'application/json',
  cookie: `${cookie}; other=${canary('cookie')}`,
  referer: `https://khaosat.vn/${canary('referer')}`,
  'user-agent': canary('browser'),
  'accept-language': `vi,${canary('language')}`,
  'x-forwarded-for': canary('forwarded'),
  'x-pass': canary('pass'),
  'if-none-match': canary('etag'),
})

/** Every text of a body and every part of an address is a canary, as far as its schema takes one. */
function* requestsTo({ method, path, parameters, body }: Operation): Generator<[string, RequestInit]> {
  const named = path.replaceAll(/:(\w+)/g, (_, name: string) => canary(name))
  const query = parameters
    .filter(parameter => parameter.in === 'query')
    .map(({ name }) => `${name}=${canary('query')}`)
  const addresses = [
    named,
    `${addressOf(path)}?${canary('key')}=${canary('value')}`,
    `${named}?${query.join('&')}`,
  ]
  const strings = (name: string) => (/password|current|next/.test(name) ? password : canary(name))
  const bodies =
    body === null
      ? [undefined]
      : [
          JSON.stringify(
            exampleOf(body, name =>
              /dry|disabled|count|hours|days|version/.test(name) ? undefined : strings(name),
            ),
          ),
          JSON.stringify({ ...Object(exampleOf(body)), [canary('field')]: canary('extra') }),
          `{"${canary('broken')}": "${canary('torn')}`,
        ]
  for (const address of addresses)
    for (const sent of bodies) yield [address, { method, ...(sent !== undefined && { body: sent }) }]
}

const send = async (path: string, init: RequestInit, cookie: string, others: Record<string, string> = {}) => {
  const answer = await fetch(server.address + path, { ...init, headers: { ...headers(cookie), ...others } })
  await answer.arrayBuffer()
  return answer.status
}

/** Everything that the server has written but its database. */
const logs = () =>
  [
    server.said(),
    ...readdirSync(folder)
      .filter(name => !name.startsWith('office.db') && name !== 'secret.key')
      .map(name => readFileSync(join(folder, name), 'utf8')),
  ].join('\n')

test('nothing that people send is found again in any log', { timeout: 120_000 }, async () => {
  const statuses = new Map<number, number>()
  for (const operation of operations) {
    // A session that is closed would make all that follow strangers.
    const isLast = /session/.test(operation.path)
    for (const [path, init] of requestsTo(operation))
      for (const cookie of isLast ? ['office=none'] : [staff.cookie, `office=${canary('session')}`]) {
        const status = await send(path, init, cookie)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
  }
  await send('/api/devices/report', { method: 'POST', body: '{}' }, '', {
    authorization: `Bearer ${canary('token')}`,
  })
  await send('/api/join', { method: 'POST', body: '{}' }, '', { origin: `https://${canary('origin')}.vn` })
  await send(`/${canary('page')}`, {}, '')
  await send(`/office/invitation?${canary('query')}`, {}, '', { accept: 'text/html' })
  const put = {
    method: 'PUT',
    body: JSON.stringify(answered({ A01: 9, F01: canary('answer') }, { survey: 'perception' })),
  }
  await send(`/api/responses/${newId()}`, put, '')
  await expect
    .poll(
      () =>
        server
          .said()
          .split('\n')
          .filter(line => line.includes('"route"')).length,
      { timeout: 5000 },
    )
    .toBeGreaterThan(200)
  // Refused, let in and unknown: all kinds of outcomes were met.
  for (const status of [200, 400, 401, 404]) expect(statuses.get(status)).toBeGreaterThan(3)
  expect(logs()).not.toMatch(/chimhoangyen/)
  for (const secret of [staff.token, staff.id]) expect(server.said()).not.toContain(secret)
})
