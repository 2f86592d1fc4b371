import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCards } from '../../../server/store/cards.ts'
import { trainingClass } from '../../../server/store/trainingClasses.ts'
import type { Phase } from '../../../server/store/tables/training.ts'
import { seatHash, seatToken } from '../../../server/training/seatToken.ts'
import { databases, newSqlite } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { newId } from '../../support/server.ts'
import { signIn } from '../../support/staff.ts'
import { makeClass, openRoom, type Room } from '../../support/trainingRoom.ts'

const call = ({ app, trainer }: Room, method: string, path: string, body?: object) =>
  ask(app, method, path, { cookie: trainer.cookie, ...(body && { body }) })

/** A card sits down and hands in, as the server of the room has it. */
async function sit(room: Room, id: string, card: string, phase: Phase, others: object = {}) {
  const { tables, write } = room.database
  const token = seatToken(room.secrets, { class: id, card, phase })
  await write(async tx => {
    const seat = { class: id, card, phase, hash: seatHash(token), survey: 'knowledge-a' }
    await tx
      .insert(tables.seats)
      .values({ ...seat, joinedAt: new Date().toISOString() })
      .onConflictDoNothing()
  })
  const body = { survey: 'knowledge-a', version: 1, locale: 'vi', mode: 'class', card, phase }
  const times = { startedAt: '2026-11-25T01:00:00.000Z', submittedAt: '2026-11-25T01:10:00.000Z' }
  return ask(room.app, 'PUT', `/responses/${newId()}`, {
    body: { ...body, ...times, answers: { sex: 2, '01': 'B' }, ...others },
    headers: { 'x-pass': token },
  })
}

async function heldClass(room: Room, count = 3) {
  const { id } = await makeClass(room, { parallel: false })
  await call(room, 'PUT', `/training/${id}/phases/pre`, { open: true })
  const row = await trainingClass(room.database, id)
  if (!row) throw new Error('no class')
  const { tables, write } = room.database
  const cards = await write(tx => addCards(tx, tables, row, count, 'printed'))
  for (const { code } of cards) expect((await sit(room, id, code, 'pre')).status).toBe(201)
  return { id: String(id), cards: cards.map(({ code }) => code) }
}

const digests = (rows: readonly { digest: string }[]) => rows.map(({ digest }) => digest).toSorted()

const exported = async (room: Room, id: string) => (await call(room, 'GET', `/training/${id}/export`)).told
const takeIn = (room: Room, file: unknown, dry = false) =>
  call(room, 'POST', '/training/import', { file, dry })

describe.each(databases)('a class that goes to a centre on %s', (_name, create) => {
  let laptop: Room
  let centre: Room
  beforeAll(async () => {
    ;[laptop, centre] = await Promise.all([openRoom(newSqlite), openRoom(create)])
    const steward = await signIn(centre.database, 'administrator', 'root')
    const sender = { key: laptop.secrets.publicKey, name: 'Máy tính của lớp' }
    const { cookie } = steward
    await ask(centre.app, 'POST', '/senders', { cookie, body: sender })
  })
  afterAll(async () => {
    await laptop.close()
    await centre.close()
  })

  const rowsOf = async (id: string) => {
    const { responses } = centre.database.tables
    return centre.database.read.select().from(responses).where(eq(responses.class, id))
  }

  test('is there with all its answers, under the receipts that were given', async () => {
    const { id } = await heldClass(laptop)
    const file = await exported(laptop, id)
    expect((await takeIn(centre, file)).told).toEqual({
      class: id,
      made: true,
      cards: 3,
      seats: 3,
      answers: 3,
      same: 0,
      conflicts: [],
    })
    const { responses } = laptop.database.tables
    const there = await laptop.database.read.select().from(responses).where(eq(responses.class, id))

    expect(digests(await rowsOf(id))).toEqual(digests(there))
    expect((await call(centre, 'GET', `/training/${id}`)).told['phases']).toHaveLength(1)
  })

  test('adds nothing the second time, and what is new the third time', async () => {
    const { id, cards } = await heldClass(laptop)
    const file = await exported(laptop, id)
    await takeIn(centre, file)
    expect((await takeIn(centre, file)).told).toMatchObject({ made: false, cards: 0, answers: 0, same: 3 })
    await call(laptop, 'PUT', `/training/${id}/phases/post`, { open: true })
    await sit(laptop, id, cards[0] ?? '', 'post')
    const later = await takeIn(centre, await exported(laptop, id))
    expect(later.told).toMatchObject({ seats: 1, answers: 1, same: 3, conflicts: [] })
    expect(await rowsOf(id)).toHaveLength(4)
  })

  test('stores nothing where one only looks, and says then what it would do', async () => {
    const { id } = await heldClass(laptop)
    const file = await exported(laptop, id)
    expect((await takeIn(centre, file, true)).told).toMatchObject({ made: true, cards: 3, answers: 3 })
    expect((await call(centre, 'GET', `/training/${id}`)).status).toBe(404)
    expect((await takeIn(centre, file)).told).toMatchObject({ made: true, cards: 3, answers: 3 })
  })

  test('keeps when an answer came, so that it does not become late on the way', async () => {
    const { id } = await heldClass(laptop, 1)
    await call(laptop, 'PUT', `/training/${id}/phases/pre`, { open: false })
    const file = await exported(laptop, id)
    await takeIn(centre, file)
    const seatOf = async ({ database: { tables, read } }: Room) =>
      (await read.select().from(tables.seats).where(eq(tables.seats.class, id)))[0]
    expect((await seatOf(centre))?.answeredAt).toBe((await seatOf(laptop))?.answeredAt)
  })

  test('from two laptops becomes one, and what both have for one card is listed and left out', async () => {
    const { id, cards } = await heldClass(laptop, 2)
    const second = await openRoom(newSqlite)
    const steward = await signIn(second.database, 'administrator', 'root')
    const senders = [laptop, second].map(({ secrets }) => ({ key: secrets.publicKey, name: 'Máy' }))
    for (const [room, sender] of [
      [second, senders[0]],
      [centre, senders[1]],
    ] as const) {
      const { cookie } = room === second ? steward : await signIn(centre.database, 'administrator', 'root')
      await ask(room.app, 'POST', '/senders', { cookie, body: sender })
    }
    await takeIn(second, await exported(laptop, id))
    for (const room of [laptop, second])
      await call(room, 'PUT', `/training/${id}/phases/post`, { open: true })
    const [one = '', two = ''] = cards
    await sit(laptop, id, one, 'post')
    await sit(second, id, one, 'post', { answers: { sex: 2, '01': 'A' } })
    await sit(second, id, two, 'post')
    expect((await takeIn(centre, await exported(laptop, id))).told).toMatchObject({ answers: 3, same: 0 })
    const { told } = await takeIn(centre, await exported(second, id))
    expect(told).toMatchObject({
      answers: 1,
      same: 2,
      conflicts: [{ card: one, phase: 'post', reason: 'taken' }],
    })
    expect(await rowsOf(id)).toHaveLength(4)
    await second.close()
  })

  test('is refused when a letter of it was changed, or when nobody here knows the machine', async () => {
    const { id } = await heldClass(laptop)
    const file = await exported(laptop, id)
    const content = String(file['content'])
      .replace('"01":"B"', '"01":"A"')
      .replace('\\"01\\":\\"B\\"', '\\"01\\":\\"A\\"')
    expect(content).not.toBe(file['content'])
    expect((await takeIn(centre, { ...file, content })).told['code']).toBe('exchange.damaged')
    const stranger = await openRoom(newSqlite)
    const other = await heldClass(stranger, 1)
    const unknown = await takeIn(centre, await exported(stranger, other.id))
    expect(unknown.told).toMatchObject({
      code: 'exchange.unknownSender',
      details: { fingerprint: expect.stringMatching(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/) },
    })
    await stranger.close()
  })

  test('goes nowhere its reader does not reach', async () => {
    const { id } = await heldClass(laptop, 1)
    const file = await exported(laptop, id)
    const { cookie } = await signIn(centre.database, 'trainer', 'c')
    expect(
      (await ask(centre.app, 'POST', '/training/import', { cookie, body: { file, dry: false } })).status,
    ).toBe(404)
    expect((await call(centre, 'GET', `/training/${id}`)).status).toBe(404)
  })

  test('is open here only where it was opened here, and closed as late as there', async () => {
    const { id, cards } = await heldClass(laptop, 2)
    const phasesAt = async (room: Room) => (await call(room, 'GET', `/training/${id}`)).told['phases']
    await takeIn(centre, await exported(laptop, id))
    expect(await phasesAt(centre)).toMatchObject([{ phase: 'pre', closedAt: expect.any(String) }])
    await call(laptop, 'PUT', `/training/${id}/phases/post`, { open: true })
    await sit(laptop, id, cards[0] ?? '', 'post')
    await takeIn(centre, await exported(laptop, id))
    await call(laptop, 'PUT', `/training/${id}/phases/post`, { open: false })
    const older = await exported(laptop, id)
    await takeIn(centre, older)
    expect(await phasesAt(centre)).toEqual(await phasesAt(laptop))
    await call(centre, 'PUT', `/training/${id}/phases/followUp`, { open: true })
    await takeIn(centre, older)
    expect((await phasesAt(centre)).at(-1)).toMatchObject({ phase: 'followUp', closedAt: null })
  })

  test('brings that the right answers were shown, and says where its facts differ', async () => {
    const { id } = await heldClass(laptop, 1)
    await takeIn(centre, await exported(laptop, id))
    await call(laptop, 'PUT', `/training/${id}/phases/post`, { open: true })
    await call(laptop, 'PUT', `/training/${id}/phases/post`, { open: false })
    const { told: shown } = await call(laptop, 'PUT', `/training/${id}/reveal`, { shown: true })
    const facts = { course: 'C01', title: 'Tên khác', place: '', heldOn: '2026-11-24', minutes: null }
    await call(laptop, 'PUT', `/training/${id}`, { ...facts, expectedWomen: 1, expectedMen: 1 })
    const { told } = await takeIn(centre, await exported(laptop, id))
    expect(told['conflicts']).toEqual([{ card: '', phase: null, id: null, reason: 'otherFacts' }])
    const here = (await call(centre, 'GET', `/training/${id}`)).told
    expect([here['revealedAt'], here['title']]).toEqual([shown['revealedAt'], 'Lớp thứ nhất'])
  })

  test('is refused as damaged where its own sender signed nonsense', async () => {
    const { id } = await heldClass(laptop, 2)
    const whole = JSON.parse((await exported(laptop, id))['content'])
    const change = (changed: object) => JSON.stringify({ ...whole, ...changed })
    const [answer, other] = whole.answers
    const nonsense = [
      'no JSON',
      '7',
      change({ cards: [whole.cards[0], ...whole.cards] }),
      change({ phases: [...whole.phases, ...whole.phases] }),
      change({ answers: [{ ...answer, answers: '{' }, other] }),
      change({ answers: [answer, { ...other, id: answer.id }] }),
      change({ cards: whole.cards.slice(1) }),
      change({ class: { ...whole.class, code: '/../x' } }),
      change({ class: { ...whole.class, minutes: -5 } }),
      change({ class: { ...whole.class, course: '<b>' } }),
    ]
    for (const content of nonsense) {
      const { sign, publicKey } = laptop.secrets
      const file = { kind: 'can-bang.class', content, key: publicKey, signature: sign(content) }
      expect((await takeIn(centre, file)).told['code']).toBe('exchange.damaged')
    }
    expect((await call(centre, 'GET', `/training/${id}`)).status).toBe(404)
    expect(centre.failures).toEqual([])
  })
})
