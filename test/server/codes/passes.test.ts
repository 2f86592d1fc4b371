import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { scannedMark, typedMark } from '../../../server/access/passCode.ts'
import { databases } from '../../support/databases.ts'
import { ask, everythingIn, listNotes, refusalOf } from '../../support/desk.ts'
import { answered, newId, type Running, startServer } from '../../support/server.ts'
import { addUnits, type Staff, signIn } from '../../support/staff.ts'

interface Code {
  readonly scanned: string
  readonly typed: string
}

describe.each(databases)('passes on %s', (_name, create) => {
  let server: Running
  let trainer: Staff
  beforeAll(async () => {
    server = await startServer(create)
    await addUnits(server.database, '/a/', '/a/b/', '/c/')
    trainer = await signIn(server.database, 'trainer', 'a')
  })
  afterAll(() => server.close())
  // What is told of wrong codes is told in guesses.test.ts; here nobody is to be kept waiting for them.
  beforeEach(() => server.database.write(async tx => void (await tx.delete(server.database.tables.attempts))))

  let people = 0
  const newAddress = () => `2001:db8:0:${(people += 1).toString(16)}::1`

  const issue = async (others: object = {}, { cookie } = trainer) =>
    ask(server.app, 'POST', '/passes', {
      cookie,
      body: { survey: 'village', unit: 'b', count: 1, days: 7, ...others },
    })
  const newCodes = async (count: number, others: object = {}): Promise<Code[]> =>
    (await issue({ count, ...others })).told['codes']
  const newPass = async (others: object = {}): Promise<Code> => {
    const [code] = await newCodes(1, others)
    if (!code) throw new Error('no pass')
    return code
  }
  const send = (pass: string | null, id = newId(), sent = answered()) =>
    ask(server.app, 'PUT', `/responses/${id}`, {
      body: sent,
      address: newAddress(),
      headers: pass === null ? {} : { 'x-pass': pass },
    })
  const sendMany = (count: number, pass = '') =>
    ask(server.app, 'POST', '/responses/batch', {
      body: Array.from({ length: count }, () => ({ ...answered(), id: newId() })),
      headers: { 'x-pass': pass },
      address: newAddress(),
    })
  const rows = async () => server.database.read.select().from(server.database.tables.responses)
  const setGuarded = (guarded: boolean) =>
    server.database.write(async tx => void (await tx.update(server.database.tables.surveys).set({ guarded })))

  test('let one answer in, which belongs to their unit', async () => {
    const id = newId()
    const { scanned } = await newPass()
    expect((await send(scanned, id)).status).toBe(201)
    expect((await rows()).find(row => row.id === id)).toMatchObject({ unit: 'b', device: null })
    expect(await refusalOf(send(scanned))).toEqual([409, 'pass.spent'])
  })

  test('are one pass in both forms', async () => {
    const { scanned, typed } = await newPass()
    expect((await send(typed.toLowerCase().replace(/(.{4})(.{4})/, '$1-$2 '))).status).toBe(201)
    expect(await refusalOf(send(scanned))).toEqual([409, 'pass.spent'])
  })

  test('are not needed by what is stored already', async () => {
    const [id, { scanned }] = [newId(), await newPass()]
    const first = await send(scanned, id)
    const again = await send(scanned, id)
    expect([again.status, again.told]).toEqual([200, first.told])
    expect((await send(null, id)).status).toBe(200)
    expect(await refusalOf(send(scanned, id, answered({ sex: 1 })))).toEqual([409, 'response.conflict'])
  })

  test('are not spent by what comes again with another', async () => {
    const [id, [first, second]] = [newId(), await newCodes(2)]
    await send(first?.scanned ?? '', id)
    await send(second?.scanned ?? '', id)
    expect((await send(second?.scanned ?? '')).status).toBe(201)
  })

  test('are not spent by answers that are not stored', async () => {
    const { scanned } = await newPass()
    expect(await refusalOf(send(scanned, newId(), answered({ sex: 9 })))).toEqual([422, 'response.invalid'])
    expect(await refusalOf(send(scanned, newId(), answered({}, { survey: 'closed' })))).toEqual([
      409,
      'survey.closed',
    ])
    expect((await send(scanned)).status).toBe(201)
  })

  test('that are wrong, spent, over or for another survey look the same', async () => {
    const spent = await newPass()
    await send(spent.scanned)
    const other = await newPass({ survey: 'closed' })
    const over = await newPass()
    const told = [
      (await send('0000-0000-0000')).told,
      (await send(spent.typed)).told,
      (await send(other.typed)).told,
    ]
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 8 * 86_400_000 })
    told.push((await send(over.typed, newId(), answered({}, { submittedAt: new Date().toISOString() }))).told)
    vi.useRealTimers()
    expect(new Set(told.map(one => JSON.stringify(one))).size).toBe(1)
    expect(told[0]).toMatchObject({ code: 'pass.spent', status: 409 })
  })

  test('let one of fifty in that come at once, each with the same code', async () => {
    const { scanned } = await newPass()
    const before = (await rows()).length
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(scanned)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.toSorted((one, other) => one - other)).toEqual([
      201,
      ...Array.from({ length: 49 }, () => 409),
    ])
    expect(await rows()).toHaveLength(before + 1)
  })

  test('let one of fifty in that come in one batch, and one of fifty in that come in several', async () => {
    const [one, other] = await newCodes(2)
    const before = (await rows()).length
    const { told } = await sendMany(50, one?.scanned)
    const statuses = Object.values(told).map(({ status }) => status)
    expect(statuses.filter(status => status === 201)).toHaveLength(1)
    // Some may come so late that they count as wrong codes.
    expect(statuses.filter(status => status === 409 || status === 429)).toHaveLength(49)
    await Promise.all(Array.from({ length: 10 }, () => sendMany(5, other?.scanned)))
    expect(await rows()).toHaveLength(before + 2)
  })

  test('that are gone take no neighbour along', async () => {
    const { scanned } = await newPass()
    const spent = await newPass()
    await send(spent.scanned)
    const before = (await rows()).length
    const answers = await Promise.all([
      send(null),
      send(scanned),
      send(scanned),
      send(spent.scanned),
      send(null),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 201, 409, 409])
    expect(await rows()).toHaveLength(before + 3)
  })

  test('leave nothing behind that could be laid beside the answer', async () => {
    const [code] = await newCodes(3)
    if (!code) throw new Error('no pass')
    const marks = [scannedMark(code.scanned), typedMark(server.secrets, code.typed)]
    const before = await everythingIn(server.database)
    expect(marks.map(mark => before.includes(mark))).toEqual([true, true])
    const { passBatches } = server.database.tables
    const notesBefore = await listNotes(server.database)
    const batchesBefore = await server.database.read.select().from(passBatches)

    const id = newId()
    expect((await send(code.scanned, id)).status).toBe(201)
    const after = await everythingIn(server.database)
    for (const trace of [...marks, code.scanned, code.typed]) expect(after).not.toContain(trace)
    const [row] = (await rows()).filter(one => one.id === id)
    const origins = batchesBefore.map(batch => batch.id)
    expect(origins.filter(origin => JSON.stringify(row).includes(origin))).toEqual([])
    expect(await server.database.read.select().from(passBatches)).toEqual(batchesBefore)
    const notes = (await listNotes(server.database)).slice(notesBefore.length)
    expect(notes).toEqual([
      expect.objectContaining({ actor: 'respondent', action: 'response.store', subject: id }),
    ])
    expect(Object.keys(notes[0]?.detail ?? {})).toEqual(['digest'])
  })

  test('are the way into a guarded survey', async () => {
    const { scanned } = await newPass()
    await setGuarded(true)
    const refused = await refusalOf(send(null))
    const admitted = await send(scanned)
    const listed = await ask(server.app, 'GET', '/surveys')
    const read = await ask(server.app, 'GET', '/surveys/village')
    await setGuarded(false)
    expect(refused).toEqual([403, 'survey.guarded'])
    expect(admitted.status).toBe(201)
    expect(listed.told).toEqual([])
    expect(read.told).toMatchObject({ slug: 'village', guarded: true })
    expect((await ask(server.app, 'GET', '/surveys/village')).told).not.toHaveProperty('guarded')
    expect((await send(null)).status).toBe(201)
  })

  test('tell which survey they are for without being spent', async () => {
    const { scanned, typed } = await newPass()
    for (const code of [scanned, typed])
      expect((await ask(server.app, 'POST', '/passes/look', { body: { code } })).told).toEqual({
        survey: 'village',
      })
    expect((await send(typed)).status).toBe(201)
    expect(await refusalOf(ask(server.app, 'POST', '/passes/look', { body: { code: typed } }))).toEqual([
      409,
      'pass.spent',
    ])
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
