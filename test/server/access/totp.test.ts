import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeAt, newSecret, stepAt, stepOf, uriOf } from '../../../server/access/totp.ts'

/** `12345678901234567890` in base 32, as in RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i seconds the code is that of RFC 6238', (seconds, code) => {
  expect(codeAt(secret, stepAt(seconds * 1000))).toBe(code)
})

test('a code is good for its step and the ones beside it, whatever the secret', () => {
  const now = Date.parse('2026-11-25T08:00:10Z')
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 20 }), shift => {
      const own = newSecret()
      const found = stepOf(own, codeAt(own, stepAt(now) + shift), now)
      // By chance another step may have the same code, once in a million.
      expect(found).toBe(Math.abs(shift) <= 1 ? stepAt(now) + shift : null)
    }),
    { numRuns: 200 },
  )
})

test('what is no code is the code of no step', () => {
  for (const text of ['', '28708', '2870820', '２８７０８２', 'abcdef'])
    expect(stepOf(secret, text, 59_000)).toBeNull()
})

test('a secret has 160 bits, and an app can read it', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
  const uri = new URL(uriOf(secret, 'chị.lan'))
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/Cân Bằng:chị.lan',
  ])
  expect(Object.fromEntries(uri.searchParams)).toEqual({ secret, issuer: 'Cân Bằng' })
})
