/** What a name between braces reads at the place where its expression stands. */
import { isEmpty } from '../expression/emptiness.ts'
import type { Calculated } from './calculated.ts'
import type { Known, Level } from './level.ts'
import { forgotten } from './level.ts'
import type { Place } from './place.ts'
import type { Segment } from './walk.ts'
import { found, indexed, segmentsOf, startsOf } from './walk.ts'

export interface Reading {
  /** `undefined` when the question has no answer, `null` when nobody knows the name. */
  readonly read: (place: Place, item: unknown, whole: boolean) => unknown
  /** Whether an answer that it read may have been forgotten. */
  readonly doubtful: (place: Place) => boolean
  readonly ordered: boolean
  /** Whether an answer of the respondent is in it. */
  readonly answered: boolean
  /** Whether it is the place of a panel or row among its like. */
  readonly shifting?: boolean
}

export interface Reader {
  readonly level: Level
  /** The question whose expression it is. */
  readonly self: Known | null
  /** Whether it is asked about one choice, row or column after the other. */
  readonly itemwise: boolean
  readonly calculated: ReadonlyMap<string, Calculated>
}

/** Names that stand for the page and not for an answer; an instrument that uses them is not published. */
const ofThePage = new Set([
  'correctanswers',
  'correctedanswercount',
  'correctedanswers',
  'incorrectanswers',
  'incorrectedanswercount',
  'incorrectedanswers',
  'locale',
  'pagecount',
  'pageno',
  'questioncount',
])

const certain = () => false
const fact = (read: Reading['read']): Reading => ({
  read,
  doubtful: certain,
  ordered: false,
  answered: false,
})

/** @returns `null` when the name stands for something that only the page knows */
export function readingOf(path: string, reader: Reader): Reading | null {
  const name = path.toLowerCase()
  if (name === 'self' || name === '$self' || name === '$self.value') {
    if (reader.itemwise) return fact((_, item) => item)
    if (reader.self !== null) return readingIn(reader.self, [], undefined, 0)
  }
  if (path.startsWith('$') || ofThePage.has(name)) return null
  if (reader.itemwise && (name === 'item' || name === 'choice')) return fact((_, item) => item)
  return readingFrom(segmentsOf(path), reader, reader.level, 0)
}

/** From the inside out: a row, the panel it stands in, the form. */
function readingFrom(path: readonly Segment[], reader: Reader, level: Level, climb: number): Reading {
  const [first, ...rest] = path
  const word = first?.name.toLowerCase() ?? ''
  const alone = rest.length === 0
  const outer = () => (level.parent === null ? null : readingFrom(path, reader, level.parent, climb + 1))
  if (level.kind === 'form') return onForm(path, reader, climb)
  if (alone) {
    const read = aloneIn[level.kind][word]
    if (read !== undefined)
      return { ...fact(place => read(above(place, climb))), shifting: word.includes('index') }
  } else if (word === level.kind) return inLevel(rest, level, climb)
  else if (word === `prev${level.kind}`) return inSibling(rest, level, climb, -1)
  else if (word === `next${level.kind}`) return inSibling(rest, level, climb, 1)
  else if (word === 'totalrow' && level.kind === 'row') return inTotals(rest, level, climb)
  else if (word === 'parentpanel' && level.kind === 'panel') {
    let [next, further] = [level.parent, climb + 1]
    while (next !== null && next.kind !== 'panel') [next, further] = [next.parent, further + 1]
    if (next !== null) return inLevel(rest, next, further)
  }
  return outer() ?? fact(() => null)
}

type Alone = Readonly<Record<string, (place: Place) => unknown>>

const rowName = (place: Place) => place.row?.name

/** Names of one word that a panel or row knows of itself. */
const aloneIn: Readonly<Record<'panel' | 'row', Alone>> = {
  panel: { panelindex: place => place.index, visiblepanelindex: place => place.index },
  row: {
    rowindex: place => place.index + 1,
    visiblerowindex: place => place.index + 1,
    item: rowName,
    rowname: rowName,
    rowvalue: rowName,
    rowtitle: place => place.row?.title,
    matrix: place => place.siblings.filter(row => !isEmpty(row)),
  },
}

function above(place: Place, climb: number): Place {
  let at = place
  for (let step = 0; step < climb && at.parent !== null; step++) at = at.parent
  return at
}

function inLevel(path: readonly Segment[], level: Level, climb: number): Reading {
  for (const { name, segment, rest } of startsOf(path)) {
    const known = level.keyed(name)
    if (known !== undefined) return readingIn(known, rest, segment.index, climb)
  }
  return raw(place => above(place, climb).values, path)
}

function readingIn(
  known: Known,
  rest: readonly Segment[],
  index: number | undefined,
  climb: number,
): Reading {
  const { key, compared } = known
  const doubtful = (place: Place) => forgotten(known, above(place, climb))
  const common = { doubtful, ordered: known.ordered, answered: true }
  if (rest.length === 0 && index === undefined) {
    const whole =
      climb === 0 ? (place: Place) => place.values[key] : (place: Place) => above(place, climb).values[key]
    if (compared === null) return { ...common, read: whole }
    return {
      ...common,
      read: (place, _, isWhole) => {
        const value = whole(place)
        return value === undefined || isWhole ? value : compared(value)
      },
    }
  }
  const missing = rest.at(-1)?.name === 'length' ? 0 : null
  return {
    ...common,
    read: place => found(indexed(above(place, climb).values[key], index), rest) ?? missing,
    // Hidden questions inside panels and rows are forgotten too.
    doubtful: place =>
      doubtful(place) || found(indexed(above(place, climb).values[key], index), rest) === undefined,
  }
}

function inSibling(path: readonly Segment[], level: Level, climb: number, step: number): Reading {
  const reading = inLevel(path, level, 0)
  return {
    ...reading,
    read: (place, item, whole) => {
      const here = above(place, climb)
      const values = here.siblings[here.index + step]
      return values === undefined
        ? undefined
        : reading.read({ ...here, values, index: here.index + step }, item, whole)
    },
    doubtful: () => true,
  }
}

function inTotals(path: readonly Segment[], level: Level, climb: number): Reading {
  const key = `${level.owner?.key ?? ''}-total`
  return raw(place => above(place, climb + 1).values[key], path)
}

function raw(whole: (place: Place) => unknown, path: readonly Segment[]): Reading {
  const missing = path.at(-1)?.name === 'length' ? 0 : null
  return {
    read: place => found(whole(place), path) ?? missing,
    doubtful: certain,
    ordered: false,
    answered: true,
  }
}

function onForm(path: readonly Segment[], reader: Reader, climb: number): Reading {
  const [first, ...inner] = path
  let form = reader.level
  while (form.parent !== null) form = form.parent
  const questions = inLevel(path, form, climb)
  const name = path
    .map(segment => segment.name)
    .join('.')
    .toLowerCase()
  const calculated = reader.calculated.get(name)
  const isQuestion = [...startsOf(path)].some(start => form.keyed(start.name) !== undefined)
  // A question inside a panel that is not dynamic may name its neighbours as `{panel.q}`.
  const inside = first?.name.toLowerCase() === 'panel' && inner.length > 0 && !isQuestion
  const otherwise =
    calculated === undefined ? (inside ? inLevel(inner, form, climb) : questions) : calculated.reading
  const { read } = otherwise
  return {
    ...otherwise,
    answered: isQuestion || inside || calculated !== undefined,
    read: (place, item, whole) =>
      place.visit.variables === null
        ? read(place, item, whole)
        : (variable(path, place) ?? read(place, item, whole)),
  }
}

/** What the page knew under a name; it goes before answers. */
function variable(path: readonly Segment[], { visit }: Place): unknown {
  for (const { name, rest } of startsOf(path)) {
    const value = visit.variables?.get(name.toLowerCase())
    if (value !== undefined) return found(value, rest)
  }
  return undefined
}
