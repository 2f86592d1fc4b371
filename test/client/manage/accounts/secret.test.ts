import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped } from '../../../../client/manage/accounts/secret.ts'

test('a secret is written in groups of four, and loses nothing', () => {
  expect(grouped('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z2-7]{0,64}$/), secret => {
      expect(grouped(secret).replaceAll(' ', '')).toBe(secret)
      expect(grouped(secret)).not.toMatch(/\S{5}/)
    }),
  )
})
