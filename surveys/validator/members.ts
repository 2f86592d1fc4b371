/** All that stands side by side at one level: shapes by key for the first look, duties for the second. */
import type { Standing } from './compilation.ts'
import { isBlank } from './blank.ts'
import { choicePanelsOf, takenCondition } from './choicePanel.ts'
import { anyWavering, everyHolds, type Condition } from './condition.ts'
import type { Duty } from './duty.ts'
import type { Shape } from './finding.ts'
import { dutiesOf, type Guarded } from './guarded.ts'
import { nameOf, recordsOf, type Json } from './json.ts'
import { kinds } from './kinds/kinds.ts'
import { report } from './place.ts'
import { compileQuestion, type Question } from './question.ts'
import { refuseWhatIsNotUnderstood } from './refusal.ts'
import { isContainer } from './register.ts'
import { shapesOf } from './sharing.ts'
import type { Value } from './value.ts'
import { demandOf, opennessOf, showingOf } from './visibility.ts'

export interface Members {
  readonly shapes: ReadonlyMap<string, Shape>
  readonly duties: readonly Duty[]
}

/** Some elements in reading order. */
interface Compiled {
  readonly questions: readonly Question[]
  readonly guarded: readonly Guarded[]
}

const nothing: Compiled = { questions: [], guarded: [] }

/** @param elements - registered with the level that `standing` names */
export function compileMembers(elements: readonly Json[], standing: Standing): Members {
  const { questions, guarded } = compileElements(elements, standing)
  return { shapes: shapesOf(questions.flatMap(question => question.shapes)), duties: dutiesOf(guarded) }
}

function compileElements(elements: readonly Json[], standing: Standing): Compiled {
  const all = elements.map(element => {
    if (!isContainer(element)) return compileOne(element, standing)
    const group = compileGroup(element, standing)
    return { questions: group.questions, guarded: [group] }
  })
  return { questions: all.flatMap(each => each.questions), guarded: all.flatMap(each => each.guarded) }
}

/** A page or a panel: what is said of it holds for all inside. */
export function compileGroup(element: Json, standing: Standing): Guarded {
  const path = `${standing.path}.${nameOf(element) || 'panel'}`
  const here = { ...standing, path }
  const own = showingOf(element, here)
  const { readOnly, enabling } = opennessOf(element, here)
  const showing = [...standing.showing, ...own]
  const inner = compileElements(recordsOf(element, 'elements'), { ...here, showing, readOnly, enabling })
  const demand = readOnly ? false : demandOf(element, here)
  const answered =
    demand === false ? [] : [answering(element, inner.questions, demand, [...showing, ...enabling])]
  return { own, questions: inner.questions, looks: [...dutiesOf(inner.guarded), ...answered] }
}

/** A panel that wants an answer wants one of any of its questions that are seen. */
function answering(
  element: Json,
  questions: readonly Question[],
  demand: Value | true,
  around: readonly Condition[],
): Duty {
  const conditions = demand === true ? around : [...around, demand]
  return place => {
    if (demand !== true && !demand.holds(place)) return
    const seen = questions.filter(({ known }) => everyHolds(known.showing, place))
    const isAnswered = seen.some(
      ({ known }) => !isBlank(place.values[known.key]) || place.visit.flawed.has(place.prefix + known.name),
    )
    if (seen.length > 0 && !isAnswered && !anyWavering(conditions, place)) {
      report(place, nameOf(element), 'required')
    }
  }
}

function compileOne(element: Json, standing: Standing): Compiled {
  const known = standing.compilation.known.get(element)
  if (known === undefined) return nothing
  const here = { ...standing, path: `${standing.path}.${known.name}` }
  refuseWhatIsNotUnderstood(known, here)
  const compileKind = kinds[known.type]
  if (compileKind === undefined) return nothing
  const question = compileQuestion(known, compileKind, here)
  const inside = choicePanelsOf(element).map(({ value, elements }) => {
    const own = [...known.showing, takenCondition(known, value)]
    const { questions, guarded } = compileElements(elements, { ...here, showing: own })
    return { own, questions, looks: dutiesOf(guarded) }
  })
  const looks = question.look === null ? [] : [question.look]
  return {
    questions: [question, ...inside.flatMap(each => each.questions)],
    guarded: [{ own: question.own, questions: [question], looks }, ...inside],
  }
}
