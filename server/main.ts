/** Starts the server: settings, database, surveys, port; and ends it without losing what it holds. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { officeLink } from './access/officeLink.ts'
import { createApp } from './app.ts'
import { holdDatabase, holdQueue, standingOf } from './audit/hold.ts'
import { openKeeper } from './audit/keeper.ts'
import { today } from './ingest/day.ts'
import { openWriter } from './ingest/openWriter.ts'
import { placeResponses } from './ingest/placement.ts'
import { openQueue } from './ingest/queue.ts'
import { readInstallation } from './installation.ts'
import { listeningError } from './listening.ts'
import { openLog } from './log.ts'
import { openOwnDatabase } from './opening.ts'
import { packageRoot } from './packageRoot.ts'
import { openNight } from './privacy/night.ts'
import { Problem } from './problem.ts'
import { openReporter } from './report/reporter.ts'
import { openSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'
import { publishShipped } from './shipped.ts'
import type { Database } from './store/database.ts'
import { makeFirstInvitation } from './store/invitations.ts'
import { renewPaths } from './store/unitTree.ts'
import { openDaybreak } from './units/daybreak.ts'
import { plantUnits } from './units/seed.ts'

/** How long a client is waited for, in milliseconds: a batch over a poor line may take its two minutes. */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2000,
}

/** A district's tablets twice over; more would be held open by one who means no good. */
const mostConnections = 2000

const versionOf = (text: string) => String(JSON.parse(text).version)

/** A day without a time begins at midnight in Vietnam, whatever clock the machine keeps. */
process.env.TZ = 'Asia/Ho_Chi_Minh'

/** Where nobody reads any more what it says, the server goes on without saying it. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

/** What a server finds in its database, made before anybody asks for it. */
async function furnish(database: Database, on: string) {
  await publishShipped(database)
  await plantUnits(database)
  await renewPaths(database, on)
  await placeResponses(database)
}

const unanchored =
  'Không thấy mốc kiểm tra (anchor.json); mốc mới được ghi từ bây giờ. / There was no anchor (anchor.json); a new one is written from now on.'

const firstAccount = (link: string) =>
  `Chưa có tài khoản nào. Trong 30 phút tới, xin mở địa chỉ này để lập tài khoản quản trị đầu tiên / There is no account yet. Within 30 minutes, open this address to make the first administrator: ${link}`

const tell = (problem: Problem) => console.error(`${problem.tell('vi')}\n${problem.tell('en')}`)

async function start() {
  const settings = readSettings()
  const log = openLog()
  // Node would print the message, in which drivers quote people's answers.
  process.once('uncaughtException', error => {
    log.failure('process', error)
    log.close()
    process.exit(1)
  })
  const { database: opened, anchors } = await openOwnDatabase(settings)
  const installation = readInstallation(settings.data)
  const standing = await standingOf(opened, anchors)
  if (standing.kind === 'unanchored') console.error(unanchored)
  const loss = standing.kind === 'behind' ? standing.problem : null
  if (loss) tell(loss)
  const database = loss ? holdDatabase(opened, loss) : opened
  const on = today()
  if (!loss) await furnish(database, on)
  const writing = openQueue(openWriter(settings.database))
  await writing.probe()
  const queue = loss ? holdQueue(writing, loss) : writing
  const keeper = loss ? null : openKeeper(database, anchors, log)
  await keeper?.save()
  const night = loss ? null : openNight(database, log)
  const daybreak = loss ? null : openDaybreak(database, on, log)
  const reporter = openReporter(settings.database)

  const first = loss ? null : await makeFirstInvitation(database, 'Quản trị viên')

  const version = versionOf(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
  const web = join(packageRoot, 'build/web')
  const built = existsSync(web) && { web }
  const secrets = openSecrets(settings.data)
  const { origin } = settings
  const ending = new AbortController()
  const app = createApp({
    version,
    database,
    queue,
    reporter,
    log,
    secrets,
    installation,
    origin,
    anchors,
    loss,
    ending: ending.signal,
    ...built,
  })

  const { host: hostname, port } = settings
  const server = serve({ fetch: app.fetch, hostname, port, serverOptions: patience }, info => {
    const here = `http://${hostname}:${info.port}`
    console.log(here)
    if (first !== null) console.log(firstAccount(officeLink(origin ?? here, 'invitation', first)))
  })
  server.maxConnections = mostConnections
  server.on('error', error => stop(listeningError(error, settings)))

  const end = () => {
    ending.abort()
    // A connection whose last answer is out keeps nothing waiting, though its client might.
    const idle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 50)
    server.close(async () => {
      clearInterval(idle)
      await queue.close()
      await reporter.close()
      night?.close()
      daybreak?.close()
      await keeper?.close()
      await database.close()
      log.close()
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
}

/** In words where there are some: a bad setting, a port that is taken, a survey that cannot be published. */
function stop(error: unknown) {
  if (error instanceof Problem) tell(error)
  else console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

await start().catch(stop)
