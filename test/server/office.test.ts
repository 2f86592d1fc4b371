import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { enterOffice, isOfficeSession, newOfficeLink } from '../../server/store/office.ts'
import { databases, newSqlite } from '../support/databases.ts'
import { type Running, startServer } from '../support/server.ts'

const web = mkdtempSync(join(tmpdir(), 'web-'))
mkdirSync(join(web, 'assets'))
for (const [name, content] of Object.entries({
  'index.html': 'for respondents',
  'office.html': 'for the office',
  'sw.js': '// keeps pages',
  'assets/page-1a2b3c.js': '// a script',
  'assets/page-1a2b3c.js.br': 'compressed',
}))
  writeFileSync(join(web, name), content)

const hour = 3_600_000

describe.each(databases)('a link into the office on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create, { web })
  })
  afterAll(() => server.close())

  const at = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
    server.app.request(path, {
      ...init,
      headers: { accept: 'text/html', 'accept-language': 'en', ...init.headers },
    })
  const enter = async (link: string) => {
    const answer = await at(`/office/enter/${link}`, { method: 'POST' })
    return { answer, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
  }

  test('opens it once', async () => {
    const link = await newOfficeLink(server.database)
    const { answer, cookie } = await enter(link)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office'])
    expect(answer.headers.get('set-cookie')).toMatch(
      /^office=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    const office = await at('/office/surveys', { headers: { cookie } })
    expect([office.status, await office.text()]).toEqual([200, 'for the office'])

    const second = await enter(link)
    expect([second.answer.status, second.cookie]).toEqual([410, ''])
    expect(second.answer.headers.get('content-type')).toMatch(/^text\/html/)
  })

  test('is not spent by looking at it', async () => {
    const link = await newOfficeLink(server.database)
    const preview = await at(`/office/enter/${link}`)
    expect([preview.status, await preview.text()]).toEqual([
      200,
      expect.stringContaining('<form method="post">'),
    ])
    await at(`/office/enter/${link}`, { method: 'HEAD' })
    expect((await enter(link)).answer.status).toBe(303)
  })

  test('lets one in of twenty who use it at the same time', async () => {
    const link = await newOfficeLink(server.database)
    const entries = await Promise.all(Array.from({ length: 20 }, () => enter(link)))
    expect(entries.filter(({ answer }) => answer.status === 303)).toHaveLength(1)
  })

  test('ends after a day, and what it opened after twelve hours', async () => {
    const [early, late] = [await newOfficeLink(server.database), await newOfficeLink(server.database)]
    const session = await enterOffice(server.database, early)
    const now = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: now + 11.9 * hour })
    expect(await isOfficeSession(server.database, session)).toBe(true)
    vi.setSystemTime(now + 12.1 * hour)
    expect(await isOfficeSession(server.database, session)).toBe(false)
    vi.setSystemTime(now + 24.1 * hour)
    await expect(enterOffice(server.database, late)).rejects.toThrow('office.linkSpent')
    vi.useRealTimers()
  })

  test('leaves nothing in the database that would open it', async () => {
    const link = await newOfficeLink(server.database)
    const session = await enterOffice(server.database, await newOfficeLink(server.database))
    const { officeLinks, officeSessions, audit } = server.database.tables
    const { read } = server.database
    const rows = [officeLinks, officeSessions, audit].map(table => read.select().from(table))
    const held = JSON.stringify(await Promise.all(rows))
    expect([held.includes(link), held.includes(session)]).toEqual([false, false])
  })

  test.each(['', '; office=', '; office=wrong', '; office=%00'])(
    'is needed: without a session (%j) the office is locked',
    async cookie => {
      const answer = await at('/office', { headers: { cookie: `other=1${cookie}` } })
      expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('one-time link')])
    },
  )
})

describe('the pages', () => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(newSqlite, { web, origin: 'https://khaosat.vn' })
  })
  afterAll(() => server.close())
  const get = (path: string, headers: Record<string, string> = {}) => server.app.request(path, { headers })

  test.each(['/', '/s/village', '/s/village?lang=en'])('give respondents theirs at %s', async path => {
    const answer = await get(path)
    expect([answer.status, await answer.text()]).toEqual([200, 'for respondents'])
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'self'; " +
        "style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; " +
        'trusted-types default',
    )
  })

  test('keep for ever what has its hash in its name', async () => {
    const answer = await get('/assets/page-1a2b3c.js', { 'accept-encoding': 'br' })
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
    })
    expect(await answer.text()).toBe('compressed')
  })

  test('have the worker asked about each time', async () => {
    expect((await get('/sw.js')).headers.get('cache-control')).toBe('no-cache')
  })

  test.each(['/office', '/office/', '/office.html', '/index.html', '/assets/none.js', '/..%2fpackage.json'])(
    'give nobody anything at %s',
    async path => {
      const answer = await get(path)
      expect([answer.ok, await answer.json()]).toEqual([
        false,
        expect.objectContaining({ code: expect.any(String) }),
      ])
    },
  )

  test('tie the session to this host where the connection is secure', async () => {
    const link = await newOfficeLink(server.database)
    const answer = await server.app.request(`/office/enter/${link}`, { method: 'POST' })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(
      /^__Host-office=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    const office = await get('/office', { cookie: cookie.split(';')[0] ?? '' })
    expect(office.status).toBe(200)
  })

  test('refuse to enter on behalf of another site', async () => {
    const link = await newOfficeLink(server.database)
    const answer = await server.app.request(`/office/enter/${link}`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.vn', 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.status).toBe(403)
  })
})
