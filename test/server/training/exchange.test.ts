import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  call,
  exported,
  heldClass,
  listAnswers,
  openCentre,
  sit,
  takeIn,
} from '../../support/classExchange.ts'
import { databases, newSqlite } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { signIn } from '../../support/staff.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

const digests = (rows: readonly { digest: string }[]) => rows.map(({ digest }) => digest).toSorted()

describe.each(databases)('a class that goes to a centre on %s', (_name, create) => {
  let laptop: Room
  let centre: Room
  beforeAll(async () => {
    ;[laptop, centre] = await openCentre(create)
  })
  afterAll(async () => {
    await laptop.close()
    await centre.close()
  })

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
    const there = await listAnswers(laptop, id)

    expect(digests(await listAnswers(centre, id))).toEqual(digests(there))
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
    expect(await listAnswers(centre, id)).toHaveLength(4)
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
    expect(await listAnswers(centre, id)).toHaveLength(4)
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
})
