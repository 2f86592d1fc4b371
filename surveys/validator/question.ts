/** One question compiled: what its answer may look like, and what it must agree with. */
import { isBlank } from './blank.ts'
import type { Standing } from './compilation.ts'
import { anyDoubtful, anyWavering, everyHolds, type Condition } from './condition.ts'
import { flaw, type Shape } from './finding.ts'
import { givenOf, type Given } from './given.ts'
import { flag } from './json.ts'
import { isOtherBeside, choiceIn } from './kinds/selection.ts'
import { resultShape } from './kinds/computed.ts'
import type { Check, CompileKind, Kind } from './kinds/kind.ts'
import type { Known } from './level.ts'
import { report, type Place } from './place.ts'
import type { Shaped } from './sharing.ts'
import { validatorsOf } from './validators.ts'
import { demandOf, opennessOf, showingOf, type Openness } from './visibility.ts'
import { stockOf } from './stock.ts'

export type Duty = (place: Place) => void

export interface Question {
  readonly known: Known
  readonly shapes: readonly Shaped[]
  /** The second look; `null` when the first has said everything. */
  readonly duty: Duty | null
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
  const checks = [
    ...(given.worked ? [workedOut(kind.shape, given, name)] : []),
    ...kind.checks,
    ...validatorsOf(element, name, known, standing),
  ]
  const beside = [...(kind.beside ?? [])]
  const hide = hiding(known, [key, ...(comment === null ? [] : [`${key}-Comment`])], standing)
  return {
    known,
    shapes: [
      { known, key, shape: lenient(kind.shape, given) },
      ...(comment === null ? [] : [{ known, key: `${key}-Comment`, shape: comment.shape }]),
      ...beside.map(([besideKey, { shape }]) => ({ known, key: besideKey, shape })),
    ],
    duty: dutyOf({
      known,
      kind,
      own,
      openness,
      given,
      hide,
      standing,
      checks,
      comment: comment?.check ?? null,
    }),
    hide,
  }
}

/** Defaults are taken as they are; what is worked out waits for the second look. */
function lenient(shape: Shape, given: Given): Shape {
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

function hiding(known: Known, keys: readonly string[], { level }: Standing): Duty {
  const isSeen = (other: Known, place: Place) => other !== known && everyHolds(other.showing, place)
  return place => {
    const present = keys.filter(key => place.values[key] !== undefined)
    if (!known.cleared || present.length === 0 || anyDoubtful(known.showing, place)) return
    if (level.sharing(known.key).some(other => isSeen(other, place))) return
    for (const key of present) report(place, key === known.key ? known.name : key, 'hidden')
  }
}

interface Parts {
  readonly known: Known
  readonly kind: Kind
  readonly own: readonly Condition[]
  readonly openness: Openness
  readonly given: Given
  readonly hide: Duty
  readonly standing: Standing
  readonly checks: readonly Check[]
  readonly comment: Check | null
}

function dutyOf({ known, kind, own, openness, given, hide, standing, checks, comment }: Parts): Duty | null {
  const { element, key, name } = known
  const { readOnly, enabling, locking } = openness
  const demand = known.type === 'expression' ? false : demandOf(element, standing, known)
  const beside = [...(kind.beside ?? [])]
  const isLocked = readOnly || locking.length > 0
  if (
    !isLocked &&
    own.length + checks.length + beside.length === 0 &&
    !kind.parts &&
    !comment &&
    demand === false
  ) {
    return null
  }
  const missing = (place: Place) => {
    const doubts = [...known.showing, ...enabling, ...(typeof demand === 'boolean' ? [] : [demand])]
    if (!anyWavering(doubts, place)) report(place, name, 'required')
  }
  return place => {
    const value = place.values[key]
    if (!everyHolds(own, place)) {
      hide(place)
      return
    }
    kind.parts?.(value, place)
    for (const [besideKey, { check }] of beside) check(place.values[besideKey], place)
    comment?.(value, place)
    if (readOnly || !everyHolds(enabling, place)) {
      const isForged =
        value !== undefined && (readOnly || !everyHolds(locking, place)) && kind.parts === undefined
      if (isForged && !given.explains(value, place)) report(place, name, 'readOnly')
      return
    }
    if (demand !== false && isBlank(value) && (demand === true || demand.holds(place))) {
      missing(place)
      return
    }
    for (const check of checks) check(value, place)
  }
}
