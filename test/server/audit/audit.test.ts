import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkOf } from '../../../server/audit/chain.ts'
import { openAnchorFile } from '../../../server/audit/anchor.ts'
import { record } from '../../../server/store/audit.ts'
import { databases } from '../../support/databases.ts'
import { type Running, startServer } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'

describe.each(databases)('the audit as it is read on %s', (_name, create) => {
  let server: Running
  let reader: Awaited<ReturnType<typeof signIn>>
  const anchors = openAnchorFile(mkdtempSync(join(tmpdir(), 'audit-')), 'x.db')
  beforeAll(async () => {
    server = await startServer(create, { anchors })
    reader = await signIn(server.database)
    for (let n = 1; n <= 60; n++)
      await server.database.write(tx =>
        record(tx, server.database.tables, {
          actor: n % 2 ? reader.id : 'console',
          action: n % 3 ? 'survey.open' : '=cmd()',
          subject: `thôn ${n}%`,
          detail: { n },
        }),
      )
  })
  afterAll(() => server.close())

  const ask = async (path: string, cookie = reader.cookie) =>
    server.app.request(`/api/audit${path}`, { headers: { cookie } })
  const acts = async (query: string): Promise<{ seq: number; subject: string; name: string | null }[]> =>
    (await (await ask(query)).json()).acts

  test('comes the newest first, page by page, each act once', async () => {
    const first = await (await ask('')).json()
    expect(first.acts).toHaveLength(50)
    expect(first.acts[0]).toMatchObject({ subject: 'thôn 60%', actor: 'console', name: null })
    const second = await (await ask(`?before=${first.next}`)).json()
    expect(second.next).toBeNull()
    const seen = [...first.acts, ...second.acts].map(({ seq }: { seq: number }) => seq)
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    expect(new Set(seen).size).toBe(await server.database.read.$count(server.database.tables.audit))
  })

  test.each([
    ['a part of a name', '?actor=Người thử', 30],
    ['an id', '?actor=console', 30],
    ['an action', '?action=survey.open&subject=th', 40],
    ['how its subject begins', '?subject=thôn 6', 2],
    ['a subject as it is written', '?subject=thôn 6%', 1],
    ['a day long ago', '?to=2011-01-01', 0],
    ['a day to come', '?from=2100-01-01', 0],
  ])('can be filtered by %s', async (_what, query, n) => {
    expect(await acts(query.replaceAll('%', '%25').replaceAll(' ', '%20'))).toHaveLength(n)
  })

  test('tells what accounts, units and devices are called beside their ids, and keeps the ids', async () => {
    const { tables, write } = server.database
    const other = await signIn(server.database, 'trainer')
    await write(async tx => {
      await tx.insert(tables.units).values({ id: '333-2011', path: '/333-2011/' })
      await tx.insert(tables.unitStates).values({
        unit: '333-2011',
        validFrom: '2011-01-01',
        kind: 'district',
        code: '333',
        name: 'Huyện Phù Cừ',
        folded: 'huyen phu cu',
      })
      const detail = { grants: 'trainer 333-2011, analyst root' }
      await record(tx, tables, { actor: reader.id, action: 'account.grant', subject: other.id, detail })
    })
    const { acts: found, names } = await (await ask('?action=account.grant')).json()
    expect(found[0]).toMatchObject({
      subject: other.id,
      detail: { grants: 'trainer 333-2011, analyst root' },
    })
    expect(names).toEqual({
      [reader.id]: 'Người thử administrator',
      [other.id]: 'Người thử trainer',
      '333-2011': 'Huyện Phù Cừ',
    })
  })

  test('counts a day in Việt Nam', async () => {
    const on = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    expect(await acts(`?from=${on}&to=${on}&actor=console`)).toHaveLength(30)
  })

  test('refuses what is no filter', async () => {
    for (const query of ['?from=yesterday', '?before=x', '?before=0'])
      expect((await ask(query)).status).toBe(400)
  })

  test('leaves as a file whose chain anybody can compute anew, and in which nothing runs', async () => {
    const answer = await ask('.csv')
    expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="audit-[\d-]+\.csv"/)
    const text = await answer.text()
    expect(text).not.toMatch(/(^|,)"?=cmd/m)
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
    let before = ''
    for (const { at = '', actor = '', action = '', subject = '', detail, hash } of rows.toReversed()) {
      const act = { at, actor, action: action.replace(/^'=/, '='), subject }
      before = linkOf(before, { ...act, detail: detail ? JSON.parse(detail) : null })
      expect(hash).toBe(before)
    }
    expect(rows.length).toBe(await server.database.read.$count(server.database.tables.audit))
  })

  test('a filtered file has what the filter lets through', async () => {
    const rows: object[] = parse(await (await ask('.csv?actor=console')).text(), { bom: true, columns: true })
    expect(rows).toHaveLength(30)
  })

  test('its state says how far it is, what the anchor says, and the verdict where it is asked for', async () => {
    const state = await (await ask('/state')).json()
    expect(state).toMatchObject({ anchor: null, behind: false, verdict: null })
    await anchors.write({ n: 1, hash: 'x', responses: 0, writtenAt: '2026-11-25T00:00:00.000Z' })
    const verified = await (await ask('/state?verify=true')).json()
    expect(verified).toMatchObject({ anchor: { n: 1 }, verdict: { kind: 'whole', n: state.n } })
  })

  test.each(['reporter', 'trainer', 'analyst', 'leader'] as const)('is not shown to a %s', async role => {
    const { cookie } = await signIn(server.database, role)
    const answers = await Promise.all(['', '.csv', '/state'].map(path => ask(path, cookie)))
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  test('is not shown to somebody who administers a part', async () => {
    const { cookie } = await signIn(server.database, 'administrator', 'elsewhere')
    expect((await ask('', cookie)).status).toBe(403)
  })
})
