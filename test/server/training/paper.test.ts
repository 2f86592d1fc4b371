import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
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
    (await call('POST', `/${id}/paper`, { phase: 'pre', cells, dry: false, ...others })).told
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
    expect(await send(id, cells)).toEqual({ lines: 2, added: 2, same: 0, faults: [] })
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
    expect(await send(id, cells)).toEqual({ lines: 2, added: 0, same: 2, faults: [] })
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
})
