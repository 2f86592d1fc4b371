/** A server on an empty database with two surveys, one of them closed, spoken to as the client does. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hc } from 'hono/client'
import { type Api, createApp, type Surroundings } from '../../server/app.ts'
import { openWriter } from '../../server/ingest/openWriter.ts'
import { openQueue, type Queue } from '../../server/ingest/queue.ts'
import type { Visit } from '../../server/log.ts'
import { openReporter } from '../../server/report/reporter.ts'
import { openSecrets, type Secrets } from '../../server/secrets.ts'
import { type Database, openDatabase } from '../../server/store/database.ts'
import { publish } from '../../server/store/publication.ts'
import { setOpen } from '../../server/store/surveys.ts'
import type { Answers } from '../../surveys/instrument.ts'
import { publicationOf } from './village.ts'

export interface Running {
  readonly url: string
  readonly database: Database
  readonly queue: Queue
  readonly secrets: Secrets
  readonly app: Api
  readonly api: ReturnType<typeof hc<Api>>['api']
  /** What nobody foresaw. */
  readonly failures: Error[]
  readonly visits: Visit[]
  readonly close: () => Promise<void>
}

export async function startServer(
  create: () => Promise<string>,
  others: Partial<Surroundings> = {},
): Promise<Running> {
  const url = await create()
  const database = await openDatabase(url)
  const queue = openQueue(openWriter(url))
  const failures: Error[] = []
  const visits: Visit[] = []
  const log: Surroundings['log'] = {
    visit: visit => void visits.push(visit),
    failure: (_incident, error) => void failures.push(error),
    close: () => undefined,
  }
  const reporter = openReporter(url)
  const secrets = openSecrets(mkdtempSync(join(tmpdir(), 'secrets-')))
  const app = createApp({ version: '1.2.3', database, queue, reporter, log, secrets, ...others })
  for (const slug of ['village', 'closed']) await publish(database, publicationOf(slug), 'a test')
  await setOpen(database, 'closed', false, 'a test')
  const { api } = hc<Api>('http://office.test', { fetch: app.request })
  const close = async () => {
    await queue.close()
    await reporter.close()
    await database.close()
  }
  return { url, database, queue, secrets, app, api, failures, visits, close }
}

export const answered = (answers: Answers = { sex: 2 }, others: object = {}) => ({
  survey: 'village',
  version: 1,
  locale: 'vi' as const,
  mode: 'web' as const,
  startedAt: '2026-03-08T01:00:00.000Z',
  submittedAt: '2026-03-08T01:02:03.004Z',
  answers,
  ...others,
})

export const newId = (): string => randomUUID()

/** Sends any text under an id, as something that is not our client may. */
export const put = async (app: Api, body: BodyInit, headers: Record<string, string> = {}, id = newId()) =>
  app.request(`/api/responses/${id}`, {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
