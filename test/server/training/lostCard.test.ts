import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardFound, doubtOf, type Lost, marksOf, mistaken } from '../../../server/training/lostCard.ts'

const salt = 'a salt'
const marked = (...answers: string[]) => ({ marks: marksOf(salt, answers) })
const own = ['H', '7', '2', 'Đ']

describe('marks', () => {
  test('are the same however the same is written', () => {
    expect(marksOf(salt, [' h ', '07', '2', 'd'])).toEqual(marksOf(salt, own))
    expect(marksOf(salt, ['Ấ'])).toEqual(marksOf(salt, ['Ấ'.normalize('NFD')]))
    expect(marksOf(salt, ['0'])).not.toEqual(marksOf(salt, ['']))
  })

  test('tell nothing of an answer, neither to another class nor in another question', () => {
    expect(marksOf('another', own)).not.toContain(marksOf(salt, own)[0])
    const [first, second] = marksOf(salt, ['7', '7'])
    expect(first).not.toBe(second)
    expect(JSON.stringify(marksOf(salt, own))).not.toContain('"7"')
  })
})

describe('a lost card', () => {
  test('is found by three answers of four', () => {
    const mine = marked(...own)
    expect(cardFound(marksOf(salt, ['H', '7', '3', 'Đ']), [marked('A', '1', '0', 'B'), mine])).toBe(mine)
    expect(cardFound(marksOf(salt, ['H', '8', '3', 'Đ']), [mine])).toBeNull()
  })

  test('is not found where two agree alike, and is where one agrees more', () => {
    const [one, other] = [marked('H', '7', '2', 'A'), marked('H', '7', '2', 'B')]
    expect(cardFound(marksOf(salt, own), [one, other])).toBeNull()
    expect(cardFound(marksOf(salt, ['H', '7', '2', 'A']), [one, other])).toBe(one)
  })

  test('is not found by what was not answered', () => {
    expect(cardFound(marksOf(salt, ['H', '7', '', '']), [marked('H', '7', '', '')])).toBeNull()
    expect(cardFound(marksOf(salt, ['', '', '', '']), [marked('', '', '', '')])).toBeNull()
  })

  test('is found by all four whatever the others are, unless another has the same four', () => {
    const answers = fc.tuple(...[4, 31, 5, 20].map(most => fc.nat(most).map(String)))
    fc.assert(
      fc.property(answers, fc.array(answers, { maxLength: 40 }), (mine, others) => {
        const cards = [mine, ...others].map(given => marked(...given))
        const twins = others.filter(given => given.join() === mine.join())
        expect(cardFound(marksOf(salt, mine), cards)).toBe(twins.length > 0 ? null : cards[0])
      }),
    )
  })
})

/** Numbers that are the same in every run. */
function chance(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Whoever has no card asks for one: how many are given another's. */
function givenAway(people: number, rounds: number, next: () => number) {
  const answers = () => [6, 31, 4, 9].map(choices => String(Math.floor(next() * choices)))
  let [given, doubted] = [0, 0]
  const lost: Lost[] = []
  for (let round = 0; round < rounds; round++) {
    const cards = Array.from({ length: people }, () => marked(...answers()))
    const recovered = cardFound(marksOf(salt, answers()), cards) !== null
    const doubt = doubtOf(cards.map(({ marks }) => marks))
    if (recovered) given++
    doubted += doubt
    lost.push({ recovered, doubt })
  }
  return { given, doubted, lost }
}

describe('the doubt', () => {
  test('is what comes true for people who have no card, or a little more', () => {
    const { given, doubted, lost } = givenAway(40, 400, chance(25))
    expect(given).toBeGreaterThan(100)
    expect(doubted / given).toBeGreaterThan(0.95)
    expect(doubted / given).toBeLessThan(1.5)
    expect(mistaken(lost) / given).toBeGreaterThan(0.95)
  })

  test('is none without cards, and grows with them', () => {
    const next = chance(7)
    const cards = Array.from({ length: 60 }, () =>
      marksOf(
        salt,
        [6, 31, 4, 9].map(choices => String(Math.floor(next() * choices))),
      ),
    )
    expect(doubtOf([])).toBe(0)
    expect(doubtOf(cards.slice(0, 20))).toBeLessThan(doubtOf(cards))
    expect(doubtOf(cards)).toBeLessThan(1)
  })

  test('of a single card is that of somebody of whom nothing is known', () => {
    // q = 1/2 in each of four: 5 of 16.
    expect(doubtOf([marksOf(salt, own)])).toBeCloseTo(5 / 16, 12)
  })
})

test('whoever was not found stands for those who were mistaken', () => {
  const [found, missed] = [
    { recovered: true, doubt: 0.2 },
    { recovered: false, doubt: 0.2 },
  ]
  expect(mistaken([found, found])).toBe(0)
  expect(mistaken([found, found, missed])).toBeCloseTo(0.25, 12)
  expect(mistaken([missed, missed])).toBe(0)
})
