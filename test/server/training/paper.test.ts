import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { newId } from '../../support/server.ts'
import { makeClass, openRoom, type Room } from '../../support/trainingRoom.ts'

describe.each(databases)('answers from paper on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
  })
  afterAll(() => room.close())

  const call = (method: string, path: string, body?: object) =>
    ask(room.app, method, `/training${path}`, { cookie: room.trainer.cookie, ...(body && { body }) })

  async function withCards(count = 3) {
    const { id } = await makeClass(room)
    const cards = Object.values((await call('POST', `/${id}/cards`, { count })).told)
    return { id: String(id), codes: cards.map(({ code }) => String(code)) }
  }
  const send = async (id: string, cells: string[][], others: object = {}) =>
    (await call('POST', `/${id}/paper`, { phase: 'pre', cells, dry: false, replace: false, ...others })).told
  const header = ['Thẻ', 'Giới tính', 'Nhóm', '1', '02']
  const rowsOf = async (id: string) => {
    const { responses } = room.database.tables
    return room.database.read.select().from(responses).where(eq(responses.class, id)).orderBy(responses.card)
  }

  test('are stored with their cards, each to the form that the card had', async () => {
    const { id, codes } = await withCards()
    const cells = [
      header,
      [codes[0] ?? '', 'Nữ', '2', 'b', '98'],
      [(codes[1] ?? '').toLowerCase(), 'nam', '', 'A', ''],
    ]
    expect(await send(id, cells)).toEqual({
      lines: 2,
      added: 2,
      same: 0,
      empty: 0,
      unopened: true,
      faults: [],
    })
    const rows = (await rowsOf(id)).map(({ card, survey, mode, phase, answers }) => ({
      card,
      survey,
      mode,
      phase,
      answers: JSON.parse(answers),
    }))
    const common = { mode: 'paper', phase: 'pre' }
    expect(rows).toEqual(
      [
        {
          ...common,
          card: codes[0],
          survey: 'knowledge-a',
          answers: { sex: 2, group: 2, '01': 'B', '02': 98 },
        },
        { ...common, card: codes[1], survey: 'knowledge-b', answers: { sex: 1, '01': 'A' } },
      ].toSorted((one, other) => String(one.card).localeCompare(String(other.card))),
    )
    const { seats } = room.database.tables
    const held = await room.database.read.select().from(seats).where(eq(seats.class, id))
    const [phase] = (await call('GET', `/${id}`)).told['phases']
    expect(held.map(({ answeredAt }) => answeredAt)).toEqual([phase.closedAt, phase.closedAt])
  })

  test('are known again when the sheet comes a second time, and grow by what is new', async () => {
    const { id, codes } = await withCards()
    const cells = [header, ...codes.slice(0, 2).map(code => [code, 'nữ', '1', 'A', 'B'])]
    await send(id, cells)
    expect(await send(id, cells)).toMatchObject({ lines: 2, added: 0, same: 2, faults: [] })
    expect(await send(id, [...cells, [codes[2] ?? '', 'nam', '1', 'C', 'D']])).toMatchObject({
      added: 1,
      same: 2,
    })
    expect(await rowsOf(id)).toHaveLength(3)
  })

  test('are stored all or not at all, with a sentence for every cell that is wrong', async () => {
    const { id, codes } = await withCards()
    const other = await withCards(1)
    const [one = '', two = '', three = ''] = codes
    const mistyped = one.slice(0, 5) + (one.endsWith('A') ? 'C' : 'A')
    const cells = [
      header,
      [one, 'nữ', '1', 'A', 'B'],
      [mistyped, 'nữ', '1', 'A', 'B'],
      [other.codes[0] ?? '', 'nữ', '1', 'A', 'B'],
      [two, 'bà', '12', 'E', 'B'],
      [one, 'nữ', '1', 'A', 'B'],
      ['', '', '', '', ''],
      [three, 'nữ', '1', 'A', 'B'],
    ]
    const told = await send(id, cells)
    expect(told).toMatchObject({ lines: 2, added: 0 })
    expect(told['faults'].map(({ line, column }: any) => [line, column])).toEqual([
      [3, 'Thẻ'],
      [4, 'Thẻ'],
      [5, 'Giới tính'],
      [5, 'Nhóm'],
      [5, '1'],
      [6, 'Thẻ'],
    ])
    expect(told['faults'][0].message).toContain(mistyped)
    expect(await rowsOf(id)).toEqual([])
    expect(await send(id, cells, { dry: true })).toMatchObject({ added: 2 })
    expect(await rowsOf(id)).toEqual([])
  })

  test('do not take the place of another answer, and do not change one that is stored', async () => {
    const { id, codes } = await withCards()
    const line = [codes[0] ?? '', 'nữ', '1', 'A', 'B']
    await send(id, [header, line])
    const told = await send(id, [header, line.with(3, 'C')])
    expect(told['faults']).toEqual([
      { line: 2, column: '', message: expect.stringContaining(codes[0] ?? '') },
    ])
    const unlike = await send(id, [header, line.with(1, 'nam')], { phase: 'post' })
    expect(unlike['faults']).toMatchObject([{ line: 2, column: 'Giới tính' }])
    expect((await rowsOf(id)).map(({ answers }) => JSON.parse(answers)['01'])).toEqual(['A'])
  })

  test('need a column for the card, and no column that the test does not have', async () => {
    const { id } = await withCards(1)
    expect((await send(id, [['Giới tính', '01']]))['code']).toBe('paper.noCard')
    expect((await send(id, [['thẻ', '01', '77']]))['code']).toBe('paper.unknownColumn')
  })

  test('leave out the lines of a table that was only begun', async () => {
    const { id, codes } = await withCards(3)
    const cells = [header, [codes[0] ?? '', 'nữ', '1', 'A', 'B'], ...codes.slice(1).map(code => [code])]
    expect(await send(id, cells)).toMatchObject({ lines: 1, added: 1, empty: 2, faults: [] })
    expect(await rowsOf(id)).toHaveLength(1)
  })

  test('may be mended, and only where somebody says so', async () => {
    const { id, codes } = await withCards()
    const line = [codes[0] ?? '', 'nữ', '1', 'A', 'B']
    await send(id, [header, line])
    const mended = [header, line.with(3, 'C')]
    expect((await send(id, mended))['faults']).toMatchObject([{ line: 2 }])
    expect(await send(id, mended, { replace: true })).toMatchObject({ added: 1, faults: [] })
    expect((await rowsOf(id)).map(({ answers }) => JSON.parse(answers)['01'])).toEqual(['C'])
    expect(await send(id, mended, { replace: true })).toMatchObject({ added: 0, same: 1 })
    const { audit } = room.database.tables
    const notes = await room.database.read.select().from(audit).where(eq(audit.action, 'training.replace'))
    expect(notes).toMatchObject([
      { actor: expect.any(String), detail: { survey: 'knowledge-a', responses: 1 } },
    ])
  })

  test('never take the place of what a phone handed in', async () => {
    const { id, codes } = await withCards()
    const [card = ''] = codes
    await call('PUT', `/${id}/phases/pre`, { open: true })
    const { code } = (await call('GET', `/${id}`)).told
    const seat = await ask(room.app, 'POST', '/training/seats', { body: { code, card, lost: null } })
    const common = { survey: 'knowledge-a', version: 1, locale: 'vi', mode: 'class', card, phase: 'pre' }
    const times = { startedAt: '2026-11-25T01:00:00.000Z', submittedAt: '2026-11-25T01:10:00.000Z' }
    const body = { ...common, ...times, answers: { '01': 'A' } }
    await ask(room.app, 'PUT', `/responses/${newId()}`, { body, headers: { 'x-pass': seat.told['pass'] } })
    const told = await send(id, [header, [card, 'nữ', '1', 'B', 'B']], { replace: true })
    expect(told['faults']).toMatchObject([{ line: 2 }])
    expect((await rowsOf(id)).map(({ mode }) => mode)).toEqual(['class'])
  })

  test('tell who is in a first class, so that persons can be counted', async () => {
    const { id, codes } = await withCards(2)
    const cells = [
      ['card', 'sex', 'first', '01'],
      [codes[0] ?? '', 'nữ', 'có', 'A'],
      [codes[1] ?? '', 'nam', '0', 'B'],
    ]
    await send(id, cells)
    const { cards } = room.database.tables
    const rows = await room.database.read
      .select()
      .from(cards)
      .where(eq(cards.class, id))
      .orderBy(cards.number)
    expect(rows.map(({ firstClass }) => firstClass)).toEqual([true, false])
  })

  test('wait for the day of the class', async () => {
    const { id } = await makeClass(room, { heldOn: '2031-01-01' })
    expect((await send(String(id), [header], { dry: true }))['code']).toBe('paper.future')
  })

  test('are read in full-width letters, and not from a column that is there twice', async () => {
    const { id, codes } = await withCards(1)
    expect(
      await send(id, [
        ['card', '01'],
        [codes[0] ?? '', 'Ａ'],
      ]),
    ).toMatchObject({ added: 1 })
    expect(
      (
        await send(id, [
          ['card', '1', '01'],
          ['', '', ''],
        ])
      )['code'],
    ).toBe('paper.twiceColumn')
  })
})
