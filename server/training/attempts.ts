/** Scores what was handed in, and makes of it the people of classes as the analysis takes them. */
import type { Attempt, Irregular, PhaseName, Trainee } from '../../analysis/training/trainee.ts'
import type { Answers } from '../../surveys/instrument.ts'
import type { Verdict } from '../../surveys/score.ts'
import type { Database } from '../store/database.ts'
import type { HandedIn, Presence } from '../store/handedIn.ts'
import type { ClassRow } from '../store/trainingClasses.ts'
import { mistaken } from './lostCard.ts'
import { type Scorer, scorerFor } from './scorer.ts'
import { sexOf } from './sex.ts'
import { type Test, testForm } from './testForms.ts'

const markOf: Readonly<Record<Verdict, 0 | 1 | null>> = { right: 1, wrong: 0, omitted: 0, notShown: null }

export interface Marking {
  readonly tests: ReadonlyMap<string, Test>
  readonly attemptOf: (handedIn: HandedIn) => Attempt | null
}

/** Everything that scoring takes, read once for all that is to be scored. */
export async function markingFor(
  database: Database,
  handedIn: readonly Pick<HandedIn, 'survey' | 'version'>[],
): Promise<Marking> {
  const scorers = new Map<string, Scorer>()
  const tests = new Map<string, Test>()
  for (const { survey, version } of handedIn) {
    const name = `${survey}/${version}`
    if (!scorers.has(name)) scorers.set(name, await scorerFor(database, survey, version))
    if (!tests.has(survey)) tests.set(survey, await testForm(database, survey))
  }
  return {
    tests,
    attemptOf({ survey, version, answers }) {
      const given: Answers = JSON.parse(answers)
      const scored = scorers.get(`${survey}/${version}`)?.score(given)
      if (!scored || scored.share === null) return null
      const items = new Map(scored.items.map(item => [item.name, item]))
      const own = (tests.get(survey)?.form.items ?? []).map(({ name }) => items.get(name))
      return {
        form: survey,
        score: scored.share,
        marks: own.map(item => (item ? markOf[item.verdict] : null)),
        choices: own.map(item => {
          const answer = item?.answer
          return typeof answer === 'string' || typeof answer === 'number' ? answer : null
        }),
      }
    },
  }
}

/** A test that only says that somebody handed in: nobody asks what it is worth. */
export const unscored = ({ survey }: Presence): Attempt => ({
  form: survey,
  score: 0,
  marks: [],
  choices: [],
})

/** When the phases of a class were closed; `null`: it is open. */
export type Closings = ReadonlyMap<PhaseName, string | null>

const after = (answeredAt: string | null, instant: string | null | undefined) =>
  typeof answeredAt === 'string' &&
  typeof instant === 'string' &&
  Date.parse(answeredAt) > Date.parse(instant)

/** Whoever may have seen the right answers before is left out; the follow-up always comes after them. */
const isLeftOut = ({ phase, answeredAt }: Presence, { revealedAt }: ClassRow) =>
  phase !== 'followUp' && after(answeredAt, revealedAt)

/** The people of a class. */
export function traineesOf<One extends Presence>(
  row: ClassRow,
  handedIn: readonly One[],
  attemptOf: (one: One) => Attempt | null,
): Trainee[] {
  const people = new Map<string, Trainee>()
  for (const one of handedIn) {
    const begun = people.get(one.card) ?? {
      sex: sexOf(one.sex),
      group: one.audience,
      pre: null,
      post: null,
      followUp: null,
    }
    people.set(one.card, isLeftOut(one, row) ? begun : { ...begun, [one.phase]: attemptOf(one) })
  }
  return [...people.values()]
}

/** The tests of a class that are out of the ordinary, phase by phase. */
export function irregularOf(
  row: ClassRow,
  handedIn: readonly Presence[],
  closings: Closings,
): Record<PhaseName, Irregular> {
  const of = (phase: PhaseName): Irregular => {
    const all = handedIn.filter(one => one.phase === phase)
    const counted = all.filter(one => !isLeftOut(one, row))
    const lost = counted.flatMap(({ recovered, doubt }) => (doubt === null ? [] : [{ recovered, doubt }]))
    const recovered = lost.filter(one => one.recovered).length
    return {
      late: counted.filter(({ answeredAt }) => after(answeredAt, closings.get(phase))).length,
      recovered,
      mistaken: mistaken(lost),
      unmatched: lost.length - recovered,
      leftOut: all.length - counted.length,
    }
  }
  return { pre: of('pre'), post: of('post'), followUp: of('followUp') }
}
