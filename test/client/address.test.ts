import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decoded } from '../../client/parts/address.ts'

test.each(['%', '%E0%A4%A', 'ABC%'])('a damaged address %s is taken as it stands', part => {
  expect(decoded(part)).toBe(part)
})

test('a whole one is what was written into it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(decoded(encodeURIComponent(text))).toBe(text)
    }),
  )
})
