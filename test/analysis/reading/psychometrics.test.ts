/** Scales and questions told in sentences. */
import { describe, expect, test } from 'vitest'
import { distractors } from '../../../analysis/items/distractors.ts'
import { itemAnalysis } from '../../../analysis/items/itemAnalysis.ts'
import { itemReading, optionReading } from '../../../analysis/reading/itemReading.ts'
import { scaleReading } from '../../../analysis/reading/scaleReading.ts'
import { reliability } from '../../../analysis/scales/reliability.ts'
import { factorial } from '../../support/itemSets.ts'

describe('scaleReading', () => {
  test('says how reliable a scale is and how far two people must be apart', () => {
    // Alpha 0.8; the error of a sum of four items is √(4 · 32/31), of their mean a quarter, of a difference √2 of that.
    const { vi, en } = scaleReading(reliability(factorial([1, 1, 1, 1])))
    expect(en).toBe(
      'The items of the scale measure one thing reliably (alpha 0.80). Two people must be 1.41 points or more apart before they can be said to differ.',
    )
    expect(vi).toContain('một cách đáng tin cậy (alpha 0,80)')
  })

  test.each([
    [[1, 1, 1], 'fairly reliably (alpha 0.75)'],
    [[1, 1], 'weak (alpha 0.67)'],
    [[0.5, 0.5, 0.5], 'not reliable enough (alpha 0.43)'],
  ])('weights %o are told as %s', (weights, words) => {
    expect(scaleReading(reliability(factorial(weights))).en).toContain(words)
  })

  test('gives the reason where there is no alpha', () => {
    expect(scaleReading(reliability([[1, 2, 3]])).vi).toBe('Không tính được: thang đo có quá ít câu.')
  })
})

describe('itemReading', () => {
  const people = Array.from({ length: 20 }, (_, person) => person)
  const right = (of: (person: number) => boolean) => people.map(person => (of(person) ? 1 : 0))
  const items = itemAnalysis([
    right(person => person > 8),
    right(person => person > 10),
    right(person => person < 2),
    right(() => true),
  ]).items

  test.each([
    [0, 'The question works: 55.0% answered it right.'],
    [
      2,
      'The question is hard: only 10.0% answered it right. Those who answered it right hardly do better on the other questions (correlation −0.35). The best did not answer it right more often than the weakest; check the key.',
    ],
  ])('question %d is told as %s', (place, sentence) => {
    const item = items[place]
    expect(item && itemReading(item).en).toBe(sentence)
  })

  test('says that a question is too easy, in Vietnamese with a decimal comma', () => {
    expect(items[3] && itemReading(items[3]).vi).toContain('Câu dễ: 100,0\u00a0% trả lời đúng')
  })

  test('gives the reason where nobody was asked', () => {
    const [item] = itemAnalysis([[]]).items
    expect(item && itemReading(item).en).toBe('Not computed: nobody answered.')
  })
})

test('an option is told by its flags, or not at all', () => {
  const { options } = distractors(
    { choices: ['B', 'B', 'A', 'A'], options: ['A', 'B', 'C'], key: 'A' },
    [9, 8, 3, 2],
  )
  expect(options.map(option => optionReading(option)?.en)).toEqual([
    'Those who do well shun the right answer A; check the key and the wording.',
    'The wrong option B attracts those who do well; check the key and the wording.',
    'Hardly anybody chose option C (0.0%); replace it.',
  ])
  const [sound] = distractors({ choices: ['A', 'A', 'B'], options: ['A', 'B'], key: 'A' }, [3, 2, 1]).options
  expect(sound && optionReading(sound)).toBeNull()
})
