/** One question compiled: what its answer may look like, and what it must agree with. */
import type { Standing } from './compilation.ts'
import { anyDoubtful, everyHolds, type Condition } from './condition.ts'
import { lookOf, type Duty } from './duty.ts'
import { flaw, type Shape } from './finding.ts'
import { givenOf, type Given } from './given.ts'
import { flag } from './json.ts'
import { isOtherBeside, choiceIn } from './kinds/selection.ts'
import { resultShape } from './kinds/computed.ts'
import type { Check, CompileKind } from './kinds/kind.ts'
import type { Known } from './level.ts'
import { report, type Place } from './place.ts'
import type { Shaped } from './sharing.ts'
import { validatorsOf } from './validators.ts'
import { demandOf, opennessOf, showingOf } from './visibility.ts'
import { stockOf } from './stock.ts'

export interface Question {
  readonly known: Known
  readonly shapes: readonly Shaped[]
  /** When the respondent sees it, where those around it are seen. */
  readonly own: readonly Condition[]
  /** The second look, once it is seen; `null` when the first has said everything. */
  readonly look: Duty | null
  /** Reports an answer that is there though the question is hidden. */
  readonly hide: Duty
}

export function compileQuestion(known: Known, compileKind: CompileKind, standing: Standing): Question {
  const { element, key, name } = known
  const own = showingOf(element, standing, known)
  const openness = opennessOf(element, standing, known)
  known.showing.push(...standing.showing, ...own)
  const kind = compileKind(known, { ...standing, readOnly: openness.readOnly, enabling: openness.enabling })
  const stock = stockOf(known, standing)
  if (stock !== null) {
    own.push(stock)
    known.showing.push(stock)
  }
  const given = givenOf(known, standing)
  const comment = commentOf(known, standing)
  const validators = validatorsOf(element, name, known, standing)
  const worked = given.worked ? [workedOut(kind.shape, given, name)] : []
  const beside = [...(kind.beside ?? [])]
  const hide = hiding(known, [key, ...(comment === null ? [] : [`${key}-Comment`])], standing)
  const look = lookOf({
    known,
    openness,
    given,
    demand: known.type === 'expression' ? false : demandOf(element, standing, known),
    checks: [...worked, ...kind.checks, ...validators.checks],
    demands: [...(kind.demands ?? []), ...validators.demands],
    parts: kind.parts ?? null,
    beside: beside.map(([besideKey, { check }]) => [besideKey, check]),
    comment: comment?.check ?? null,
  })
  return {
    known,
    shapes: [
      { known, key, shape: lenient(kind.shape, given) },
      ...(comment === null ? [] : [{ known, key: `${key}-Comment`, shape: comment.shape }]),
      ...beside.map(([besideKey, { shape }]) => ({ known, key: besideKey, shape })),
    ],
    own,
    look,
    hide,
  }
}

/** Defaults are taken as they are; what is worked out waits for the second look. */
function lenient(shape: Shape, given: Given): Shape {
  if (!given.defaulted && !given.worked) return shape
  return value => {
    const flaws = shape(value)
    if (flaws === null || given.isDefault(value)) return null
    return given.worked && resultShape(value) === null ? null : flaws
  }
}

function workedOut(shape: Shape, given: Given, name: string): Check {
  return (value, place) => {
    const [first] = value === undefined ? [] : (shape(value) ?? [])
    if (first !== undefined && !given.isDefault(value) && !given.explains(value, place)) {
      report(place, name, first.rule, first.detail)
    }
  }
}

interface Comment {
  readonly shape: Shape
  readonly check: Check | null
}

const noText = flaw('type')

/** Words beside the answer: those of "other", or a comment that the question asks for. */
function commentOf({ element, key, name }: Known, standing: Standing): Comment | null {
  const always = flag(element, 'showCommentArea')
  const ofOther = flag(element, 'showOtherItem') && isOtherBeside(element, standing)
  if (!always && !ofOther) return null
  const longest = standing.compilation.longestComment
  const tooLong = flaw('length', { max: longest })
  return {
    shape: value =>
      typeof value !== 'string' ? noText : longest > 0 && value.length > longest ? tooLong : null,
    check: always
      ? null
      : (value, place) => {
          const chosen = Array.isArray(value) ? value.some(isOther) : isOther(value)
          if (!chosen && place.values[`${key}-Comment`] !== undefined)
            report(place, `${name}-Comment`, 'hidden')
        },
  }
}

const isOther = (value: unknown) => choiceIn(value) === 'other'

function hiding(known: Known, keys: readonly [string, ...string[]], { level }: Standing): Duty {
  const isSeen = (other: Known, place: Place) => other !== known && everyHolds(other.showing, place)
  const { cleared } = known
  const [own, comment] = keys
  return place => {
    const { values } = place
    if (!cleared || (values[own] === undefined && (comment === undefined || values[comment] === undefined)))
      return
    const present = keys.filter(key => place.values[key] !== undefined)
    if (anyDoubtful(known.showing, place)) return
    if (level.sharing(known.key).some(other => isSeen(other, place))) return
    for (const key of present) report(place, key === known.key ? known.name : key, 'hidden')
  }
}
