import { hash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { parseResponse } from 'hono/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publish } from '../../server/store/publication.ts'
import { findSurvey, findVersion } from '../../server/store/surveys.ts'
import { canonical } from '../../surveys/canonical.ts'
import { databases } from '../support/databases.ts'
import { type Running, startServer } from '../support/server.ts'
import { publicationOf, village } from '../support/village.ts'

describe.each(databases)('surveys on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
    await publish(server.database, { ...publicationOf('on-paper'), modes: ['paper'] }, 'a test')
  })
  afterAll(() => server.close())

  const definition = (headers: Record<string, string> = {}) =>
    server.app.request('/api/surveys/village', { headers })

  test('are listed when they are open to the public', async () => {
    expect(await parseResponse(server.api.surveys.$get())).toEqual([
      {
        slug: 'village',
        titles: { vi: 'Thôn em', en: 'Our village' },
        languages: ['vi', 'en'],
        version: 1,
        modes: ['web', 'paper'],
      },
    ])
  })

  test('are reached by address even when they are not listed', async () => {
    const answer = await server.api.surveys[':slug'].$get({ param: { slug: 'on-paper' } })
    expect(await parseResponse(answer)).toMatchObject({ slug: 'on-paper', version: 1 })
  })

  test('come without answer keys and without what only the analysis needs', async () => {
    const text = await (await definition()).text()
    expect(JSON.parse(text)).toMatchObject({ slug: 'village', version: 1, title: village.title })
    expect(text).not.toMatch(/correctAnswer|"why"/)
  })

  test('come once and are then the same', async () => {
    const etag = (await definition()).headers.get('etag') ?? ''
    const again = await definition({ 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await definition({ 'if-none-match': '"another"' })).status).toBe(200)
  })

  test('come compressed to those who take it', async () => {
    const answer = await definition({ 'accept-encoding': 'gzip, br' })
    expect(answer.headers.get('content-encoding')).toBe('br')
    const text = brotliDecompressSync(await answer.arrayBuffer()).toString()
    expect(text).toBe(await (await definition()).text())
  })

  test.each([
    ['none', 404, 'survey.notFound'],
    ['closed', 409, 'survey.closed'],
  ])('say when they are %s', async (slug, status, code) => {
    const answer = await server.api.surveys[':slug'].$get({ param: { slug } })
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })])
  })

  test('keep every version that was published', async () => {
    const { database } = server
    const changed = { ...village, title: { default: 'Xóm em', en: 'Our hamlet' } }
    await publish(database, publicationOf('changing'), 'a test')
    expect(await publish(database, publicationOf('changing', changed), 'a test')).toBe(2)
    expect((await findSurvey(database, 'changing')).version).toBe(2)
    const versions = await Promise.all([1, 2].map(version => findVersion(database, 'changing', version)))
    expect(versions.map(({ definition: { title } }) => title)).toEqual([village.title, changed.title])
    expect(versions.map(({ sha256 }) => sha256)).toEqual(
      [village, changed].map(one => hash('sha256', canonical(one))),
    )
  })

  test('are published once, however many servers start at the same time', async () => {
    const { database } = server
    const versions = await Promise.all(
      Array.from({ length: 10 }, () => publish(database, publicationOf('shared'), 'a test')),
    )
    expect(new Set(versions)).toEqual(new Set([1]))
    const entries = await database.read.select().from(database.tables.audit)
    expect(entries.filter(({ subject }) => subject === 'shared')).toHaveLength(1)
  })

  test('stay closed when they are published again', async () => {
    await publish(server.database, publicationOf('closed', { ...village, description: 'mới' }), 'a test')
    expect((await findSurvey(server.database, 'closed')).open).toBe(false)
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
