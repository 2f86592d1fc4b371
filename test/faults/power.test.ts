import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { seeded } from '../../analysis/random.ts'
import { packageRoot } from '../../server/packageRoot.ts'
import { openDatabase } from '../../server/store/database.ts'
import { publish } from '../../server/store/publication.ts'
import { Crowd } from '../support/crowd.ts'
import { Disk, fates, type Files } from '../support/powerCut.ts'
import { startProcess } from '../support/serverProcess.ts'
import { soundnessOf } from '../support/soundness.ts'
import { type Event, readTrace, requireStrace, traced } from '../support/strace.ts'
import type { Tampering } from '../support/tamper.ts'
import { publicationOf } from '../support/village.ts'

beforeAll(requireStrace)

const tamper = ['--import', join(packageRoot, 'build/test/support/tamper.js')]
const letters = 240
const cuts = 150

interface Account {
  readonly events: Event[]
  /** The files as they were before the first event. */
  readonly files: Files
  /** Digests by the ids that were acknowledged. */
  readonly promised: ReadonlyMap<string, string>
}

/** A server under the eyes of the kernel, with four respondents. */
async function observe(tampering: Tampering): Promise<Account> {
  const folder = mkdtempSync(join(tmpdir(), 'power-'))
  const [path, trace] = [join(folder, 'office.db'), join(folder, 'trace')]
  const database = await openDatabase(path)
  await publish(database, publicationOf('village'), 'a test')
  await database.close()
  const files = new Map([[path, readFileSync(path)]])

  const server = await startProcess({ DATABASE: path, ...tampering }, traced(trace), tamper)
  const crowd = new Crowd()
  await crowd.sendUntil(server.address, 4, () => crowd.promised.size >= letters)
  await server.end('SIGKILL')
  return { events: await readTrace(trace), files, promised: crowd.promised }
}

/** Cuts the power at random moments and counts what each cut did. */
function cutPower({ events, files, promised }: Account) {
  const random = seeded(20_251_125)
  const folder = mkdtempSync(join(tmpdir(), 'cut-'))
  const disk = new Disk(events, files)
  const damage = { cuts: 0, receipts: 0, lost: 0, halves: 0, broken: 0 }
  const moments = Array.from({ length: cuts }, () => Math.floor(random() * events.length))
  for (const [place, moment] of moments.toSorted((a, b) => a - b).entries()) {
    disk.advanceTo(moment)
    const fate = fates[place % fates.length] ?? 'dropped'
    const path = join(folder, `${place}.db`)
    for (const [file, content] of disk.afterCut(fate, random))
      writeFileSync(file.endsWith('-wal') ? `${path}-wal` : path, content)
    const receipts = disk.receipts.map((id): [string, string] => [id, promised.get(id) ?? ''])
    const found = soundnessOf(path, new Map(receipts))
    damage.cuts += 1
    damage.receipts = Math.max(damage.receipts, receipts.length)
    damage.lost += Number(found.lost > 0)
    damage.halves += Number(found.halves > 0)
    damage.broken += Number(found.integrity !== 'ok')
  }
  return damage
}

test('a power cut loses nothing acknowledged', async () => {
  const account = await observe({ TAMPER_CHECKPOINT: '60' })
  const receipts = account.events.flatMap(event => (event.kind === 'receipt' ? [event.id] : []))
  expect(receipts.toSorted()).toEqual([...account.promised.keys()].toSorted())
  const damage = cutPower(account)
  expect(damage).toEqual({ cuts, receipts: expect.any(Number), lost: 0, halves: 0, broken: 0 })
  expect(damage.receipts).toBeGreaterThan(letters / 2)
}, 300_000)

test('the same cuts find out a server that syncs less than it says', async () => {
  const damage = cutPower(await observe({ TAMPER_CHECKPOINT: '60', TAMPER_SYNCHRONOUS: 'normal' }))
  expect(damage.lost).toBeGreaterThan(cuts / 10)
}, 300_000)
