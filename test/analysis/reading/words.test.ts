/** Every sentence, warning and reason stands in both languages and names the same figures. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../analysis/reading/catalogue.ts'
import { count, decimal, digitsFor, percent, points } from '../../../analysis/reading/figure.ts'
import { reasonWords } from '../../../analysis/reading/reasonWords.ts'
import { joined, told } from '../../../analysis/reading/sentence.ts'
import { warningWords } from '../../../analysis/reading/warningWords.ts'

const entries = [catalogue, reasonWords, warningWords].flatMap(words => Object.entries(words))
const slotsOf = (text: string) => new Set(text.match(/\{\w+\}/g))

describe('what readers are told', () => {
  test.each(entries)('%s names the same figures in both languages', (_, { vi, en }) => {
    expect(slotsOf(vi)).toEqual(slotsOf(en))
  })

  test.each(entries)('%s is composed Vietnamese and no English left over', (_, { vi, en }) => {
    expect(vi).toBe(vi.normalize('NFC'))
    expect(vi).not.toBe(en)
    expect(en).toMatch(/^[\p{ASCII}’]+$/u)
  })

  test.each(entries.filter(([name]) => !['women', 'men'].includes(name)))(
    '%s is a sentence',
    (_, { vi, en }) => {
      for (const text of [vi, en]) expect(text).toMatch(/^[\p{Lu}{].*\.$/u)
    },
  )
})

describe('figures', () => {
  test.each([
    [decimal(1250, 0), '1.250', '1,250'],
    [decimal(1_234_567.891, 2), '1.234.567,89', '1,234,567.89'],
    [decimal(-4.25, 1), '−4,3', '−4.3'],
    [decimal(-0.04, 1), '0,0', '0.0'],
    [count(12), '12', '12'],
    [percent(0.125), '12,5\u00a0%', '12.5%'],
    [percent(1), '100,0\u00a0%', '100.0%'],
    [points(-0.042), '4,2', '4.2'],
  ])('%o follows the convention of either language', (figure, vi, en) => {
    expect(figure).toEqual({ vi, en })
  })

  test('small scales are told to two digits, large ones to one', () => {
    expect([digitsFor(3.2, 4), digitsFor(3.2, 14)]).toEqual([2, 1])
  })

  test('refuse what is not a number', () => {
    expect(() => decimal(NaN, 1)).toThrow('decimal requires a finite value, got NaN')
    expect(() => percent(Infinity)).toThrow('percent requires a finite share, got Infinity')
  })
})

test('a sentence takes its figures and words in its own language', () => {
  const sentence = { vi: '{who} cao hơn {gap} điểm.', en: '{who} score {gap} points higher.' } as const
  expect(told(sentence, { who: catalogue.women, gap: decimal(4.2, 1) })).toEqual({
    vi: 'phụ nữ cao hơn 4,2 điểm.',
    en: 'women score 4.2 points higher.',
  })
})

test('sentences follow one another', () => {
  expect(joined({ vi: 'Một.', en: 'One.' }, { vi: 'Hai.', en: 'Two.' })).toEqual({
    vi: 'Một. Hai.',
    en: 'One. Two.',
  })
})
