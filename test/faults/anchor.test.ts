import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { seeded } from '../../analysis/random.ts'
import { packageRoot } from '../../server/packageRoot.ts'
import { openAnchorFile } from '../../server/audit/anchor.ts'
import { compareWithAnchor } from '../../server/audit/comparison.ts'
import { openKeeper } from '../../server/audit/keeper.ts'
import { openDatabase } from '../../server/store/database.ts'
import { publish } from '../../server/store/publication.ts'
import { Crowd } from '../support/crowd.ts'
import { newSqlite } from '../support/databases.ts'
import { startProcess } from '../support/serverProcess.ts'
import { soundnessOf } from '../support/soundness.ts'
import { publicationOf } from '../support/village.ts'

const damages = 20
const seed = Date.now() % 1_000_000
const random = seeded(seed)

/** A database as it lay on the disk, its log still full of what came in last, and its anchor. */
let folder: string
let promised: ReadonlyMap<string, string>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anchored-'))
  const path = join(folder, 'office.db')
  const database = await openDatabase(path)
  await publish(database, publicationOf('village'), 'a test')
  const server = await startProcess({ DATABASE: path })
  const crowd = new Crowd()
  await crowd.sendUntil(server.address, 4, () => crowd.promised.size >= 250)
  await openKeeper(database, openAnchorFile(folder, path), { failure: () => undefined }).close()
  await server.end('SIGKILL')
  promised = crowd.promised
  // Whoever closes a database last takes its log back into it: the copies are made before.
  for (const file of ['office.db', 'office.db-wal', 'anchor.json'])
    copyFileSync(join(folder, file), join(folder, `kept-${file}`))
  await database.close()
})

/** A copy of everything, which the damage is done to. */
function copy(): string {
  const other = mkdtempSync(join(tmpdir(), 'damaged-'))
  for (const file of ['office.db', 'office.db-wal', 'anchor.json'])
    copyFileSync(join(folder, `kept-${file}`), join(other, file))
  return other
}

async function faultIn(place: string) {
  const path = join(place, 'office.db')
  const anchor = await openAnchorFile(place, path).read()
  const database = await openDatabase(path)
  const fault = anchor && (await compareWithAnchor(database, anchor)).fault
  await database.close()
  return fault
}

describe(`a database that is damaged (seed ${seed})`, () => {
  test('is whole as long as it is not', async () => {
    const place = copy()
    expect(await faultIn(place)).toBeNull()
    expect(soundnessOf(join(place, 'office.db'), promised)).toMatchObject({ integrity: 'ok', lost: 0 })
  })

  test('is noticed although SQLite calls it ok: random bytes in the log', async () => {
    const tally = { harmless: 0, noticed: 0, unnoticed: 0, calledOk: 0 }
    for (let n = 0; n < damages; n++) {
      const place = copy()
      const log = join(place, 'office.db-wal')
      const bytes = readFileSync(log)
      const at = Math.floor(random() * (bytes.length - 16))
      for (let offset = 0; offset < 16; offset++) bytes[at + offset] = Math.floor(random() * 256)
      writeFileSync(log, bytes)
      const fault = await faultIn(place)
      const { integrity, lost } = soundnessOf(join(place, 'office.db'), promised)
      tally.calledOk += Number(integrity === 'ok')
      if (lost === 0) tally.harmless += 1
      else if (fault === null) tally.unnoticed += 1
      else tally.noticed += 1
    }
    expect(tally).toMatchObject({ unnoticed: 0, calledOk: damages })
    expect(tally.noticed).toBeGreaterThan(damages / 2)
  })

  test('is noticed when its log is cut in two, and when it is gone', async () => {
    for (const share of [0.5, 0]) {
      const place = copy()
      const log = join(place, 'office.db-wal')
      truncateSync(log, Math.floor(statSync(log).size * share))
      expect(await faultIn(place)).not.toBeNull()
      const { integrity, lost } = soundnessOf(join(place, 'office.db'), promised)
      expect([integrity, lost > 0]).toEqual(['ok', true])
    }
  })
})

const program = join(packageRoot, 'build/server/commands/audit.js')

/** What `npm run audit` says, and whether it is content. */
const runAudit = (what: string, DATABASE: string) =>
  new Promise<{ code: number; told: string }>(resolve => {
    const env = { PATH: process.env.PATH, DATABASE, DATA: dirname(DATABASE) }
    const child = execFile(process.execPath, [program, what], { env }, (_error, told) =>
      resolve({ code: child.exitCode ?? -1, told }),
    )
  })

test('an older copy put back is told at the start; what is there is shown until somebody accepts it', async () => {
  const DATABASE = await newSqlite()
  const start = () => startProcess({ DATABASE })
  const crowd = new Crowd()
  const first = await start()
  await first.end('SIGTERM')
  copyFileSync(DATABASE, `${DATABASE}.older`)
  const database = await openDatabase(DATABASE)
  await publish(database, publicationOf('village'), 'a test')
  await database.close()
  const second = await start()
  await crowd.sendUntil(second.address, 2, () => crowd.promised.size >= 20)
  expect(await second.end('SIGTERM')).toBe(0)

  copyFileSync(`${DATABASE}.older`, DATABASE)
  const third = await start()
  const health = await fetch(`${third.address}/api/health`)
  expect([health.status, (await health.json()).code]).toEqual([503, 'store.behind'])
  expect((await fetch(`${third.address}/api/surveys`)).status).toBe(200)
  expect(await crowd.send(third.address)).toBe(503)
  expect(await third.end('SIGTERM')).toBe(0)

  const fourth = await start()
  expect((await fetch(`${fourth.address}/api/health`)).status).toBe(503)
  await fourth.end('SIGTERM')
  expect(await runAudit('verify', DATABASE)).toMatchObject({ code: 1 })
  expect(await runAudit('accept', DATABASE)).toMatchObject({ code: 0 })
  expect(await runAudit('verify', DATABASE)).toMatchObject({ code: 0 })
  expect((await runAudit('export', DATABASE)).told).toContain('audit.accept')
  const fifth = await start()
  expect((await fetch(`${fifth.address}/api/health`)).status).toBe(200)
  await fifth.end('SIGTERM')
})
