import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unitsCsv } from '../../../server/units/csv.ts'
import { planImport } from '../../../server/units/import.ts'
import { isLine } from '../../../server/units/line.ts'
import { arranged, type Tree } from '../../../server/units/unit.ts'
import { databases } from '../../support/databases.ts'
import { openUnits, type UnitOffice } from '../../support/unitOffice.ts'

const header = 'id,code,name,kind,parent,validFrom,validUntil,successors'
const table = (...lines: readonly string[]) => [header, ...lines].join('\n')

describe.each(databases)('a table of units on %s', (_name, create) => {
  let office: UnitOffice
  beforeAll(async () => {
    office = await openUnits(create)
  })
  afterAll(() => office.server.close())

  const take = (csv: string, dry = false, cookie?: string) =>
    office.send('POST', '/import', { csv, dry }, cookie)
  const exported = async (cookie = office.cookie) => {
    const answer = await office.server.app.request('/api/units.csv', { headers: { cookie } })
    return answer.text()
  }

  test('leaves as it can come in, and changes nothing then', async () => {
    const before = await exported()
    const { status, body } = await take(before)
    expect([status, body]).toEqual([200, { changes: [], unchanged: 309, faults: [], more: 0 }])
    expect(await exported()).toBe(before)
  })

  test('tells what would come of it, and does that only when it is told to', async () => {
    const csv = table(
      'x1,X1,Trường Một,other,hung-yen,2020-01-01,,',
      'so-y-te,SYT,Sở Y tế,agency,hung-yen,2011-01-01,2023-12-31,',
      'so-y-te,SYT,Sở Y tế và Dân số,agency,hung-yen,2024-01-01,,',
    )
    const expected = {
      changes: [
        { id: 'x1', name: 'Trường Một', known: false },
        { id: 'so-y-te', name: 'Sở Y tế và Dân số', known: true },
      ],
      unchanged: 0,
      faults: [],
      more: 0,
    }
    expect((await take(csv, true)).body).toEqual(expected)
    expect((await office.ask('/x1')).status).toBe(404)
    expect((await take(csv)).body).toEqual(expected)
    expect((await office.ask('/x1')).body.path).toBe('/hung-yen/x1/')
    expect((await take(csv)).body).toEqual({ changes: [], unchanged: 2, faults: [], more: 0 })
  })

  test('gives units without an id one that the next time finds them again', async () => {
    const csv = table(',K7,Cụm Bảy,other,hung-yen,2020-01-01,,')
    expect((await take(csv)).body.changes).toEqual([{ id: 'k7-2020', name: 'Cụm Bảy', known: false }])
    expect((await take(csv)).body.unchanged).toBe(1)
  })

  test('names every line that is not right and why, and nothing of it is stored', async () => {
    const csv = table(
      'y1,Y1,Trường Đúng,other,hung-yen,2020-01-01,,',
      'Y 2,Y2,Trường,planet,hung-yen,2020-02-30,,y1:half',
      'y1,Y1,Trường Đúng,other,hung-yen,2020-01-01,,',
    )
    const dry = await take(csv, true)
    expect(dry.body.faults).toEqual([
      { line: 3, message: 'Column id: “Y 2” is not right.' },
      { line: 3, message: 'Column kind: “planet” is not right.' },
      { line: 3, message: 'Column validFrom: “2020-02-30” is not right.' },
      { line: 3, message: 'Column successors: “y1:half” is not right.' },
      { line: 4, message: 'Trường Đúng: the period from 1 Jan 2020 is in the file twice.' },
    ])
    const refused = await take(csv)
    expect([refused.status, refused.body.code, refused.body.details.faults]).toEqual([
      422,
      'unit.faultyFile',
      dry.body.faults,
    ])
    expect((await office.ask('/y1')).status).toBe(404)
  })

  test.each([
    ['two periods on one day', 'z,Z1,A,other,,2020-01-01,,\nz,Z1,B,other,,2021-01-01,,', 3],
    ['a circle', 'z1,Z1,A,other,z2,2020-01-01,,\nz2,Z2,B,other,z1,2020-01-01,,', 2],
    ['the code of another', 'z1,12391,A,other,,2026-01-01,,', 2],
    ['a parent that is not there', '\nz1,Z1,A,other,nowhere,2026-01-01,,', 3],
    ['a successor that is not there', 'z1,Z1,A,other,,2020-01-01,2021-01-01,nowhere', 2],
    ['a successor of what goes on', 'z1,Z1,A,other,,2020-01-01,,hung-yen', 2],
    ['a parent taken from others', 'hung-yen,33,Tỉnh,province,,2011-01-01,2020-01-01,', 2],
    ['a quote that never ends', 'z1,Z1,"A,other,,2020-01-01,,', 2],
  ])('is not taken with %s', async (_what, lines, line) => {
    const { status, body } = await take(table(lines), true)
    expect([status, body.faults.length > 0]).toEqual([200, true])
    expect(body.faults.at(0).line === line || body.faults.at(0).line === 0).toBe(true)
    expect((await take(table(lines))).status).toBe(422)
  })

  test('is told what its header lacks', async () => {
    expect((await take('mã,tên\n1,A', true)).body.faults).toEqual([
      { line: 1, message: 'The first line lacks the columns code, name, kind, validFrom.' },
    ])
  })

  test('is read as a spreadsheet in Vietnamese writes it', async () => {
    const csv =
      '\uFEFFname;kind;validFrom;code;parent\r\nTrường Excel;other;1/9/2020;E1;hung-yen\r\n\r\n;;;;\r\n'
    expect((await take(csv)).body.faults).toEqual([])
    expect((await office.ask('/e1-2020-09')).body.states).toMatchObject([{ validFrom: '2020-09-01' }])
  })

  test('is no formula to a spreadsheet, and comes back as it was', async () => {
    const made = await office.make('=HYPERLINK("x")')
    const csv = await exported()
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    expect((await take(csv, true)).body.changes).toEqual([])
    expect((await office.ask(`/${made.id}`)).body.name).toBe('=HYPERLINK("x")')
  })

  test('is for administrators of everything, and holds for others what they may see', async () => {
    const own = await office.cookieOf('administrator', '333-2011')
    expect((await take(table(), true, own)).status).toBe(403)
    const rows = (await exported(own)).trim().split('\r\n')
    expect(rows.slice(1).every(row => row.startsWith('333-2011,') || row.includes(',333-2011,'))).toBe(true)
    expect(rows.length).toBeGreaterThan(14)
  })

  test.each([
    [
      'letters that were lost',
      `${header}\nx,X\uFFFD A,Trường,other,,2020-01-01,,`,
      2,
      'The file is not UTF-8',
    ],
    ['tabs between its columns', header.replaceAll(',', '\t'), 1, 'The columns are separated by tabs'],
    [
      'a quote in the middle of much',
      table('x,"X"Y', ...Array.from({ length: 15_000 }, () => 'x,X')),
      2,
      'cannot be read',
    ],
    [
      'more lines than are taken',
      table(...Array.from({ length: 20_001 }, () => 'x,X')),
      20_002,
      'The file has more than 20000 lines',
    ],
    ['many more', table('x,X\n'.repeat(200_000)), 20_002, 'more than 20000 lines'],
  ])('is refused as a whole for %s', async (_what, csv, line, words) => {
    const { faults, more } = (await take(csv, true)).body
    expect([faults.length, faults[0].line, more]).toEqual([1, line, 0])
    expect(faults[0].message).toContain(words)
  })

  test('is told its first faults, and how many more there are', async () => {
    const csv = table(...Array.from({ length: 1000 }, () => 'Y 2,Y2,Trường,planet,hung-yen,2020-01-01,,'))
    const { faults, more } = (await take(csv, true)).body
    expect([faults.length, more]).toEqual([200, 1800])
    const { status, body } = await take(csv)
    expect([status, body.title, body.details.more]).toEqual([
      422,
      'Nothing is stored: 2000 places in the file are not right.',
      1800,
    ])
  })

  test('of many units of one code is judged in no time', async () => {
    const csv = table(
      ...Array.from({ length: 5000 }, (_, place) => `q${place},Q,Xã ${place},commune,,2011-01-01,,`),
    )
    const { faults, more } = (await take(csv, true)).body
    expect(faults.length + more).toBe(5000)
  })

  test.each(['right', 'wrong'])('that is long and %s keeps nobody waiting', async kind => {
    const cells = kind === 'right' ? 'commune,hung-yen,2011-01-01,,' : 'planet,h y,2011-02-30,x,'
    const lines = Array.from({ length: 20_000 }, (_, place) => `w${place},W${place},Xã ${place},${cells}`)
    let [longest, before] = [0, performance.now()]
    const clock = setInterval(() => {
      const now = performance.now()
      longest = Math.max(longest, now - before)
      before = now
    }, 1)
    const { status } = await take(table(...lines), true)
    clearInterval(clock)
    expect([status, longest < 200]).toEqual([200, true])
  })

  test('of thousands of units is taken within seconds', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, place) => `m${place},M${place},Xã ${place},commune,hung-yen,2011-01-01,,`,
    )
    const began = performance.now()
    const { body } = await take(table(...lines))
    expect(body.changes).toHaveLength(10_000)
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test('met no failure that nobody foresaw', () => {
    expect(office.server.failures).toEqual([])
  })
})

describe('a table of units', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map(one => one.normalize('NFC').trim())
    .filter(one => isLine(one) && !one.startsWith("'"))
  const unit = fc.record({ name: text, note: fc.option(text, { nil: null }) })

  test('carries every name and note there and back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 8 }), async units => {
        const tree: Tree = new Map(
          units.map((own, place) => [
            `u${place}`,
            arranged({
              id: `u${place}`,
              states: [
                {
                  ...own,
                  code: `C${place}`,
                  kind: 'other',
                  parent: null,
                  validFrom: '2020-01-01',
                  validUntil: null,
                },
              ],
              successors: [],
            }),
          ]),
        )
        const { units: changed, unchanged, faults } = await planImport(tree, unitsCsv(tree))
        expect([changed, unchanged, faults]).toEqual([[], units.length, []])
      }),
    )
  })

  test('is judged, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async noise => {
        const { faults, units } = await planImport(new Map(), `${header}\n${noise}`)
        expect(faults.length + units.length).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
