import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../client/respond/canonical.ts'
import { digestOf } from '../../client/respond/digest.ts'

const text = fc.string({ unit: 'grapheme' })

test('canonical sorts keys by code unit, leaves out what is undefined and writes no space', () => {
  expect(canonical({ b: [1, null, undefined], é: true, a: { z: 1, y: undefined }, B: 'x' })).toBe(
    '{"B":"x","a":{"z":1},"b":[1,null,null],"é":true}',
  )
})

test('canonical writes the same bytes for composed and decomposed Vietnamese', () => {
  fc.assert(
    fc.property(text, value => {
      const forms = (['NFC', 'NFD'] as const).map(form => value.normalize(form))
      const [composed, decomposed] = forms.map(form => canonical({ [form]: form }))
      expect(decomposed).toBe(composed)
    }),
  )
})

test('canonical is JSON, and the order of properties does not change it', () => {
  const values = fc.dictionary(
    fc.stringMatching(/^[a-zA-Z0-9_]{1,8}$/),
    fc.jsonValue({ maxDepth: 3, noUnicodeString: true }),
  )
  fc.assert(
    fc.property(values, value => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonical(turned)).toBe(canonical(value))
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
    }),
  )
})

test('canonical refuses a number that JSON does not have', () => {
  expect(() => canonical({ hours: NaN })).toThrow('canonical requires finite numbers, got NaN')
})

test('digestOf is SHA-256 of the UTF-8 bytes, in hex', async () => {
  await fc.assert(
    fc.asyncProperty(text, async value => {
      expect(await digestOf(value)).toBe(createHash('sha256').update(value).digest('hex'))
    }),
  )
})
