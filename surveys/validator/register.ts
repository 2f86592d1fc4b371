/** Makes the questions of a level known to each other before any of them is compiled. */
import { choicePanelsOf } from './choicePanel.ts'
import type { Compilation } from './compilation.ts'
import { flag, isRecord, nameOf, property, recordsOf, textOf, typeOf, type Json } from './json.ts'
import type { Known, Level } from './level.ts'
import { choiceIn } from './kinds/selection.ts'

/** Elements that hold others side by side with those around them. */
const containers = new Set(['panel', 'flowpanel'])

export function isContainer(element: Json): boolean {
  return containers.has(typeOf(element))
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
    compared: isKeptInObjects(element) ? value => plain(value, within) : null,
    showing: [],
    choices: null,
    inside: null,
  }
}

function isKeptInObjects(element: Json): boolean {
  return (
    property(element, 'valuePropertyName') !== undefined ||
    recordsOf(element, 'choices').some(choice => flag(choice, 'showCommentArea'))
  )
}

/** Choices without their comments and the objects they are kept in. */
function plain(value: unknown, within: string | undefined): unknown {
  if (Array.isArray(value)) return value.map(item => plain(item, within))
  return within !== undefined && isRecord(value) ? value[within] : choiceIn(value)
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
