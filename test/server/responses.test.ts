import { hash } from 'node:crypto'
import { parseResponse } from 'hono/client'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import { canonical } from '../../surveys/canonical.ts'
import { setOpen } from '../../server/store/surveys.ts'
import { databases } from '../support/databases.ts'
import { answered, newId, put, type Running, startServer } from '../support/server.ts'

describe.each(databases)('PUT /api/responses/{id} on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())

  const send = (id: string, json: ReturnType<typeof answered>) =>
    server.api.responses[':id'].$put({ param: { id }, json })
  const stored = async (id: string) =>
    (await server.database.read.select().from(server.database.tables.responses)).find(row => row.id === id)

  test('stores a response and gives a receipt for it', async () => {
    const id = newId()
    const sent = answered({ sex: 2, wish: 'Nước sạch' }, { place: '11983', card: 'K7', phase: 'before' })
    const answer = await send(id, sent)
    expect(answer.status).toBe(201)
    const receipt = await parseResponse(answer)
    expectTypeOf(receipt.digest).toEqualTypeOf<string>()
    expect(receipt).toEqual({
      id,
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/),
      digest: hash('sha256', canonical(sent)),
    })
    const { answers, survey: _, ...rest } = sent
    expect(await stored(id)).toMatchObject({
      ...rest,
      survey: 'village',
      digest: receipt.digest,
      receivedAt: receipt.receivedAt,
      answers: canonical(answers),
    })
  })

  test('codes a response as its questionnaire’s codebook says', async () => {
    const id = newId()
    await send(id, answered({ sex: 2 }))
    expect([...((await stored(id))?.coded ?? [])]).toEqual([1])
  })

  test('notes every response in the audit, once', async () => {
    const id = newId()
    await send(id, answered())
    await send(id, answered())
    const { audit } = server.database.tables
    const entries = await server.database.read.select().from(audit)
    expect(entries.filter(({ subject }) => subject === id)).toEqual([
      expect.objectContaining({ actor: 'respondent', action: 'response.store' }),
    ])
  })

  test('answers the same body again with the receipt of the first time', async () => {
    const id = newId()
    const [first, second] = [await send(id, answered()), await send(id, answered())]
    expect([first.status, second.status]).toEqual([201, 200])
    expect(await second.json()).toEqual(await first.json())
  })

  test('takes the order of the keys for what it is: nothing', async () => {
    const id = newId()
    await send(id, answered({ sex: 1, wish: 'x' }))
    const turned = Object.fromEntries(Object.entries(answered({ wish: 'x', sex: 1 })).toReversed())
    expect((await put(server.app, JSON.stringify(turned), {}, id)).status).toBe(200)
  })

  test('takes an id in capitals for the same id', async () => {
    const id = newId()
    await send(id, answered())
    expect((await send(id.toUpperCase(), answered())).status).toBe(200)
  })

  test('refuses another body under the same id, and keeps the first', async () => {
    const id = newId()
    await send(id, answered({ sex: 1 }))
    const answer = await send(id, answered({ sex: 2 }))
    expect([answer.status, await answer.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'response.conflict', details: { id } }),
    ])
    expect(await stored(id)).toMatchObject({ answers: '{"sex":1}' })
  })

  test('acknowledges what is stored even when the survey has closed since', async () => {
    const id = newId()
    await send(id, answered())
    await setOpen(server.database, 'village', false, 'a test')
    const statuses = [(await send(id, answered())).status, (await send(newId(), answered())).status]
    await setOpen(server.database, 'village', true, 'a test')
    expect(statuses).toEqual([200, 409])
  })

  test('stores a response that twenty devices send at once exactly once', async () => {
    const id = newId()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(id, answered())))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.toSorted((a, b) => b - a)).toEqual([201, ...Array.from({ length: 19 }, () => 200)])
    const receipts = await Promise.all(answers.map(answer => answer.text()))
    expect(new Set(receipts).size).toBe(1)
  })

  test('lets one of many different bodies under one id win, and tells all others', async () => {
    const id = newId()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, place) => send(id, answered({ sex: 1, wish: String(place) }))),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter(status => status === 201)).toHaveLength(1)
    expect(statuses.filter(status => status === 409)).toHaveLength(19)
  })

  test('takes fifty respondents at once', async () => {
    const ids = Array.from({ length: 50 }, newId)
    const answers = await Promise.all(ids.map(id => send(id, answered({ sex: 1, wish: id }))))
    expect(answers.every(({ status }) => status === 201)).toBe(true)
    const rows = await server.database.read.select().from(server.database.tables.responses)
    const wishes = new Map(rows.map(row => [row.id, row.answers]))
    expect(ids.map(id => wishes.get(id))).toEqual(ids.map(id => canonical({ sex: 1, wish: id })))
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
