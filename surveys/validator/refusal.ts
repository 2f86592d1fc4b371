/** What a question may be or have that the validator does not understand. */
import type { Standing } from './compilation.ts'
import { listOf, textOf, type Json } from './json.ts'
import { htmlKind } from './kinds/html.ts'
import { kinds } from './kinds/kinds.ts'
import type { Known } from './level.ts'

export function refuseWhatIsNotUnderstood(known: Known, { compilation, path }: Standing): void {
  const { element, type, name } = known
  if (name === '' && kinds[type] !== htmlKind) compilation.refuse(path, 'question without a name')
  if (name in Object.prototype) compilation.refuse(path, `name ${name}`)
  if (kinds[type] === undefined) compilation.refuse(path, `type ${textOf(element, 'type') ?? 'missing'}`)
  if (isUnfilled(element)) compilation.refuse(path, 'choiceSet without its choices')
  // Both need a server that tells the choices.
  if ((element.choicesByUrl ?? null) !== null) compilation.refuse(path, 'choicesByUrl')
  if (element.choicesLazyLoadEnabled === true) compilation.refuse(path, 'choicesLazyLoadEnabled')
}

/** A choice set whose choices were not filled in would refuse every answer. */
function isUnfilled(element: Json): boolean {
  return textOf(element, 'choiceSet') !== undefined && listOf(element, 'choices').length === 0
}
