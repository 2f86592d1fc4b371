import { describe, expect, test } from 'vitest'
import { newCode } from '../../../server/access/code.ts'
import { newPairingCode } from '../../../server/access/pairingCode.ts'
import { newPassCode } from '../../../server/access/passCode.ts'
import { type Alphabet, crockford, wall } from '../../../surveys/typedCode.ts'

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
