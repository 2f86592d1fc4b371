import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Alphabet, crockford, newCode, readCode, wall } from '../../../server/access/code.ts'
import { newPairingCode } from '../../../server/access/pairingCode.ts'
import { newPassCode } from '../../../server/access/passCode.ts'

const bits = ({ symbols }: Alphabet, length: number) => length * Math.log2(new Set(symbols).size)

describe('codes are long enough', () => {
  test('of a class: 6 of 28 symbols, of which none looks like another', () => {
    expect(new Set(wall.symbols).size).toBe(28)
    expect(bits(wall, 6)).toBeGreaterThan(28.8)
    for (const pair of ['0O', '1I', '1L', 'IL', '5S', '2Z', '8B', 'UV', 'OQ'])
      expect([pair, [...pair].every(symbol => wall.symbols.includes(symbol))]).toEqual([pair, false])
  })

  test('of a pass: 130 bits for the camera, 60 for fingers', () => {
    const { scanned, typed } = newPassCode()
    expect([scanned, typed]).toEqual([
      expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/),
    ])
    expect([bits(crockford, scanned.length), bits(crockford, typed.length)]).toEqual([130, 60])
  })

  test('of a pairing: 40 bits', () => {
    expect(bits(crockford, newPairingCode().length)).toBe(40)
  })

  test.each([
    ['Crockford’s', crockford],
    ['the wall’s', wall],
  ])('and use every symbol of %s alphabet about as often', (_whose, alphabet) => {
    const code = newCode(alphabet, 28_000)
    const expected = code.length / alphabet.symbols.length
    for (const symbol of alphabet.symbols) {
      const seen = code.split(symbol).length - 1
      // Six standard deviations: once in 500 million times for the honest.
      expect(Math.abs(seen - expected)).toBeLessThan(6 * Math.sqrt(expected))
    }
  })
})

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
