import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSqlite } from '../support/databases.ts'
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
      "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'self'; " +
        "style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; " +
        'trusted-types default',
    )
  })

  test.each(['/office', '/office/', '/office/surveys/village'])(
    'give the office its own at %s',
    async path => {
      const answer = await get(path)
      expect([answer.status, await answer.text()]).toEqual([200, 'for the office'])
    },
  )

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

  test.each(['/office.html', '/index.html', '/assets/none.js', '/..%2fpackage.json'])(
    'give nobody anything at %s',
    async path => {
      const answer = await get(path)
      expect([answer.ok, await answer.json()]).toEqual([
        false,
        expect.objectContaining({ code: expect.any(String) }),
      ])
    },
  )
})
