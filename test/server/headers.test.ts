import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSqlite } from '../support/databases.ts'
import { type Asked, listFaults, listRequests, refusedWith } from '../support/requests.ts'
import { type Running, startServer } from '../support/server.ts'
import { signIn } from '../support/staff.ts'

const web = mkdtempSync(join(tmpdir(), 'web-'))
mkdirSync(join(web, 'assets'))
for (const name of ['index.html', 'office.html', 'assets/page.js']) writeFileSync(join(web, name), '')

let server: Running
/** Everywhere it is allowed to, so that answers of all kinds come. */
let cookie: string
let all: Asked[]
let changes: Asked[]
beforeAll(async () => {
  server = await startServer(newSqlite, { web, origin: 'https://khaosat.vn' })
  cookie = `__Host-${(await signIn(server.database)).cookie}`
  all = listRequests(server.app)
  changes = all.filter(({ method }) => method !== 'GET')
})
afterAll(() => server.close())

const always = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
}
const demanded = ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]

const policyFault = ({ headers }: Response) => {
  const policy = (headers.get('content-security-policy') ?? '').split('; ')
  const missing = demanded.filter(one => !policy.includes(one))
  const loose = policy.filter(one => /http|\*|unsafe/.test(one) && one !== "style-src-attr 'unsafe-inline'")
  return missing.length + loose.length > 0 ? [...missing, ...loose].join() : null
}
const typeFault = ({ headers, body }: Response) => {
  const type = headers.get('content-type') ?? ''
  const isTold = body === null || /^(application\/|image\/|font\/)|charset=utf-8/i.test(type)
  const telling = [...headers.keys()].filter(name => /^(access-control|server|x-powered)/.test(name))
  return isTold && telling.length === 0 ? null : [type, ...telling].join()
}
const cacheFault = ({ headers }: Response, { path }: Asked) => {
  const control = headers.get('cache-control')
  const wanted = path === '/api/surveys/village' ? 'no-cache' : 'no-store'
  return !path.startsWith('/api') || control === wanted ? null : control
}

describe('every answer, whatever was asked,', () => {
  test.each(Object.entries(always))('carries %s: %s', async (name, value) => {
    const faultOf = ({ headers }: Response) => (headers.get(name) === value ? null : `${headers.get(name)}`)
    expect(await listFaults(server.app, all, faultOf, { cookie })).toEqual([])
    expect(await listFaults(server.app, all, faultOf)).toEqual([])
  })

  test('has a content policy that lets nothing in from elsewhere', async () => {
    expect(await listFaults(server.app, all, policyFault, { cookie })).toEqual([])
  })

  test('says of what kind it is, in UTF-8, and nothing of who may read it elsewhere or what made it', async () => {
    const headers = { cookie, origin: 'https://elsewhere.vn' }
    expect(await listFaults(server.app, all, typeFault, headers)).toEqual([])
  })

  test('is kept by no browser where it came from the API, but a questionnaire, which is asked about each time', async () => {
    expect(await listFaults(server.app, all, cacheFault, { cookie })).toEqual([])
  })
})

describe('every route that changes something', () => {
  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.vn' }],
    ['a sibling of ours', { 'sec-fetch-site': 'same-site', origin: 'https://other.khaosat.vn' }],
    ['a page that nobody asked for', { 'sec-fetch-site': 'none' }],
    ['another site, told by its origin alone', { origin: 'https://elsewhere.vn' }],
    ['a page without an origin', { origin: 'null' }],
  ])('refuses what %s made a browser send', async (_who, headers) => {
    const sent = { cookie, ...headers }
    expect(await listFaults(server.app, changes, refusedWith('request.foreign'), sent)).toEqual([])
  })

  test.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form with files', 'multipart/form-data; boundary=x'],
    ['plain text', 'text/plain'],
    ['plain text that says JSON', 'text/plain; application/json'],
    ['what says nothing of itself', ''],
  ])('refuses %s', async (_what, type) => {
    const sent = { cookie, 'content-type': type }
    expect(await listFaults(server.app, changes, refusedWith('request.unsupported'), sent)).toEqual([])
  })

  test('refuses what is compressed', async () => {
    const sent = { cookie, 'content-encoding': 'gzip' }
    expect(await listFaults(server.app, changes, refusedWith('request.unsupported'), sent)).toEqual([])
  })
})

const isAbsent = ({ status }: Response) => (status === 404 ? null : String(status))

describe('a request', () => {
  test.each(['PATCH', 'PROPFIND', 'OPTIONS', 'POST'])(
    'meets nothing where its method %s has no route',
    async method => {
      const known = new Set(all.map(one => `${one.method} ${one.path}`))
      const asked = all
        .filter(({ path }) => !known.has(`${method} ${path}`))
        .map(({ path }) => ({ method, path }))
      expect(await listFaults(server.app, asked, isAbsent, { cookie })).toEqual([])
    },
  )

  test('as HEAD gets what GET gets, without a body', async () => {
    const answer = await server.app.request('/api/surveys', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })
})
