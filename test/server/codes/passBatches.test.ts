import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { ask, everythingIn, listNotes, refusalOf } from '../../support/desk.ts'
import { answered, newId, type Running, startServer } from '../../support/server.ts'
import { addUnits, type Staff, signIn } from '../../support/staff.ts'

describe.each(databases)('passes that are printed together, on %s,', (_name, create) => {
  let server: Running
  let trainer: Staff
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/', '/a/b/', '/c/')
    trainer = await signIn(server.database, 'trainer', 'a')
  })
  afterAll(() => server.close())

  const issue = async (others: object = {}, { cookie } = trainer) =>
    ask(server.app, 'POST', '/passes', {
      cookie,
      body: { survey: 'village', unit: 'b', count: 1, days: 7, ...others },
    })
  const send = (pass: string) =>
    ask(server.app, 'PUT', `/responses/${newId()}`, { body: answered(), headers: { 'x-pass': pass } })

  test('are shown once: not even whoever issued them can read their codes again', async () => {
    const { told } = await issue({ count: 2 })
    const { told: batches } = await ask(server.app, 'GET', '/passes', trainer)
    const listed = Object.values(batches).find(({ id }) => id === told['id'])
    expect(listed).toEqual({
      id: told['id'],
      survey: 'village',
      unit: { id: 'b', name: 'b' },
      issued: 2,
      left: 2,
      createdAt: expect.any(String),
      expiresAt: told['expiresAt'],
    })
    const kept = await everythingIn(server.database)
    for (const { scanned, typed } of told['codes'])
      expect(kept.includes(scanned) || kept.includes(typed)).toBe(false)
  })

  test('are noted in the audit as a batch', async () => {
    const { told } = await issue({ count: 2000, days: 30 })
    expect(
      new Set(told['codes'].flatMap(({ scanned, typed }: Record<string, string>) => [scanned, typed])).size,
    ).toBe(4000)
    const notes = await listNotes(server.database)
    expect(notes.filter(({ subject }) => subject === told['id'])).toEqual([
      expect.objectContaining({
        actor: trainer.id,
        action: 'pass.issue',
        detail: { survey: 'village', unit: 'b', count: 2000, days: 30 },
      }),
    ])
  })

  test('that were lost can be made worthless by whoever issued them', async () => {
    const { told } = await issue({ count: 3 })
    await send(told['codes'][0].scanned)
    expect((await ask(server.app, 'DELETE', `/passes/${told['id']}`, trainer)).status).toBe(204)
    expect(await refusalOf(send(told['codes'][1].scanned))).toEqual([409, 'pass.spent'])
    const notes = await listNotes(server.database)
    expect(notes.at(-1)).toMatchObject({ action: 'pass.withdraw', detail: { count: 2 } })
  })

  test('are issued and seen within one’s own part of the tree', async () => {
    expect((await issue({ unit: 'c' })).status).toBe(404)
    expect((await issue({ unit: 'nowhere' })).status).toBe(404)
    expect((await issue({ count: 2001 })).status).toBe(400)
    expect((await issue({ survey: 'none' })).status).toBe(404)
    const { told } = await issue()
    const [other, above, beside, reader] = await Promise.all([
      signIn(server.database, 'trainer', 'a'),
      signIn(server.database, 'administrator', 'a'),
      signIn(server.database, 'administrator', 'c'),
      signIn(server.database, 'leader', 'a'),
    ])
    const sees = async (staff: Staff) => {
      const { status, told: batches } = await ask(server.app, 'GET', '/passes', staff)
      return status === 200 ? Object.values(batches).some(({ id }) => id === told['id']) : status
    }
    expect(await Promise.all([trainer, other, above, beside, reader].map(sees))).toEqual([
      true,
      false,
      true,
      false,
      403,
    ])
    const remove = async (staff: Staff) =>
      (await ask(server.app, 'DELETE', `/passes/${told['id']}`, staff)).status
    expect(await Promise.all([other, beside, reader].map(remove))).toEqual([404, 404, 404])
    expect(await remove(above)).toBe(204)
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
