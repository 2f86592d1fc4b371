/** The server that the benchmark of ingest measures, as a process of its own. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import pino from 'pino'
import { createApp } from '../server/app.ts'
import { openWriter } from '../server/ingest/openWriter.ts'
import { openQueue, type Queue } from '../server/ingest/queue.ts'
import { actOf } from '../server/ingest/writer.ts'
import { openLog } from '../server/log.ts'
import { openReporter } from '../server/report/reporter.ts'
import { publishShipped } from '../server/shipped.ts'
import { openSecrets } from '../server/secrets.ts'
import { record } from '../server/store/audit.ts'
import { openDatabase } from '../server/store/database.ts'

/** As the product stores, in a transaction for each response as the rest of the store writes, or not at all. */
export type Mode = 'durable' | 'single' | 'none'

/** What a process tells the one that started it: first where it listens, then what it has used so far. */
export interface Told {
  readonly port: number
  /** Microseconds of processor, of all its threads. */
  readonly used: number
}

/** Acknowledges at once and keeps nothing: the same route without its storing. */
const forgetful: Queue = {
  length: () => 0,
  store: ({ id, digest }) =>
    Promise.resolve({ receipt: { id, digest, receivedAt: new Date().toISOString() }, fresh: true }),
  probe: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

const [mode] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'ingest-'))
const path = join(folder, 'bench.db')
const database = await openDatabase(path)
await publishShipped(database)

/** What every other write does: a transaction of its own, with the thread that answers requests waiting for it. */
const single: Queue = {
  ...forgetful,
  store: response =>
    database.write(async tx => {
      const { tables } = database
      const { id, digest } = response
      const receivedAt = new Date().toISOString()
      const receipt = { id, receivedAt, digest }
      await tx.insert(tables.responses).values({ ...response, receivedAt })
      await record(tx, tables, actOf(receipt))
      return { receipt, fresh: true }
    }),
}

const queues: Readonly<Record<Mode, () => Queue>> = {
  durable: () => openQueue(openWriter(path)),
  single: () => single,
  none: () => forgetful,
}
const queue = queues[mode === 'single' || mode === 'none' ? mode : 'durable']()
const log = openLog(pino.destination({ dest: '/dev/null', sync: false, minLength: 4096 }))
const reporter = openReporter(path)
const secrets = openSecrets(folder)
const app = createApp({ version: 'bench', database, queue, reporter, log, secrets })

const used = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  const tell = () => process.send?.({ port, used: used() } satisfies Told)
  process.on('message', tell)
  process.once('disconnect', () => process.exit(0))
  tell()
})
