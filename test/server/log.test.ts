import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { expect, test } from 'vitest'
import { openLog } from '../../server/log.ts'
import { databases } from '../support/databases.ts'
import { answered, newId, startServer } from '../support/server.ts'

const canary = 'bí-mật-của-người-trả-lời'
const token = 'kenh-rieng-9f2c'

test.each(databases)(
  'the log holds nothing of what people send, whatever goes wrong on %s',
  async (_name, create) => {
    const path = join(mkdtempSync(join(tmpdir(), 'log-')), 'log')
    const log = openLog(pino.destination({ dest: path, sync: true }))
    const server = await startServer(create, { log })
    const send = (url: string, init: RequestInit) => server.app.request(url, init)
    const headers = {
      'content-type': 'application/json',
      cookie: `office=${token}`,
      authorization: token,
      referer: `https://khaosat.vn/${token}`,
      'user-agent': token,
      'x-forwarded-for': token,
    }
    const put = { method: 'PUT', headers }
    const bodies = [
      JSON.stringify(answered({ sex: 1, wish: canary })),
      JSON.stringify(answered({ sex: 9, wish: canary, [canary]: 1 })),
      `{"answers": "${canary}`,
      JSON.stringify({ ...answered(), place: canary, [canary]: 1 }),
    ]
    for (const body of bodies) await send(`/api/responses/${newId()}?${canary}=${token}`, { ...put, body })
    await send(`/api/responses/${token}`, { ...put, body: '{}' })
    await send(`/api/surveys/${token}?q=${token}`, { headers })
    await send(`/${token}`, { headers })
    // Below the feet of the server: now everything is a fault.
    await server.queue.close()
    await server.database.close()
    const fault = await send(`/api/responses/${newId()}`, { ...put, body: bodies[0] ?? '' })
    expect(fault.status).toBe(500)
    const { incident } = (await fault.json()).details
    log.close()

    const text = readFileSync(path, 'utf8')
    const lines = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.filter(({ route }) => route)).toHaveLength(8)
    expect(lines.find(line => line.incident === incident)).toMatchObject({ level: 50, at: expect.any(Array) })
    for (const secret of [canary, token, 'sex', '127.0.0.1']) expect(text).not.toContain(secret)
  },
)
