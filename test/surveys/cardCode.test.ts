import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newCardCode } from '../../server/training/cardCode.ts'
import { checkSymbol, readCardCode } from '../../surveys/cardCode.ts'
import { wall } from '../../surveys/typedCode.ts'

const code = fc.constant(null).map(newCardCode)
const place = fc.nat(5)

test('a code is read as it was made, however it is typed', () => {
  fc.assert(
    fc.property(code, made => {
      expect(readCardCode(` ${made.slice(0, 3).toLowerCase()}-${made.slice(3)} `)).toBe(made)
    }),
  )
})

test('one wrong symbol is always noticed', () => {
  fc.assert(
    fc.property(code, place, fc.constantFrom(...wall.symbols), (made, at, symbol) => {
      fc.pre(made[at] !== symbol)
      expect(readCardCode(made.slice(0, at) + symbol + made.slice(at + 1))).toBeNull()
    }),
  )
})

test('two neighbours that changed places are noticed but for one pair of symbols in twenty', () => {
  let [slips, missed] = [0, 0]
  for (let round = 0; round < 4000; round++) {
    const made = newCardCode()
    const at = round % 5
    const [one = '', other = ''] = made.slice(at, at + 2)
    if (one === other) continue
    slips++
    if (readCardCode(made.slice(0, at) + other + one + made.slice(at + 2)) !== null) missed++
  }
  expect(missed / slips).toBeLessThan(0.05)
})

test('what has another length, or none of our symbols, is no code', () => {
  for (const typed of ['', 'K7QX4', 'K7QX4M9', 'K7QX4Đ', '......']) expect(readCardCode(typed)).toBeNull()
})

/** What is left of a whole code in the end; of a good one it is 1. */
function remainder(whole: string): number {
  let product = 28
  for (const symbol of whole.slice(0, -1)) {
    const sum = (product + wall.symbols.indexOf(symbol)) % 28 || 28
    product = (sum * 2) % 29
  }
  return (product + wall.symbols.indexOf(whole.slice(-1))) % 28
}

test('the check symbol is that of ISO/IEC 7064', () => {
  const bodies = fc.stringMatching(/^[1-9ACDEFGHJKMNPQRTVWXY]{5}$/)
  expect(checkSymbol('K7QX4')).toBe('3')
  fc.assert(fc.property(bodies, body => remainder(body + checkSymbol(body)) === 1))
})
