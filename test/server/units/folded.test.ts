import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, parted, plain } from '../../../server/units/folded.ts'

describe('a name as it is searched', () => {
  test.each([
    ['Huyện Phù Cừ', 'phu cu, huyen'],
    ['Xã Đức Hợp', 'duc hop, xa'],
    ['Thị trấn Vương', 'vuong, thi tran'],
    ['Sở Lao động - Thương binh và Xã hội', 'so lao dong thuong binh va xa hoi'],
  ])('%s is %s', (name, expected) => expect(folded(name)).toBe(expected))

  test('is the same however its marks are encoded', () => {
    expect(folded('Xã Đặng Lễ'.normalize('NFD'))).toBe(folded('Xã Đặng Lễ'.normalize('NFC')))
  })

  test('takes a word for a kind only where a name follows it', () => {
    expect(parted('xa')).toBeNull()
    expect(parted('xa hoi')).toEqual({ proper: 'hoi', word: 'xa' })
  })

  test('holds nothing that a pattern of the database would read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(plain(text)).toMatch(/^[a-z0-9 ]*$/)
      }),
    )
  })
})
