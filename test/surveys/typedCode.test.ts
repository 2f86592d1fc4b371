import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crockford, readCode, wall } from '../../surveys/typedCode.ts'

describe('what is typed is understood', () => {
  const typing = fc.record({
    code: fc
      .array(fc.constantFrom(...crockford.symbols), { minLength: 1, maxLength: 30 })
      .map(symbols => symbols.join('')),
    small: fc.boolean(),
    gap: fc.constantFrom('', ' ', '-', ' – ', '\u00A0', '‐'),
    every: fc.integer({ min: 1, max: 6 }),
  })

  test('with strokes, spaces and small letters wherever people put them', () => {
    fc.assert(
      fc.property(typing, ({ code, small, gap, every }) => {
        const parts = code.match(new RegExp(`.{1,${every}}`, 'g')) ?? []
        const written = parts.join(gap)
        expect(readCode(crockford, small ? written.toLowerCase() : written)).toBe(code)
      }),
    )
  })

  test.each([
    [crockford, 'IlOo', '1100'],
    [wall, 'iLbSzU', '11852V'],
  ])('with what looks alike', (alphabet, typed, meant) => {
    expect(readCode(alphabet, typed)).toBe(meant)
  })

  test.each([
    [crockford, 'ABCU'],
    [crockford, 'AB_CD'],
    [wall, 'A0CDEF'],
    [wall, 'ÀCDEFG'],
  ])('and nothing else is', (alphabet, typed) => {
    expect(readCode(alphabet, typed)).toBeNull()
  })
})
