import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../server/store/database.ts'
import { publish } from '../../server/store/publication.ts'
import { databases, newSqlite } from '../support/databases.ts'
import { readEvents } from '../support/eventStream.ts'
import { answered, newId } from '../support/server.ts'
import { startProcess } from '../support/serverProcess.ts'
import { signIn } from '../support/staff.ts'
import { newClass } from '../support/trainingRoom.ts'
import { publicationOf } from '../support/village.ts'

const send = (address: string, id: string) =>
  fetch(`${address}/api/responses/${id}`, {
    method: 'PUT',
    body: JSON.stringify(answered()),
    headers: { 'content-type': 'application/json' },
  })

describe.each(databases)('the server as a process on %s', (_name, create) => {
  test('starts three times at once on nothing, and once more', async () => {
    const DATABASE = await create()
    const three = await Promise.all([1, 2, 3].map(() => startProcess({ DATABASE })))
    for (const { address, end } of three) {
      const surveys: { slug: string; version: number }[] = await (
        await fetch(`${address}/api/surveys`)
      ).json()
      expect(surveys).toContainEqual(expect.objectContaining({ slug: 'perception', version: 1 }))
      expect(await end('SIGTERM')).toBe(0)
    }
    const again = await startProcess({ DATABASE })
    const surveys = await (await fetch(`${again.address}/api/surveys`)).json()
    expect(surveys).toContainEqual(expect.objectContaining({ slug: 'perception', version: 1 }))
    expect(await again.end('SIGINT')).toBe(0)
  })

  test('ends without losing anything that it has acknowledged', async () => {
    const DATABASE = await create()
    const prepared = await openDatabase(DATABASE)
    await publish(prepared, publicationOf('village'), 'a test')
    const server = await startProcess({ DATABASE })
    const ids = Array.from({ length: 300 }, newId)
    const sending = ids.map(async id => ((await send(server.address, id)).status === 201 ? id : null))
    await Promise.any(sending)
    const ended = server.end('SIGTERM')
    const outcomes = await Promise.allSettled(sending)
    const acknowledged = outcomes.flatMap(one =>
      one.status === 'fulfilled' && one.value !== null ? [one.value] : [],
    )
    expect(await ended).toBe(0)
    const { responses } = prepared.tables
    const stored = new Set(
      (await prepared.read.select({ id: responses.id }).from(responses)).map(({ id }) => id),
    )
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.filter(id => !stored.has(id))).toEqual([])
    await prepared.close()
  })
})

describe('the server as a process', () => {
  test('ends though somebody watches a class', async () => {
    const DATABASE = await newSqlite()
    const server = await startProcess({ DATABASE })
    const database = await openDatabase(DATABASE)
    const headers = { cookie: (await signIn(database)).cookie, 'content-type': 'application/json' }
    await database.close()
    const made = await fetch(`${server.address}/api/training`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...newClass, unit: 'root' }),
    })
    const { id }: { id: string } = await made.json()
    const events = readEvents(await fetch(`${server.address}/api/training/${id}/live`, { headers }))
    expect(await events.next()).toEqual({ phases: [] })
    expect(await server.end('SIGTERM')).toBe(0)
    expect(await events.next()).toBeNull()
  })

  test('stops with a sentence that names a bad setting', async () => {
    await expect(startProcess({ PORT: 'eighty' })).rejects.toThrow(
      /^PORT: phải là số từ 0 đến 65535 \/ must be a number from 0 to 65535$/,
    )
  })

  test.each([
    ['DATA', '/proc/nothing'],
    ['DATA', '/dev/null/data'],
    ['DATA', '/sys/data'],
    ['DATABASE', '/proc/nothing/x.db'],
    ['DATABASE', '/sys/x.db'],
    ['DATABASE', '/sys/kernel/notes'],
  ])('stops with one sentence where %s is %s, which cannot be written', async (name, path) => {
    const settings = { DATABASE: await newSqlite(), DATA: mkdtempSync(join(tmpdir(), 'data-')) }
    await expect(startProcess({ ...settings, [name]: path })).rejects.toThrow(
      new RegExp(`^${name}: không ghi được vào ${path}; .* / ${path} cannot be written; .*$`),
    )
  })

  test('stops with a sentence where its host is elsewhere', async () => {
    await expect(startProcess({ DATABASE: await newSqlite(), HOST: '192.0.2.1' })).rejects.toThrow(
      /^HOST: 192\.0\.2\.1 không phải .* \/ 192\.0\.2\.1 is no name and no address of this machine$/,
    )
  })

  test('stops with a sentence when its port is taken', async () => {
    const DATABASE = await newSqlite()
    const server = await startProcess({ DATABASE })
    const { port: PORT } = new URL(server.address)
    await expect(startProcess({ DATABASE, PORT })).rejects.toThrow(
      new RegExp(
        `^PORT: cổng ${PORT} đang có chương trình khác dùng; .* / port ${PORT} is taken by another program; .*$`,
      ),
    )
    await server.end('SIGTERM')
  })

  test('stops with a sentence when its database is out of reach', async () => {
    await expect(startProcess({ DATABASE: 'postgres://127.0.0.1:1/none' })).rejects.toThrow(
      /^DATABASE: không mở được cơ sở dữ liệu \/ the database cannot be opened: .*ECONNREFUSED/,
    )
  })
})
