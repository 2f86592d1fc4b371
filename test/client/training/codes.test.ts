import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCardFaulty, isClassFaulty, readCard } from '../../../client/respond/training/codeCheck.ts'
import { readScan } from '../../../client/respond/training/scan.ts'
import { newCardCode } from '../../../server/training/cardCode.ts'
import { checkSymbol } from '../../../surveys/cardCode.ts'
import { wall } from '../../../surveys/typedCode.ts'

const code = fc.stringMatching(/^[1-9ACDEFGHJKMNPQRTVWXY]{6}$/)
const card = fc.constant(null).map(newCardCode)
const gap = fc.constantFrom('', ' ', '-', ' – ')

describe('what a camera or a finger brings', () => {
  test('is a class alone, or a class with one of its cards', () => {
    fc.assert(
      fc.property(code, card, gap, (lesson, own, between) => {
        expect(readScan(lesson.toLowerCase())).toEqual({ code: lesson, card: null })
        expect(readScan(lesson + between + own)).toEqual({ code: lesson, card: own })
      }),
    )
  })

  test('is nothing where the card is mistyped or symbols are missing', () => {
    fc.assert(
      fc.property(code, card, fc.constantFrom(...wall.symbols), (lesson, own, last) => {
        fc.pre(last !== own.at(-1))
        expect(readScan(lesson + own.slice(0, 5) + last)).toBeNull()
        expect(readScan(lesson + own.slice(0, 5))).toBeNull()
      }),
    )
    for (const text of ['', '#', 'javascript:alert(1)', '../office']) expect(readScan(text)).toBeNull()
  })
})

describe('while a code is typed', () => {
  test('nothing is said of it before it has all its symbols', () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 0, max: 6 }), (own, typed) => {
        expect(isCardFaulty(own.slice(0, typed))).toBe(false)
        expect(isClassFaulty(own.slice(0, typed))).toBe(false)
      }),
    )
  })

  test('a slip is told with the last symbol', () => {
    const body = 'K7QX4'
    const wrong = wall.symbols.replace(checkSymbol(body), '')
    for (const last of wrong) expect(isCardFaulty(`k7q-x4${last}`)).toBe(true)
    expect(isClassFaulty('K7QX4.')).toBe(true)
    expect(isCardFaulty(`${body}${checkSymbol(body)}1234567`)).toBe(true)
  })

  test('the code of the class before that of the card is as good', () => {
    fc.assert(
      fc.property(code, code, card, (asked, lesson, own) => {
        expect(readCard(own, asked)).toEqual({ code: asked, card: own })
        expect(readCard(`${lesson} ${own}`, asked)).toEqual({ code: lesson, card: own })
      }),
    )
  })
})
