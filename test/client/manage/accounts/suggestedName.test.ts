import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestedName } from '../../../../client/manage/accounts/suggestedName.ts'

describe('a suggested name', () => {
  test.each([
    ['Nguyễn Thị Hà', 'nguyen.thi.ha'],
    ['  Đỗ  Văn Đức ', 'do.van.duc'],
    ['Bà (Ánh)', 'ba.anh'],
    ['…', ''],
  ])('of %s is %s', (fullName, name) => expect(suggestedName(fullName)).toBe(name))

  test('is nothing that the server would refuse but for its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fullName => {
        expect(suggestedName(fullName)).toMatch(/^([a-z0-9][a-z0-9.]{0,63})?$/)
      }),
    )
  })
})
