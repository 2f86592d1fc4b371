/** How many cards a class is short of: one for everybody expected, and a few for those who come besides. */
import type { TrainingClass } from './classes.ts'

/** What the server makes in one go. */
export const mostAtOnce = 300
const spare = 0.1
const fallback = 10

/** @example cardsWanted({ expectedWomen: 20, expectedMen: 20, cards: 0 }) // 44 */
export function cardsWanted({
  expectedWomen,
  expectedMen,
  cards,
}: Pick<TrainingClass, 'expectedWomen' | 'expectedMen' | 'cards'>): number {
  const wanted = Math.ceil((expectedWomen + expectedMen) * (1 + spare)) - cards
  return wanted > 0 ? Math.min(wanted, mostAtOnce) : fallback
}
