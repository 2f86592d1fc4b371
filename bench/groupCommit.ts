/** What a commit for many gains over a commit for each, without the rest of the server around it. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { openWriter } from '../server/ingest/openWriter.ts'
import { openQueue } from '../server/ingest/queue.ts'
import { publishShipped } from '../server/shipped.ts'
import { openDatabase } from '../server/store/database.ts'
import { median } from './processor.ts'

const senders = 64
const rounds = 3
const amounts = { many: 6000, each: 600 }

const response = () => ({
  id: uuidv7(),
  survey: 'perception',
  version: 1,
  locale: 'vi' as const,
  mode: 'web' as const,
  place: null,
  card: null,
  phase: null,
  class: null,
  seat: null,
  unit: null,
  device: null,
  pass: null,
  startedAt: '2026-09-01T08:00:00.000Z',
  submittedAt: '2026-09-01T08:09:00.000Z',
  digest: 'a'.repeat(64),
  answers: JSON.stringify({ text: 'x'.repeat(1000) }),
  coded: new Uint8Array(60),
})

/** Responses stored a second with commits of at most so many. */
async function rate(url: string, largest: number, amount: number): Promise<number> {
  const queue = openQueue(openWriter(url), amount, largest)
  await queue.probe()
  let left = amount
  const began = performance.now()
  const send = async () => {
    while (left-- > 0) await queue.store(response())
  }
  await Promise.all(Array.from({ length: senders }, send))
  const seconds = (performance.now() - began) / 1000
  await queue.close()
  return amount / seconds
}

/** How many times more are stored a second, and how many milliseconds one commit takes on this disk. */
export async function groupCommit(): Promise<{ readonly gain: number; readonly milliseconds: number }> {
  const url = join(mkdtempSync(join(tmpdir(), 'commit-')), 'bench.db')
  const database = await openDatabase(url)
  await publishShipped(database)
  const gains: number[] = []
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const each = await rate(url, 1, amounts.each)
    gains.push((await rate(url, 500, amounts.many)) / each)
    times.push(1000 / each)
  }
  await database.close()
  return { gain: median(gains), milliseconds: median(times) }
}
