import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Came } from '../../../server/store/attendance.ts'
import type { Phase } from '../../../server/store/tables/training.ts'
import { attendanceOf } from '../../../server/training/attendance.ts'
import { databases } from '../../support/databases.ts'
import { ask, refusalOf } from '../../support/desk.ts'
import { signIn } from '../../support/staff.ts'
import { makeClass, openRoom, type Room } from '../../support/trainingRoom.ts'

const both: readonly Phase[] = ['pre', 'post']

interface Person {
  readonly sex?: number
  readonly audience?: number
  readonly firstClass?: boolean
  /** In which tests this card sat; none: it was printed and stayed on the table. */
  readonly phases?: readonly Phase[]
  /** Made for somebody whose card was lost and not found again. */
  readonly renewed?: boolean
  /** Sat down and answered nothing. */
  readonly left?: boolean
}

/** Cards of a class, and who sat down with them. */
const seat = ({ database: { tables, write } }: Room, id: string, people: readonly Person[]) =>
  write(async tx => {
    const at = new Date().toISOString()
    for (const [place, { sex, audience, firstClass, phases = both, renewed, left }] of people.entries()) {
      const code = `K${place}`
      const told = {
        sex: sex ?? null,
        audience: audience ?? null,
        firstClass: firstClass ?? null,
        marks: null,
      }
      const card = {
        class: id,
        code,
        number: place + 1,
        survey: 'knowledge-a',
        issue: 'printed',
        createdAt: at,
      }
      await tx.insert(tables.cards).values({ ...card, ...told } as never)
      for (const phase of phases)
        await tx.insert(tables.seats).values({
          class: id,
          card: code,
          phase,
          hash: `${id}${code}${phase}`,
          survey: 'knowledge-a',
          joinedAt: at,
          startedAt: left ? null : at,
          doubt: renewed ? 0.01 : null,
        })
    }
  })

/** A cell of a workbook as a CSV has it. */
const plain = (cell: unknown) => JSON.stringify(cell ?? '').replaceAll('"', '')

const several = (count: number, person: Person) => Array.from({ length: count }, () => person)
const woman = { sex: 2, audience: 2, firstClass: true }
const man = { sex: 1, audience: 2, firstClass: false }

describe.each(databases)('attendance on %s', (_name, create) => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom(create)
    const held = (others: object) => makeClass(room, others)
    const [first, second, third] = [
      await held({}),
      await held({ heldOn: '2026-12-10', unit: 'a' }),
      await held({ course: 'C07', heldOn: '2026-12-20' }),
    ]
    await seat(room, first['id'], [
      ...several(12, woman),
      { ...woman, left: true },
      ...several(3, man),
      { sex: 3, audience: 2, firstClass: true },
      { phases: ['followUp'] },
      { ...woman, phases: ['post'], renewed: true },
      ...several(5, { phases: [] }),
    ])
    await seat(room, second['id'], several(4, { ...man, firstClass: true }))
    await seat(room, third['id'], [...several(10, { ...woman, audience: 4 }), { ...man, audience: 7 }])
    await held({ course: 'C02', heldOn: '2026-11-01' })
  })
  afterAll(() => room.close())

  const told = async (query: string, cookie = room.trainer.cookie) =>
    (await ask(room.app, 'GET', `/training/attendance${query}`, { cookie })).told

  test('counts who sat down to a test once a class, even with a second card, and persons in their first class', async () => {
    const { courses, total } = await told('')
    expect(courses).toMatchObject([
      {
        course: 'C01',
        classes: 2,
        attendances: { women: 12, men: 7, all: 21 },
        persons: { women: 12, men: 4, all: 17 },
      },
      {
        course: 'C07',
        classes: 1,
        attendances: { women: 10, men: 1, all: 11 },
        persons: { women: 10, men: 0, all: 10 },
      },
    ])
    expect(total).toEqual({
      classes: 3,
      attendances: { women: 22, men: 8, all: 32 },
      persons: { women: 22, men: 4, all: 27 },
      untold: 1,
    })
  })

  test('is of the days and the units that are asked for', async () => {
    expect((await told('?from=2026-12-01&to=2026-12-15'))['total'].attendances).toEqual({
      women: 0,
      men: 4,
      all: 4,
    })
    expect((await told('?unit=b'))['total'].classes).toBe(2)
    expect((await told('?unit=a'))['total'].classes).toBe(3)
    expect((await told('?from=2027-01-01'))['courses']).toEqual([])
  })

  test('has the share of the target only where the reader says of how many', async () => {
    expect((await told(''))['target']).toEqual({
      courses: ['C01', 'C02', 'C03'],
      persons: { women: 12, men: 4, all: 17 },
      of: null,
      share: null,
    })
    expect((await told('?of=34'))['target']).toMatchObject({ of: 34, share: 0.5 })
  })

  test('is of the classes that one may see', async () => {
    const { database, app } = room
    const { cookie } = await signIn(database, 'trainer', 'a')
    expect((await told('', cookie))['total'].classes).toBe(0)
    const leader = await signIn(database, 'leader', 'b')
    expect((await told('', leader.cookie))['total'].classes).toBe(2)
    const elsewhere = await signIn(database, 'reporter', 'c')
    expect((await told('?unit=b', elsewhere.cookie))['total'].classes).toBe(0)
    const asked = ask(app, 'GET', '/training/attendance?unit=none', { cookie: leader.cookie })
    expect(await refusalOf(asked)).toEqual([404, 'thing.notFound'])
  })

  test('refuses what is no day and no number', async () => {
    const { cookie } = room.trainer
    for (const query of ['?from=yesterday', '?of=0', '?of=x'])
      expect((await ask(room.app, 'GET', `/training/attendance${query}`, { cookie })).status).toBe(400)
  })

  const file = async (form: 'csv' | 'xlsx', query = '') => {
    const headers = { cookie: room.trainer.cookie, 'accept-language': 'vi' }
    const answer = await room.app.request(`/api/training/attendance.${form}${query}`, { headers })
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="tap-huan-2026-01-01-2026-12-31.${form}"`,
    )
    return Buffer.from(await answer.arrayBuffer())
  }
  const year = '?from=2026-01-01&to=2026-12-31&of=34'

  test('is the same in every form', async () => {
    const [csv, xlsx] = [await file('csv', year), await file('xlsx', year)]
    const rows: string[][] = parse(csv, { bom: true })
    const [sheet] = (await readXlsx(xlsx)).sheets
    expect((sheet?.rows ?? []).map(row => rows[0]?.map((_, at) => plain(row[at])))).toEqual(rows)
    expect(rows.find(([, line]) => line?.startsWith('C07'))?.slice(2, 9)).toEqual([
      '1',
      '10',
      '1',
      '11',
      '10',
      '0',
      '10',
    ])
    expect(rows.at(-1)?.slice(6, 11)).toEqual(['12', '4', '17', '34', '0.5'])
  })

  test('gives no unit’s name to a spreadsheet as a formula', async () => {
    const { tables, write } = room.database
    const state = {
      unit: 'b',
      code: 'b',
      name: '=1+1',
      folded: '=1+1',
      kind: 'agency' as const,
      parent: null,
    }
    await write(tx => tx.insert(tables.unitStates).values({ ...state, validFrom: '2020-01-01' }))
    const rows: string[][] = parse(await file('csv', `${year}&unit=b`), { bom: true })
    expect(rows.at(-1)?.at(-1)).toBe("'=1+1")
  })
})

const shown = (some: Came[]) =>
  attendanceOf(some, [], null).groups.map(({ title, attendances }) => [title.en, attendances.all])

describe('the groups of those who came', () => {
  const came = (counts: Readonly<Record<number, number>>, untold = 0): Came[] => [
    ...Object.entries(counts).map(([audience, n]) => ({ ...line, audience: Number(audience), n })),
    ...(untold > 0 ? [{ ...line, audience: null, n: untold }] : []),
  ]
  const line = { course: 'C01', sex: 2, firstClass: true }

  test('are in the order of the plan, the armed forces as one', () => {
    expect(shown(came({ 5: 4, 8: 7, 2: 12, 7: 1 }))).toEqual([
      ['Civil servant', 12],
      ['Armed forces', 12],
    ])
  })

  test('of fewer than ten are together, with as many others as they need', () => {
    expect(shown(came({ 2: 12, 3: 9, 4: 30 }))).toEqual([
      ['Employee / worker', 30],
      ['Other groups, and not told', 21],
    ])
    expect(shown(came({ 2: 12, 3: 9, 9: 5 }))).toEqual([
      ['Civil servant', 12],
      ['Other groups, and not told', 14],
    ])
    expect(shown(came({ 2: 12 }, 3))).toEqual([['Other groups, and not told', 15]])
  })

  test('add up to everybody', () => {
    const all = came({ 1: 3, 2: 40, 3: 11, 9: 2, 11: 10 }, 6)
    expect(shown(all).reduce((sum, [, n]) => sum + Number(n), 0)).toBe(72)
  })
})
