import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answers } from '../../../surveys/instrument.ts'
import { identical } from '../../../surveys/validator/json.ts'
import { compileValidator, type Finding } from '../../../surveys/validator/validator.ts'
import { Chance } from './chance.ts'
import { damaged } from './damage.ts'
import { listCompiled, listDemanding, type Compiled } from './definitions.ts'
import { everyKind } from './everyKind.ts'
import { honestAnswers } from './honest.ts'
import { verdictOf, type Verdict } from './oracle.ts'

/** It complains of every damaged answer. */
const hush = () => vi.spyOn(console, 'warn').mockImplementation(() => {})

interface Sent extends Compiled {
  readonly answers: Answers
}

const respondentsEach = 2
const respondentsOfDemanding = 6
const damagesEach = 2
const patience = 170_000

describe('the validator beside survey-core', () => {
  const honest: Sent[] = []

  beforeEach(() => {
    hush()
  })

  beforeAll(() => {
    hush()
    const every = { name: 'every kind', json: everyKind, validator: compileValidator(everyKind) }
    const demanding = [...listDemanding(), every]
    for (const [index, definition] of [...demanding, ...listCompiled()].entries()) {
      const respondents = index < demanding.length ? respondentsOfDemanding : respondentsEach
      for (let each = 0; each < (isLong(definition) ? 1 : respondents); each++) {
        const answers = honestAnswers(definition.json, new Chance(index * 31 + each))
        if (answers !== null) honest.push({ ...definition, answers })
      }
    }
  }, patience)

  test('refuses none of a thousand honest answers', () => {
    const refused = honest.flatMap(({ name, validator, answers }) => {
      const findings = validator.check(answers)
      return findings.length > 0 ? [{ name, findings, answers }] : []
    })
    expect(refused).toEqual([])
    expect(honest.length).toBeGreaterThanOrEqual(1000)
  })

  test(
    'finds wrong what survey-core finds wrong, and breaks no rule that survey-core holds kept',
    () => {
      const differences = honest
        .filter(sent => !isTable(sent) && !isBeyondOracle(sent))
        .flatMap((sent, index) =>
          Array.from({ length: damagesEach }, (_, each) =>
            differenceOn(sent, damaged(sent.answers, new Chance(index * 101 + each))),
          ).flat(),
        )
      expect(differences).toEqual([])
    },
    patience,
  )
})

/** Survey-core takes a second to walk through a long form, and more for the yearly ones with hundreds of cells. */
function isLong({ json }: Compiled): boolean {
  return JSON.stringify(json).length > 15_000
}

function isTable(definition: Compiled): boolean {
  return isLong(definition) && JSON.stringify(definition.json).includes('"matrixdropdown"')
}

/**
 * Where survey-core has no verdict on answers that are set at once: triggers rest, masks read what was typed, and
 * defaults come back for what was taken away.
 */
function isBeyondOracle({ json }: Compiled): boolean {
  return /"type":"visible"|"saveMaskedValue":true|"defaultRowValue"|"onHidden"/.test(JSON.stringify(json))
}

function differenceOn({ name, json, validator }: Sent, answers: Answers): object[] {
  const verdict = verdictOf(json, answers)
  const findings = validator.check(answers)
  // Where it breaks, we must not let through.
  if (verdict === null) return findings.length > 0 ? [] : [{ name, answers, broken: true }]
  // A panel that wants an answer is excused by one of a wrong kind, which survey-core may not have seen.
  const missed = [...verdict.wrong].filter(
    path =>
      !findings.some(({ question }) => touches(question, path) || verdict.panels.has(path)) &&
      !isTakenAway(path, answers),
  )
  const invented = findings.filter(finding => isInvented(finding, verdict, answers))
  return missed.length + invented.length > 0 ? [{ name, answers, missed, invented }] : []
}

/** Rules that survey-core checks too, whatever it makes of values of a wrong kind. */
const common = new Set(['expression', 'other', 'required', 'step'])

/** A breach that survey-core does not see, though it judged the same answer: it drops and completes some in silence. */
function isInvented({ question, rule }: Finding, { wrong, kept }: Verdict, answers: Answers): boolean {
  if (!common.has(rule) || [...wrong].some(path => touches(path, question))) return false
  return Object.keys(answers).every(key => identical(kept[key], answers[key]))
}

/** Whether one is the other or its comment, or stands in it: a whole that is wrong hides what is wrong inside. */
function touches(one: string, other: string): boolean {
  const [first, second] = [one, other].map(path => path.replace(/-Comment$/, ''))
  return within(first, second) || within(second, first)
}

function within(inner = '', outer = ''): boolean {
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`)
}

/** Survey-core shows some panels and rows to begin with; the respondent may have taken them away. */
function isTakenAway(path: string, answers: Answers): boolean {
  const [whole = ''] = path.split('[')
  const value = answers[whole]
  return path.includes('[') && (value === undefined || (Array.isArray(value) && value.length === 0))
}
