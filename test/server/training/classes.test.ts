import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { ask, listNotes } from '../../support/desk.ts'
import { signIn } from '../../support/staff.ts'
import { makeClass, newClass, openRoom, type Room } from '../../support/trainingRoom.ts'

describe.each(databases)('a training class on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  const call = (method: string, path: string, body?: object) =>
    ask(room.app, method, `/training${path}`, { cookie: room.trainer.cookie, ...(body && { body }) })
  const setPhase = (id: string, phase: string, open: boolean) =>
    call('PUT', `/${id}/phases/${phase}`, { open })

  const make = (others: object) => call('POST', '', { ...newClass, ...others })

  test('is made with a code, and listed to its trainer', async () => {
    const made = await makeClass(room)
    expect(made).toMatchObject({
      course: 'C01',
      unit: { id: 'b' },
      code: expect.stringMatching(/^[1-9ACDEFGHJKMNPQRTVWXY]{6}$/),
      survey: 'knowledge-a',
      parallelSurvey: 'knowledge-b',
      revealedAt: null,
      phases: [],
      cards: 0,
    })
    expect(Object.values((await call('GET', '')).told)).toContainEqual(made)
    expect(JSON.stringify(made)).not.toContain('salt')
  })

  test('takes no test that is none, and no second form where there is none', async () => {
    expect((await make({ survey: 'perception', parallel: false })).told['code']).toBe('training.noTest')
    expect((await make({ survey: 'teaching' })).told['code']).toBe('training.noParallel')
    expect((await make({ survey: 'none' })).status).toBe(404)
    expect((await make({ unit: 'c' })).status).toBe(404)
    expect((await make({ course: 'C13' })).status).toBe(400)
  })

  test('has one phase open at a time, which may be opened again', async () => {
    const { id } = await makeClass(room)
    await setPhase(id, 'pre', true)
    const { told } = await setPhase(id, 'post', true)
    expect(told['phases']).toMatchObject([
      { phase: 'pre', closedAt: expect.any(String) },
      { phase: 'post', closedAt: null },
    ])
    const again = await setPhase(id, 'pre', true)
    expect(again.told['phases']).toMatchObject([
      { phase: 'pre', closedAt: null },
      { phase: 'post', closedAt: expect.any(String) },
    ])
  })

  test('shows the right answers only when the last test is closed, and is not tested anew then', async () => {
    const { id } = await makeClass(room)
    const reveal = () => call('PUT', `/${id}/reveal`, { shown: true })
    expect((await reveal()).told['code']).toBe('phase.running')
    await setPhase(id, 'post', true)
    expect((await reveal()).told['code']).toBe('phase.running')
    await setPhase(id, 'post', false)
    expect((await reveal()).told['revealedAt']).toEqual(expect.any(String))
    expect((await setPhase(id, 'post', true)).told['code']).toBe('phase.revealed')
    expect((await setPhase(id, 'followUp', true)).status).toBe(200)
  })

  test('has cards numbered on, of which every other begins with the other form', async () => {
    const { id } = await makeClass(room)
    await call('POST', `/${id}/cards`, { count: 3 })
    const cards = Object.values((await call('POST', `/${id}/cards`, { count: 2 })).told)
    expect(cards.map(({ number, survey }) => [number, survey])).toEqual([
      [1, 'knowledge-a'],
      [2, 'knowledge-b'],
      [3, 'knowledge-a'],
      [4, 'knowledge-b'],
      [5, 'knowledge-a'],
    ])
    expect(new Set(cards.map(({ code }) => code)).size).toBe(5)
  })

  test('numbers no two cards alike when sheets are ordered at once', async () => {
    const { id } = await makeClass(room)
    await Promise.all(Array.from({ length: 5 }, () => call('POST', `/${id}/cards`, { count: 20 })))
    const cards = Object.values((await call('GET', `/${id}/cards`)).told)
    expect(cards.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1))
  })

  test('is another trainer’s to see as little as one that does not exist', async () => {
    const { id } = await makeClass(room)
    const { cookie } = await signIn(room.database, 'trainer', 'a')
    const told = await Promise.all(
      [id, 'none'].map(name => ask(room.app, 'GET', `/training/${name}`, { cookie })),
    )
    expect(told[0]).toEqual(told[1])
    expect(told[0]?.status).toBe(404)
  })

  test('leaves in the audit what was done to it', async () => {
    const { id } = await makeClass(room)
    await setPhase(id, 'pre', true)
    await setPhase(id, 'pre', false)
    const notes = (await listNotes(room.database)).filter(({ subject }) => subject === id)
    expect(notes.map(({ action }) => action)).toEqual(['training.create', 'training.open', 'training.close'])
  })
})
