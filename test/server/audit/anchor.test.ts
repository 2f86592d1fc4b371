import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AnchorFile, openAnchorFile } from '../../../server/audit/anchor.ts'
import { compareWithAnchor } from '../../../server/audit/comparison.ts'
import { behind, holdDatabase, holdQueue } from '../../../server/audit/hold.ts'
import { openKeeper } from '../../../server/audit/keeper.ts'
import { openOwnDatabase } from '../../../server/opening.ts'
import { readSettings } from '../../../server/settings.ts'
import { openDatabase } from '../../../server/store/database.ts'
import { setOpen } from '../../../server/store/surveys.ts'
import { databases } from '../../support/databases.ts'
import { meddle, withoutTriggers } from '../../support/meddle.ts'
import { answered, newId, put, type Running, startServer } from '../../support/server.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'anchor-'))
const anchor = { n: 3, hash: 'abc', responses: 2, writtenAt: '2026-11-25T00:00:00.000Z' }

describe('the file of the anchor', () => {
  let folder: string
  beforeEach(() => {
    folder = newFolder()
    return () => rmSync(folder, { recursive: true })
  })

  test('gives back what was written, and leaves nothing else behind', async () => {
    const file = openAnchorFile(join(folder, 'data'), join(folder, 'data/office.db'))
    expect(await file.read()).toBeNull()
    await file.write(anchor)
    expect(await file.read()).toEqual(anchor)
    expect(readdirSync(join(folder, 'data'))).toEqual(['anchor.json'])
  })

  test('keeps databases apart that share a folder, and says no password', async () => {
    const one = openAnchorFile(folder, 'postgres://office:secret@db.test/one')
    await one.write(anchor)
    await openAnchorFile(folder, join(folder, 'two.db')).write({ ...anchor, n: 9 })
    expect(await one.read()).toEqual(anchor)
    expect(readFileSync(join(folder, 'anchor.json'), 'utf8')).not.toContain('secret')
  })

  test('that cannot be read counts as missing', async () => {
    writeFileSync(join(folder, 'anchor.json'), '{"office.db":{"n":')
    expect(await openAnchorFile(folder, join(folder, 'office.db')).read()).toBeNull()
  })
})

describe.each(databases)('a database on %s and its anchor', (_name, create) => {
  let server: Running
  let file: AnchorFile
  beforeEach(async () => {
    server = await startServer(create)
    file = openAnchorFile(newFolder(), server.url)
  })
  afterEach(() => server.close())

  const send = async (times = 1) => {
    for (let n = 0; n < times; n++)
      expect((await put(server.app, JSON.stringify(answered()))).status).toBe(201)
  }
  const save = () =>
    openKeeper(server.database, file, {
      failure: (_incident, error) => void server.failures.push(error),
    }).close()
  const faultNow = async () => {
    const anchored = await file.read()
    return anchored && (await compareWithAnchor(server.database, anchored)).fault
  }

  test('agree, also after more has come in', async () => {
    await send(3)
    await save()
    expect(await file.read()).toMatchObject({ responses: 3 })
    expect(await faultNow()).toBeNull()
    await send(2)
    await setOpen(server.database, 'village', false, 'a test')
    expect(await faultNow()).toBeNull()
  })

  test('agree where the anchor was written before anything else', async () => {
    const empty = await openDatabase(await create())
    const other = openAnchorFile(newFolder(), 'empty.db')
    await openKeeper(empty, other, { failure: () => undefined }).close()
    expect(await other.read()).toMatchObject({ n: 0, hash: '', responses: 0 })
    const anchored = await other.read()
    expect(anchored && (await compareWithAnchor(empty, anchored)).fault).toBeNull()
    await empty.close()
  })

  test.each([
    ['its last rows', 'delete from audit where seq > 5', 'head'],
    ['its last rows, the head with them', 'audit and head', 'shorter'],
    ['responses alone', 'delete from responses where seq > 2', 'fewer'],
    ['everything', 'everything', 'shorter'],
  ])('disagree once somebody deletes %s', async (_what, statement, fault) => {
    await send(5)
    await save()
    const back = [
      'delete from audit where seq > 5',
      'update audit_head set n = 5, hash = (select hash from audit where seq = 5)',
    ]
    const nothing = ['delete from responses', 'delete from audit', "update audit_head set n = 0, hash = ''"]
    const statements = { 'audit and head': back, everything: nothing }[statement] ?? [statement]
    await meddle(server.url, ...withoutTriggers(server.url), ...statements)
    expect(await faultNow()).toBe(fault)
  })

  test('disagree about another history of the same length', async () => {
    await send(3)
    await save()
    const { n = 0 } = (await file.read()) ?? {}
    await meddle(
      server.url,
      ...withoutTriggers(server.url),
      'delete from audit',
      'delete from responses',
      "update audit_head set n = 0, hash = ''",
    )
    for (let acts = 0; acts < n; acts++) await setOpen(server.database, 'village', true, 'a test')
    expect(await faultNow()).toBe('another')
  })

  test('the anchor is written every minute in which something happened', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const written: number[] = []
    const watched: AnchorFile = { ...file, write: async ({ responses }) => void written.push(responses) }
    const keeper = openKeeper(server.database, watched, { failure: () => undefined })
    const minute = async () => {
      vi.advanceTimersByTime(60_000)
      await keeper.save()
    }
    await send(1)
    await minute()
    await minute()
    await send(1)
    await minute()
    await keeper.close()
    vi.useRealTimers()
    expect(written).toEqual([1, 2])
  })

  test('an anchor that cannot be written stops nothing and is told in the log', async () => {
    const folder = join(newFolder(), 'a file')
    writeFileSync(folder, '')
    const unwritable = openAnchorFile(folder, server.url)
    const keeper = openKeeper(server.database, unwritable, {
      failure: (incident, error) => void server.failures.push(Object.assign(error, { incident })),
    })
    await keeper.close()
    expect(server.failures).toMatchObject([{ incident: 'anchor', code: 'EEXIST' }])
  })

  test('a database that is behind is read, takes nothing in, and says so in both languages', async () => {
    await send(1)
    await save()
    const anchored = { ...anchor, n: 99 }
    const problem = behind(await compareWithAnchor(server.database, anchored), anchored)
    const held = await startServer(async () => server.url, {
      database: holdDatabase(server.database, problem),
      queue: holdQueue(server.queue, problem),
      loss: problem,
    })
    const surveys = await held.app.request('/api/surveys')
    expect(surveys.status).toBe(200)
    const health = await held.app.request('/api/health', { headers: { 'accept-language': 'en' } })
    expect(health.status).toBe(503)
    expect(await health.json()).toMatchObject({
      code: 'store.behind',
      title: expect.stringContaining('npm run audit -- accept'),
    })
    // Even of a survey that the older database does not know.
    const refused = await put(
      held.app,
      JSON.stringify(answered({}, { survey: 'newer' })),
      { 'accept-language': 'vi' },
      newId(),
    )
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '300'])
    expect((await refused.json()).title).toContain('Cơ sở dữ liệu thiếu dữ liệu đã ghi')
    await held.close()
  })
})

describe.each(databases)('a database on %s that is new in its place', (_name, create) => {
  test('starts without the anchor of the one before it, and keeps its own from then on', async () => {
    const [url, data] = [await create(), newFolder()]
    const settings = { ...readSettings({}), database: url, data }
    await openAnchorFile(data, url).write(anchor)
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)

    const first = await openOwnDatabase(settings)
    expect([first.database.made, await first.anchors.read()]).toEqual([true, null])
    expect(said.mock.calls.join()).toContain('2 phiếu')
    await first.anchors.write(anchor)
    await first.database.close()

    const second = await openOwnDatabase(settings)
    expect([second.database.made, await second.anchors.read()]).toEqual([false, anchor])
    expect(said).toHaveBeenCalledTimes(1)
    await second.database.close()
  })
})

test('a file that a damaged log has left empty is no new database', async () => {
  const path = join(newFolder(), 'office.db')
  writeFileSync(path, '')
  const database = await openDatabase(path)
  expect(database.made).toBe(false)
  await database.close()
})
