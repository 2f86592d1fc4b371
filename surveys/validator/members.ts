/** All that stands side by side at one level: shapes by key for the first look, duties for the second. */
import type { Standing } from './compilation.ts'
import { anyWavering, everyHolds, type Condition } from './condition.ts'
import type { Shape } from './finding.ts'
import { isBlank } from './blank.ts'
import { listOf, recordsOf, textOf, type Json } from './json.ts'
import { htmlKind } from './kinds/html.ts'
import { kinds } from './kinds/kinds.ts'
import { choiceIn } from './kinds/selection.ts'
import { forgotten, type Known } from './level.ts'
import { report } from './place.ts'
import { compileQuestion, type Duty, type Question } from './question.ts'
import { choicePanelsOf, isContainer } from './register.ts'
import { shapesOf } from './sharing.ts'
import { demandOf, opennessOf, showingOf } from './visibility.ts'

export interface Members {
  readonly shapes: ReadonlyMap<string, Shape>
  readonly duties: readonly Duty[]
}

/** Questions and duties of some elements, in reading order. */
interface Compiled {
  readonly questions: readonly Question[]
  readonly duties: readonly Duty[]
}

/** @param elements - registered with the level that `standing` names */
export function compileMembers(elements: readonly Json[], standing: Standing): Members {
  const { questions, duties } = compileElements(elements, standing)
  return { shapes: shapesOf(questions.flatMap(question => question.shapes)), duties }
}

export function compileElements(elements: readonly Json[], standing: Standing): Compiled {
  const all = elements.map(element =>
    isContainer(element) ? compileGroup(element, standing) : compileOne(element, standing),
  )
  return { questions: all.flatMap(each => each.questions), duties: all.flatMap(each => each.duties) }
}

/** A page or a panel: what is said of it holds for all inside. */
export function compileGroup(element: Json, standing: Standing): Compiled {
  const path = `${standing.path}.${textOf(element, 'name') ?? 'panel'}`
  const here = { ...standing, path }
  const own = showingOf(element, here)
  const { readOnly, enabling } = opennessOf(element, here)
  const showing = [...standing.showing, ...own]
  const inner = compileElements(recordsOf(element, 'elements'), { ...here, showing, readOnly, enabling })
  const demand = readOnly ? false : demandOf(element, here)
  const duties = [...inner.duties]
  if (demand !== false) {
    const name = textOf(element, 'name') ?? ''
    const doubts = [...showing, ...enabling, ...(demand === true ? [] : [demand])]
    duties.push(place => {
      if (demand !== true && !demand.holds(place)) return
      const seen = inner.questions.filter(({ known }) => everyHolds(known.showing, place))
      const isAnswered = seen.some(
        ({ known }) => !isBlank(place.values[known.key]) || place.visit.flawed.has(place.prefix + known.name),
      )
      if (seen.length > 0 && !isAnswered && !anyWavering(doubts, place)) report(place, name, 'required')
    })
  }
  return { questions: inner.questions, duties: guarded(own, { questions: inner.questions, duties }) }
}

/** Duties under conditions; where those do not hold, nothing may be answered. */
export function guarded(own: readonly Condition[], { questions, duties }: Compiled): readonly Duty[] {
  if (own.length === 0) return duties
  return [
    place => {
      if (everyHolds(own, place)) for (const duty of duties) duty(place)
      else for (const question of questions) question.hide(place)
    },
  ]
}

function compileOne(element: Json, standing: Standing): Compiled {
  const known = standing.compilation.known.get(element)
  if (known === undefined) return { questions: [], duties: [] }
  const here = { ...standing, path: `${standing.path}.${known.name}` }
  refuseWhatIsNotUnderstood(known, here)
  const compileKind = kinds[known.type]
  if (compileKind === undefined) return { questions: [], duties: [] }
  const question = compileQuestion(known, compileKind, here)
  const inside = choicePanelsOf(element).map(({ value, elements }) => {
    const taken = takenCondition(known, value)
    const compiled = compileElements(elements, { ...here, showing: [...known.showing, taken] })
    return { questions: compiled.questions, duties: guarded([...known.showing, taken], compiled) }
  })
  return {
    questions: [question, ...inside.flatMap(each => each.questions)],
    duties: [...(question.duty === null ? [] : [question.duty]), ...inside.flatMap(each => each.duties)],
  }
}

/** Whether a choice was taken, for the questions that stand inside it. */
function takenCondition(known: Known, choice: unknown): Condition {
  return {
    holds: place => {
      const value = place.values[known.key]
      return Array.isArray(value) ? value.some(each => choiceIn(each) === choice) : choiceIn(value) === choice
    },
    doubtful: place => forgotten(known, place),
    wavering: () => false,
  }
}

/** Properties that need a server, a file or code which the validator does not have. */
const refused: Readonly<Record<string, (value: unknown) => boolean>> = {
  choicesByUrl: value => value !== undefined && value !== null,
  choicesLazyLoadEnabled: value => value === true,
}

/** A choice set whose choices were not filled in would refuse every answer. */
function isUnfilled({ element }: Known): boolean {
  return textOf(element, 'choiceSet') !== undefined && listOf(element, 'choices').length === 0
}

function refuseWhatIsNotUnderstood(known: Known, { compilation, path }: Standing): void {
  const { element, type, name } = known
  if (name === '' && kinds[type] !== htmlKind) compilation.refuse(path, 'question without a name')
  if (name in Object.prototype) compilation.refuse(path, `name ${name}`)
  if (kinds[type] === undefined) compilation.refuse(path, `type ${textOf(element, 'type') ?? 'missing'}`)
  if (isUnfilled(known)) compilation.refuse(path, 'choiceSet without its choices')
  for (const [property, isRefused] of Object.entries(refused)) {
    if (isRefused(element[property])) compilation.refuse(path, property)
  }
}
