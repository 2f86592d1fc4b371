/** Finds a lost card again by what only its owner knows, and says how easily it could be another's. */
import { createHmac } from 'node:crypto'
import { plain } from '../units/folded.ts'

/** One for each question about a lost card, in their order; an empty one was not answered. */
export type Marks = readonly string[]

/** Of four questions, how many must be answered as before: a memory may fail in one. */
const enough = 3

/** As it is compared: without marks, capitals, spaces and the zeros before a number. */
const meant = (answer: string) =>
  plain(answer)
    .replaceAll(' ', '')
    .replace(/^0+(?=\d)/, '')

/** @param salt - of the class, so that nobody can be followed from one class to another */
export const marksOf = (salt: string, answers: readonly string[]): Marks =>
  answers.map((answer, at) => {
    const text = meant(answer)
    return text === '' ? '' : createHmac('sha256', salt).update(`${at}/${text}`).digest('base64url')
  })

const isEqual = (one: string | undefined, other: string | undefined) => one !== '' && one === other

const agreement = (one: Marks, other: Marks): number =>
  one.filter((mark, at) => isEqual(mark, other[at])).length

/** The card that agrees in three of four answers and more than any other; `null`: there is none, or it is not certain. */
export function cardFound<Card extends { readonly marks: Marks }>(
  marks: Marks,
  cards: readonly Card[],
): Card | null {
  const ranked = cards
    .map(card => ({ card, equal: agreement(marks, card.marks) }))
    .toSorted((one, other) => other.equal - one.equal)
  const [best, next] = ranked
  return best && best.equal >= enough && best.equal > (next?.equal ?? 0) ? best.card : null
}

const pairs = (people: number) => (people * (people - 1)) / 2

/** How often two people answer a question alike, by Laplace’s rule, which knows something where nobody has answered. */
function coincidence(cards: readonly Marks[], question: number): number {
  const counts = new Map<string, number>()
  for (const marks of cards) {
    const mark = marks[question] ?? ''
    if (mark !== '') counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }

  const people = [...counts.values()]
  const equal = people.reduce((sum, count) => sum + pairs(count), 0)
  return (equal + 1) / (pairs(people.reduce((sum, count) => sum + count, 0)) + 2)
}

/** The chance of so many hits and more, each with a chance of its own (the Poisson binomial distribution). */
function tail(chances: readonly number[], least: number): number {
  let hits = [1]
  for (const chance of chances)
    hits = Array.from(
      { length: hits.length + 1 },
      (_, count) => (hits[count] ?? 0) * (1 - chance) + (hits[count - 1] ?? 0) * chance,
    )
  return hits.slice(least).reduce((sum, share) => sum + share, 0)
}

/**
 * The chance that somebody whose own card cannot be found would be given another's.
 *
 * With q₁…q₄ the shares of pairs of cards that agree in each answer, a card agrees with a stranger in three of four by
 * the chance p of the Poisson binomial distribution over q; of n cards one at least does by 1 − (1 − p)ⁿ. Answers are
 * taken to be independent of each other. That two cards may agree alike, so that neither is given, is left out: it is
 * never less than what comes true.
 *
 * @param cards - the marks of those that could be found
 * @returns 0–1; 0 where there is none
 */
export function doubtOf(cards: readonly Marks[]): number {
  const questions = Math.max(0, ...cards.map(marks => marks.length))
  const chances = Array.from({ length: questions }, (_, question) => coincidence(cards, question))
  return 1 - (1 - tail(chances, enough)) ** cards.length
}

/** A card that was lost, as its seat tells it. */
export interface Lost {
  readonly recovered: boolean
  readonly doubt: number
}

/**
 * How many of those who were found again are somebody else: an estimate. Of people whose own card could not be found,
 * a share d is given another's and 1 − d is not found; so each who was not found stands for d / (1 − d) who were
 * mistaken.
 *
 * @returns never more than were found again
 */
export function mistaken(lost: readonly Lost[]): number {
  const found = lost.filter(({ recovered }) => recovered).length
  const expected = lost
    .filter(({ recovered }) => !recovered)
    .reduce((sum, { doubt }) => sum + doubt / (1 - doubt), 0)
  return Math.min(found, expected)
}
