/** The gate that every submitted answer passes: an instrument compiled once, then asked about any number of answers. */
import type { Answers, Instrument } from '../instrument.ts'
import { Calculated } from './calculated.ts'
import { Compilation, valueFrom, type Standing } from './compilation.ts'
import { never } from './condition.ts'
import { findingOf, flaw, type Finding, type Shape } from './finding.ts'
import { dutiesOf, type Guarded } from './guarded.ts'
import { flag, isRecord, nameOf, recordsOf, textOf, type Json } from './json.ts'
import { checkResult, resultShape } from './kinds/computed.ts'
import { Level } from './level.ts'
import { compileGroup, compileMembers } from './members.ts'
import type { Place } from './place.ts'
import type { Duty } from './duty.ts'
import { pruned, recordShape } from './record.ts'
import { keysInside, register } from './register.ts'
import { shapesOf } from './sharing.ts'
import { readTriggers, startsOfName, waiverOf, type Waiver } from './triggers.ts'
import { UnsupportedInstrument } from './unsupported.ts'
import { Visit } from './visit.ts'

export type { Finding } from './finding.ts'
export { UnsupportedInstrument } from './unsupported.ts'

export interface Context {
  /** When the answers were completed; the machine's clock without it. */
  readonly now?: Date
  /** What the page knew beside the answers, by the names that expressions use. */
  readonly variables?: Answers
}

export interface Validator {
  /** What is wrong with the answers, one finding for each question and rule; none, and they may be stored. */
  readonly check: (answers: unknown, context?: Context) => Finding[]
}

/** Most findings that are told of one set of answers: who sends more is not mending a form. */
const mostFindings = 100

const noneFlawed: ReadonlySet<string> = new Set()

/**
 * A validator that means what SurveyJS means, without SurveyJS.
 *
 * @throws UnsupportedInstrument with every type, property and expression that it does not understand: an
 *   instrument is checked in full or not published
 * @see survey-core 2.5.43, which is its oracle in the tests; where that is silent (types, unknown keys, choices in
 *   lists, hidden and read-only answers …) the answer must be one that its model can make
 * @example compileValidator(instrument).check({ A01: 7 }) // [{ question: 'A01', rule: 'choice' }]
 */
export function compileValidator(instrument: Instrument): Validator {
  const { shape, duties } = compileSurvey(instrument)
  return {
    check(answers, context = {}) {
      if (!isRecord(answers)) return [{ question: '', rule: 'type' }]
      const flaws = shape(answers)
      const findings = flaws === null ? [] : flaws.slice(0, mostFindings).map(findingOf)
      const place = placeOf(flaws === null ? answers : pruned(answers, flaws), findings, context)
      for (const duty of duties) duty(place)
      return findings.length > mostFindings ? findings.slice(0, mostFindings) : findings
    },
  }
}

function placeOf(values: Answers, findings: Finding[], { now, variables }: Context): Place {
  const flawed = findings.length === 0 ? noneFlawed : new Set(findings.map(({ question }) => question))
  const known = variables === undefined ? null : inSmallLetters(variables)
  const visit = new Visit(findings, flawed, known, now)
  return { visit, values, prefix: '', parent: null, index: 0, siblings: [], row: null }
}

function inSmallLetters(variables: Answers): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(variables).map(([name, value]) => [name.toLowerCase(), value]))
}

interface CompiledSurvey {
  readonly shape: Shape
  readonly duties: readonly Duty[]
}

function compileSurvey(survey: Json): CompiledSurvey {
  const form = new Level('form', null, null)
  const compilation = new Compilation(survey, form, compileMembers)
  const pages = pagesOf(survey)
  const standing: Standing = {
    compilation,
    level: form,
    path: 'survey',
    showing: [],
    enabling: [],
    readOnly: compilation.readOnly,
    given: () => [],
  }
  const startsApart = flag(survey, 'firstPageIsStartPage') && pages.length > 1
  for (const [index, page] of pages.entries()) {
    register(recordsOf(page, 'elements'), form, compilation, startsApart && index === 0)
  }
  const calculated = compileCalculated(standing)
  const waivers = readTriggers(standing, name => pageWith(name, pages), pages.length)
  const groups = pages.map(page => compileGroup(page, standing))
  const questions = groups.flatMap(group => group.questions)
  const duties = [...calculated.duties, ...dutiesOfPages(groups, waivers)]
  if (compilation.obstacles.length > 0) throw new UnsupportedInstrument(compilation.obstacles)
  const shapes = shapesOf(questions.flatMap(question => question.shapes))
  const all = new Map([...calculated.shapes, ...triggerShapes(compilation), ...shapes])
  return { shape: recordShape(all), duties }
}

/** A page that may be left out is looked at only where it may not. */
function dutiesOfPages(groups: readonly Guarded[], waivers: readonly Waiver[]): Duty[] {
  const waived = groups.map((_, index) => waiverOf(waivers, index))
  const must = groups.filter((_, index) => waived[index] === never)
  const may = groups.flatMap((group, index) => {
    const waiver = waived[index] ?? never
    if (waiver === never) return []
    return dutiesOf([group]).map(duty => (place: Place) => {
      if (!waiver.holds(place) && !waiver.doubtful(place)) duty(place)
    })
  })
  return [...dutiesOf(must), ...may]
}

/** Questions without a page stand on one of their own. */
function pagesOf(survey: Json): Json[] {
  const pages = recordsOf(survey, 'pages')
  const loose = recordsOf(survey, 'elements')
  const all = loose.length === 0 ? pages : [...pages, { elements: loose }]
  // SurveyJS names a page that has no name.
  return all.map((page, index) => ({ ...page, name: nameOf(page) || `page${index + 1}` }))
}

function pageWith(name: string, pages: readonly Json[]): number {
  const starts = new Set(startsOfName(name))
  return pages.findIndex(page =>
    keysInside({ templateElements: recordsOf(page, 'elements') }).some(key => starts.has(key.toLowerCase())),
  )
}

function compileCalculated(standing: Standing): { shapes: Map<string, Shape>; duties: Duty[] } {
  const { compilation } = standing
  const shapes = new Map<string, Shape>()
  const duties: Duty[] = []
  const all = recordsOf(compilation.survey, 'calculatedValues').map(json => ({
    json,
    name: nameOf(json),
    calculated: new Calculated(),
  }))
  for (const { name, calculated } of all) compilation.calculated.set(name.toLowerCase(), calculated)
  for (const { json, name, calculated } of all) {
    const value = valueFrom(textOf(json, 'expression') ?? '', name, { ...standing, path: 'calculatedValues' })
    if (value === null) continue
    calculated.define(value)
    if (!flag(json, 'includeIntoResult')) continue
    shapes.set(name, resultShape)
    duties.push(place => checkResult(place.values[name], value, -1, name, place))
  }
  return { shapes, duties }
}

/** Keys that only a trigger writes; what it writes is the only value they have. */
function triggerShapes({ writtenByTrigger, form }: Compilation): [string, Shape][] {
  const forged = flaw('computed')
  return [...writtenByTrigger]
    .filter(([key]) => form.keyed(key) === undefined)
    .map(([key, written]) => [key, value => (written.some(each => each(value, nowhere)) ? null : forged)])
}

const nowhere = placeOf({}, [], {})
