/** Makes the questions of a level known to each other before any of them is compiled. */
import type { Compilation } from './compilation.ts'
import { flag, isRecord, listOf, nameOf, property, recordsOf, textOf, type Json } from './json.ts'
import type { Known, Level } from './level.ts'
import { choiceIn } from './kinds/selection.ts'

/** Elements that hold others side by side with those around them. */
const containers = new Set(['panel', 'flowpanel'])

export function isContainer(element: Json): boolean {
  return containers.has(typeOf(element))
}

/** SurveyJS takes the names of types in any case of letters. */
export function typeOf(element: Json): string {
  return (textOf(element, 'type') ?? '').toLowerCase()
}

/** @param lasting - whether answers stay here when their questions are hidden, as on a start page and in rows */
export function register(
  elements: readonly Json[],
  level: Level,
  compilation: Compilation,
  lasting: boolean,
): void {
  for (const element of elements) {
    if (isContainer(element)) register(recordsOf(element, 'elements'), level, compilation, lasting)
    else {
      const known = knownOf(element, compilation, lasting)
      level.add(known)
      compilation.known.set(element, known)
      for (const inside of choicePanelsOf(element)) register(inside.elements, level, compilation, lasting)
    }
  }
}

function knownOf(element: Json, compilation: Compilation, lasting: boolean): Known {
  const name = nameOf(element)
  const own = textOf(element, 'clearIfInvisible') ?? 'default'
  const clearing = lasting ? 'none' : own === 'default' ? compilation.clearing : own
  const within = textOf(element, 'valuePropertyName')
  return {
    element,
    type: typeOf(element),
    name,
    key: textOf(element, 'valueName') ?? name,
    ordered: typeOf(element) === 'ranking',
    cleared: clearing !== 'none',
    forgotten: clearing !== 'none' && clearing !== 'onHidden',
    compared: isChoice(element) ? value => plain(value, within) : value => value,
    showing: [],
    choices: null,
    inside: null,
  }
}

function isChoice(element: Json): boolean {
  return listOf(element, 'choices').length > 0 || property(element, 'valuePropertyName') !== undefined
}

/** Choices without their comments and the objects they are kept in. */
function plain(value: unknown, within: string | undefined): unknown {
  if (Array.isArray(value)) return value.map(item => plain(item, within))
  return within !== undefined && isRecord(value) ? value[within] : choiceIn(value)
}

export interface ChoicePanel {
  readonly value: unknown
  readonly elements: readonly Json[]
}

/** Questions that stand inside a choice and are asked of those who take it. */
export function choicePanelsOf(element: Json): ChoicePanel[] {
  if (!['radiogroup', 'checkbox'].includes(typeOf(element))) return []
  return recordsOf(element, 'choices')
    .map(choice => ({ value: choice.value, elements: recordsOf(choice, 'elements') }))
    .filter(({ elements }) => elements.length > 0)
}

/** Keys that the answer to a question of panels or rows may have in each of them. */
export function keysInside(element: Json): string[] {
  const inside = [...recordsOf(element, 'columns'), ...questionsOf(element, 'templateElements')]
  const keys = [...inside, ...questionsOf(element, 'detailElements')].flatMap(each => {
    const key = textOf(each, 'valueName') ?? nameOf(each)
    return [key, `${key}-Comment`, `${key}-total`]
  })
  const within = textOf(element, 'valuePropertyName')
  return within === undefined ? keys : [...keys, within]
}

function questionsOf(element: Json, name: string): Json[] {
  return recordsOf(element, name).flatMap(each =>
    isContainer(each) ? questionsOf(each, 'elements') : [each],
  )
}

export function isCommentable(element: Json): boolean {
  return flag(element, 'showCommentArea') || flag(element, 'showOtherItem')
}
