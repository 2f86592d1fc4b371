import { hash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '../../../server/audit/verification.ts'
import { publish } from '../../../server/store/publication.ts'
import { setOpen } from '../../../server/store/surveys.ts'
import { eraseResponse, withdrawResponse } from '../../../server/store/withdrawals.ts'
import { canonical } from '../../../surveys/canonical.ts'
import { databases } from '../../support/databases.ts'
import { begin } from '../../support/meddle.ts'
import { answered, newId, put, type Running, startServer } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'
import { publicationOf, village } from '../../support/village.ts'

const digestOf = (body: object) => hash('sha256', canonical(body))
const body = answered({ sex: 2, wish: 'Một bể bơi' })
const digest = digestOf(body)

describe.each(databases)('a response that is taken back on %s', (_name, create) => {
  let server: Running
  beforeEach(async () => {
    server = await startServer(create)
  })
  afterEach(() => server.close())

  const send = (id: string, sent: object = body) => put(server.app, JSON.stringify(sent), {}, id)
  const withdraw = (id: string, by = digest) =>
    server.app.request(`/api/responses/${id}/withdrawal`, {
      method: 'POST',
      body: JSON.stringify({ digest: by }),
      headers: { 'content-type': 'application/json' },
    })
  const stored = () => server.database.read.$count(server.database.tables.responses)

  test('is gone, and the audit says that it went but not what was in it', async () => {
    const id = newId()
    await send(id)
    expect((await withdraw(id)).status).toBe(204)
    expect(await stored()).toBe(0)
    const { audit, withdrawals } = server.database.tables
    const acts = await server.database.read.select().from(audit)
    expect(acts.at(-1)).toMatchObject({
      actor: 'respondent',
      action: 'response.withdraw',
      subject: id,
      detail: { survey: 'village', responses: 1 },
    })
    expect(await server.database.read.select().from(withdrawals)).toMatchObject([
      { id, survey: 'village', digest },
    ])
    expect(await verifyChain(server.database)).toMatchObject({ kind: 'whole' })
  })

  test('may be taken back again, and stays away', async () => {
    const id = newId()
    await send(id)
    expect([(await withdraw(id)).status, (await withdraw(id)).status]).toEqual([204, 204])
  })

  test('does not come back: the same, another under its id, one after the survey was closed, one of a batch', async () => {
    const id = newId()
    await send(id)
    await withdraw(id)
    const again = await send(id)
    expect(again.status).toBe(410)
    expect(await again.json()).toMatchObject({ code: 'response.withdrawn', details: { id } })
    expect((await send(id, answered({ sex: 1 }))).status).toBe(410)
    expect((await send(id, answered({ sex: 9 }))).status).toBe(410)
    const batch = await server.app.request('/api/responses/batch', {
      method: 'POST',
      body: JSON.stringify([
        { ...body, id },
        { ...body, id: newId() },
      ]),
      headers: { 'content-type': 'application/json' },
    })
    expect(await batch.json()).toMatchObject([{ status: 410, code: 'response.withdrawn' }, { status: 201 }])
    await setOpen(server.database, 'village', false, 'a test')
    expect((await send(id)).status).toBe(410)
    expect(await stored()).toBe(1)
  })

  test('is known by its digest: with another it looks as if it were not there', async () => {
    const id = newId()
    await send(id)
    const answers = [await withdraw(id, 'f'.repeat(64)), await withdraw(newId())]
    const told = await Promise.all(answers.map(answer => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(told[0]).toBe(told[1])
    expect(await stored()).toBe(1)
    await withdraw(id)
    expect(await (await withdraw(id, 'f'.repeat(64))).text()).toBe(told[0])
  })

  test('stays where its questionnaire says that nothing can be taken back', async () => {
    await publish(server.database, publicationOf('kept', { ...village, withdrawable: false }), 'a test')
    const sent = { ...body, survey: 'kept' }
    const id = newId()
    expect((await send(id, sent)).status).toBe(201)
    const refused = await withdraw(id, digestOf(sent))
    expect([refused.status, (await refused.json()).code]).toEqual([403, 'response.kept'])
    expect(await stored()).toBe(1)
  })

  test('never comes back, whatever is sent while it goes', async () => {
    const step = fc.constantFrom('send', 'send other', 'withdraw', 'batch')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async steps => {
        const id = newId()
        expect((await send(id)).status).toBe(201)
        const statuses = await Promise.all(
          ['withdraw', ...steps].map(async what => {
            if (what === 'withdraw') return (await withdraw(id)).status
            if (what === 'send other') return (await send(id, answered({ sex: 1 }))).status
            if (what === 'send') return (await send(id)).status
            const batch = await server.app.request('/api/responses/batch', {
              method: 'POST',
              body: JSON.stringify([{ ...body, id }]),
              headers: { 'content-type': 'application/json' },
            })
            return (await batch.json())[0].status
          }),
        )
        // Until it goes it is stored already, or another's; afterwards it is withdrawn.
        expect(statuses.filter(status => ![200, 204, 409, 410].includes(status))).toEqual([])
        const { responses } = server.database.tables
        const ids = await server.database.read.select({ id: responses.id }).from(responses)
        expect(ids.filter(one => one.id === id)).toEqual([])
        expect((await send(id)).status).toBe(410)
      }),
      { numRuns: 25 },
    )
    expect(server.failures).toEqual([])
    expect(await verifyChain(server.database)).toMatchObject({ kind: 'whole' })
  })

  test('does not come back by what was already on its way into the database', async () => {
    const id = newId()
    await send(id)
    const commit = await begin(
      server.url,
      `delete from responses where id = '${id}'`,
      `insert into withdrawals values ('${id}', 'village', '${digest}', '2026-11-25T00:00:00.000Z')`,
    )
    const again = send(id)
    // Long enough for it to stand before the row that is going.
    await wait(400)
    await commit()
    expect([(await again).status, await stored()]).toEqual([410, 0])
  })

  test('may be taken out by the office, by its id or by the number on its receipt', async () => {
    const { id: actor } = await signIn(server.database)
    const [one, other] = [newId(), newId()]
    await send(one)
    await send(other, answered())
    expect(await eraseResponse(server.database, one, actor)).toBe(one)
    expect(await eraseResponse(server.database, other.slice(-8), actor)).toBe(other)
    expect([await stored(), (await send(one)).status]).toEqual([0, 410])
    await expect(eraseResponse(server.database, one, actor)).rejects.toThrow('response.notFound')
  })

  test('is taken out once, however many ask for it at the same time', async () => {
    const id = newId()
    await send(id)
    const asked = Array.from({ length: 12 }, () => withdrawResponse(server.database, id, digest))
    const gone = await Promise.all(asked)
    const { audit } = server.database.tables
    const acts = await server.database.read.select({ action: audit.action }).from(audit)
    expect(acts.filter(({ action }) => action === 'response.withdraw')).toHaveLength(1)
    expect(gone.filter(Boolean).length).toBeGreaterThan(0)
  })
})
