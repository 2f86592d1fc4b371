/** What is said of a class, as it is typed; a new one begins as the last one was. */
import type { NewClass, TrainingClass } from './classes.ts'

type Facts = Pick<
  NewClass,
  'course' | 'title' | 'place' | 'heldOn' | 'expectedWomen' | 'expectedMen' | 'minutes'
>
export type TypedFacts = { readonly [Fact in keyof Facts]: string }

const first = { course: 'C01', place: '', expectedWomen: 20, expectedMen: 20, minutes: null }

export const typedFacts = (facts: Facts): TypedFacts => ({
  course: facts.course,
  title: facts.title,
  place: facts.place,
  heldOn: facts.heldOn,
  expectedWomen: String(facts.expectedWomen),
  expectedMen: String(facts.expectedMen),
  minutes: facts.minutes === null ? '' : String(facts.minutes),
})

/** @param last - the latest class; `undefined`: there was none */
export function newFacts(last: TrainingClass | undefined, today: string): TypedFacts {
  const { course, place, expectedWomen, expectedMen, minutes } = last ?? first
  return typedFacts({ course, place, expectedWomen, expectedMen, minutes, title: '', heldOn: today })
}

export const factsIn = (typed: TypedFacts): Facts => ({
  ...typed,
  expectedWomen: Number(typed.expectedWomen),
  expectedMen: Number(typed.expectedMen),
  minutes: typed.minutes === '' ? null : Number(typed.minutes),
})
