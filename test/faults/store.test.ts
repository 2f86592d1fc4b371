import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishShipped } from '../../server/shipped.ts'
import { openDatabase } from '../../server/store/database.ts'
import { publish } from '../../server/store/publication.ts'
import { Crowd } from '../support/crowd.ts'
import { newSqlite } from '../support/databases.ts'
import { startPostgres } from '../support/postgres.ts'
import { answered, put, startServer } from '../support/server.ts'
import { startProcess } from '../support/serverProcess.ts'
import { soundnessOf } from '../support/soundness.ts'
import { requireStrace } from '../support/strace.ts'
import { publicationOf } from '../support/village.ts'

beforeAll(requireStrace)

const body = JSON.stringify(answered())

describe('a server on SQLite', () => {
  test.each([
    ['a disk that is full', 'pwrite64:error=ENOSPC', 'SQLITE_FULL'],
    ['a disk that fails to write', 'pwrite64:error=EIO', 'SQLITE_IOERR_WRITE'],
    ['a disk that fails to sync', 'fdatasync,fsync:error=EIO', 'SQLITE_IOERR_FSYNC'],
  ])(
    'refuses, says why and recovers without a restart from %s',
    async (_what, failure, reason) => {
      const DATABASE = join(mkdtempSync(join(tmpdir(), 'disk-')), 'office.db')
      const database = await openDatabase(DATABASE)
      await publishShipped(database)
      await publish(database, publicationOf('village'), 'a test')
      await database.close()
      // Each thread counts for itself, and the one that stores responses alone counts so far.
      const inject = `inject=${failure}:when=${failure.startsWith('f') ? '40..80' : '300..400'}`
      const command = [
        'strace',
        '-f',
        '-qq',
        '-o',
        '/dev/null',
        '-e',
        `trace=${failure.split(':')[0]}`,
        '-e',
        inject,
      ]
      const server = await startProcess({ DATABASE }, command)

      const crowd = new Crowd()
      const statuses: number[] = []
      const reasons = new Set<string>()
      for (let n = 0; n < 250; n++) {
        const status = await crowd.send(server.address)
        statuses.push(status)
        if (status === 503) {
          const health = await fetch(`${server.address}/api/health`)
          if (health.status === 503) reasons.add((await health.json()).details.reason)
        }
      }
      expect(new Set(statuses)).toEqual(new Set([201, 503]))
      expect(statuses.lastIndexOf(503)).toBeLessThan(statuses.lastIndexOf(201))
      expect(reasons).toContain(reason)
      while (crowd.open.length > 0) await crowd.send(server.address, crowd.open.pop())
      await server.end('SIGKILL')
      const found = soundnessOf(DATABASE, crowd.promised)
      expect(found).toEqual({ integrity: 'ok', rows: crowd.promised.size, lost: 0, halves: 0 })
    },
    120_000,
  )

  test('asks to come again while another program holds the file', async () => {
    const server = await startServer(newSqlite)
    const other = new BetterSqlite(server.url)
    other.exec('begin immediate')
    const held = await put(server.app, body)
    expect([held.status, held.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await held.json()).toMatchObject({ code: 'store.unavailable', details: { reason: 'SQLITE_BUSY' } })
    other.exec('rollback')
    expect((await put(server.app, body)).status).toBe(201)
    other.close()
    await server.close()
  }, 60_000)
})

test('a server on PostgreSQL asks to come again while that is gone, and goes on when it is back', async () => {
  const postgres = await startPostgres()
  const server = await startServer(async () => postgres.url)
  expect((await put(server.app, body)).status).toBe(201)
  await postgres.halt()
  const statuses = [(await put(server.app, body)).status, (await server.api.health.$get()).status]
  expect(statuses).toEqual([503, 503])
  await postgres.resume()
  expect((await put(server.app, body)).status).toBe(201)
  expect(server.failures).toEqual([])
  await server.close()
  await postgres.stop()
}, 120_000)
