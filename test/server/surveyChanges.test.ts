import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../support/databases.ts'
import { ask, listNotes } from '../support/desk.ts'
import { answered, newId, put, type Running, startServer } from '../support/server.ts'
import { addUnits, signIn, type Staff } from '../support/staff.ts'

describe.each(databases)('a survey on %s', (_name, create) => {
  let server: Running
  let root: Staff
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/')
    root = await signIn(server.database, 'administrator')
  })
  afterAll(() => server.close())

  const change = (body: object, staff = root, slug = 'village') =>
    ask(server.app, 'PUT', `/office/surveys/${slug}`, { ...staff, body })
  const answer = async () => (await put(server.app, JSON.stringify(answered()), {}, newId())).status

  test('is closed and opened, and kept for those with a code', async () => {
    expect(await answer()).toBe(201)
    expect((await change({ open: false })).status).toBe(204)
    expect(await answer()).toBe(409)
    expect((await change({ open: true, guarded: true })).status).toBe(204)
    expect(await answer()).toBe(403)
    const shown = (await ask(server.app, 'GET', '/office/surveys', root)).told as unknown as object[]
    expect(shown).toContainEqual(expect.objectContaining({ slug: 'village', open: true, guarded: true }))
    expect((await change({ guarded: false })).status).toBe(204)
    expect(await answer()).toBe(201)
    const notes = (await listNotes(server.database)).filter(({ actor }) => actor === root.id)
    expect(notes.map(({ action, subject }) => [action, subject])).toEqual(
      ['survey.close', 'survey.open', 'survey.guard', 'survey.unguard'].map(action => [action, 'village']),
    )
  })

  test('is changed by administrators of the whole tree only', async () => {
    const refused = async (staff: Staff) => (await change({ open: false }, staff)).status
    expect(await refused(await signIn(server.database, 'administrator', 'a'))).toBe(404)
    expect(await refused(await signIn(server.database, 'analyst'))).toBe(404)
    expect((await change({ open: true }, root, 'nothing')).status).toBe(404)
    expect((await change({ version: 2 })).status).toBe(400)
    expect(await answer()).toBe(201)
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
