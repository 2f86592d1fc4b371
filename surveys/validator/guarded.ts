/** Questions under conditions: what is looked at where those hold, and what may not be there where they do not. */
import { everyHolds, type Condition } from './condition.ts'
import type { Duty } from './duty.ts'
import type { Question } from './question.ts'

export interface Guarded {
  readonly own: readonly Condition[]
  /** Those that are hidden where the conditions do not hold. */
  readonly questions: readonly Question[]
  readonly looks: readonly Duty[]
}

/** The duties of all, each condition asked once for those that stand side by side under it. */
export function dutiesOf(all: readonly Guarded[]): Duty[] {
  const bare = all.filter(({ own }) => own.length === 0).flatMap(({ looks }) => looks)
  const several = all.filter(({ own }) => own.length > 1)
  const byCondition = new Map<Condition, Guarded[]>()
  for (const each of all) {
    const [condition] = each.own
    if (condition === undefined || each.own.length > 1) continue
    byCondition.set(condition, [...(byCondition.get(condition) ?? []), each])
  }
  return [
    ...bare,
    ...[...byCondition].map(([condition, under]) => dutyUnder(place => condition.holds(place), under)),
    ...several.map(each => dutyUnder(place => everyHolds(each.own, place), [each])),
  ]
}

function dutyUnder(isSeen: Condition['holds'], under: readonly Guarded[]): Duty {
  const looks = under.flatMap(each => each.looks)
  const hides = under.flatMap(each => each.questions).map(question => question.hide)
  return place => {
    for (const duty of isSeen(place) ? looks : hides) duty(place)
  }
}
