import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { cellsIn } from '../../../../client/manage/training/paperIn/cells.ts'
import { templateOf } from '../../../../client/manage/training/paperIn/template.ts'
import { paperTest } from '../../../../client/manage/training/paperIn/test.ts'
import { cellsOf, emptyLine } from '../../../../client/manage/training/paperIn/typed.ts'
import { fillChoices } from '../../../../surveys/choiceSets.ts'
import knowledge from '../../../../surveys/instruments/knowledge-a.json' with { type: 'json' }

const items = ['01', '02', '03', '04']

describe('papers that are typed', () => {
  test('become the table that a file would hold', () => {
    const line = { card: ' K7QX4F ', sex: '2', audience: '1', first: '1', letters: 'bX -' }
    expect(cellsOf([line, emptyLine], items)).toEqual([
      ['card', 'sex', 'group', 'first', ...items],
      ['K7QX4F', '2', '1', '1', 'B', '98', '', ''],
    ])
  })

  test('are kept where only the letters are there, so that the missing card is told', () => {
    expect(cellsOf([{ ...emptyLine, letters: 'a' }], items)).toHaveLength(2)
  })
})

describe('a table in a file', () => {
  const table = [
    ['card', 'sex', '01'],
    ['K7QX4F', 'nữ', 'B'],
  ]

  test('is read from a workbook, numbers as texts', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Bài',
          rows: [
            ['card', 'sex', '01'],
            ['K7QX4F', 2, 98],
            [null, '', null],
          ],
        },
      ],
    })
    expect(await cellsIn(new File([Uint8Array.from(bytes)], 'bai.xlsx'))).toEqual([
      ['card', 'sex', '01'],
      ['K7QX4F', '2', '98'],
    ])
  })

  test('is read whether it is separated by commas or, as in Vietnam, by semicolons', async () => {
    for (const stroke of [',', ';']) {
      const text = `\uFEFF${table.map(row => row.join(stroke)).join('\r\n')}\r\n`
      expect(await cellsIn(new File([text], 'bai.csv'))).toEqual(table)
    }
  })

  test('is refused where its letters are in an old encoding, or where it is no table', async () => {
    expect(await cellsIn(new File([new Uint8Array([0x6e, 0xef, 0x2c])], 'bai.csv'))).toBeNull()
    expect(await cellsIn(new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'bai.xlsx'))).toBeNull()
  })

  test('comes back as it was given out', async () => {
    const text = templateOf(['K7QX4F', 'M3CA7Y'], items)
    expect(await cellsIn(new File([text], 'mau.csv'))).toMatchObject([
      ['card', 'sex', 'group', 'first', ...items],
      expect.arrayContaining(['K7QX4F']),
      expect.arrayContaining(['M3CA7Y']),
    ])
  })
})

test('of a test the questions are known, and whom it asks about', () => {
  const told = paperTest(fillChoices(knowledge, '2026-11-25'), 'vi')
  expect(told.items).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, '0')))
  expect(told.sexes.map(({ label }) => label)).toContain('Nữ')
  expect(told.audiences.map(({ label }) => label)).toContain('Cán bộ')
})
