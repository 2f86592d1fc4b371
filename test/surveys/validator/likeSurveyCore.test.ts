import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answers } from '../../../surveys/instrument.ts'
import { identical } from '../../../surveys/validator/json.ts'
import type { Finding } from '../../../surveys/validator/validator.ts'
import { Chance } from './chance.ts'
import { damaged } from './damage.ts'
import { listCompiled, type Compiled } from './definitions.ts'
import { honestAnswers } from './honest.ts'
import { verdictOf, type Verdict } from './oracle.ts'

/** It complains of every damaged answer. */
const hush = () => vi.spyOn(console, 'warn').mockImplementation(() => {})

interface Sent extends Compiled {
  readonly answers: Answers
}

const respondentsEach = 2
const damagesEach = 2
const patience = 170_000

describe('the validator beside survey-core', () => {
  const honest: Sent[] = []
  beforeEach(() => {
    hush()
  })

  beforeAll(() => {
    hush()
    for (const [index, definition] of listCompiled().entries()) {
      // Our yearly forms have hundreds of cells, which take survey-core seconds.
      const respondents = isLarge(definition) ? 1 : respondentsEach
      for (let each = 0; each < respondents; each++) {
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
    'finds wrong what survey-core finds wrong, and no rule of its broken that it holds kept',
    () => {
      const differences = honest
        .filter(sent => !isLarge(sent) && !isBeyondOracle(sent))
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

function isLarge({ json }: Compiled): boolean {
  return JSON.stringify(json).length > 40_000 && JSON.stringify(json).includes('"matrixdropdown"')
}

/** Where survey-core has no verdict on answers that are set at once: triggers rest, masks read what was typed. */
function isBeyondOracle({ json }: Compiled): boolean {
  return /"type":"visible"|"saveMaskedValue":true/.test(JSON.stringify(json))
}

/** Rules that survey-core checks too, whatever it makes of values of a wrong kind. */
const common = new Set(['expression', 'other', 'required', 'rows', 'step'])

function differenceOn({ name, json, validator }: Sent, answers: Answers): object[] {
  const verdict = verdictOf(json, answers)
  const findings = validator.check(answers)
  // Where it breaks, we must not let through.
  if (verdict === null) return findings.length > 0 ? [] : [{ name, answers, broken: true }]
  const missed = [...verdict.wrong].filter(
    path => !findings.some(({ question }) => touches(question, path)) && !isTakenAway(path, answers),
  )
  const invented = isChanged(verdict, answers) ? [] : findings.filter(finding => isInvented(finding, verdict))
  return missed.length + invented.length > 0 ? [{ name, answers, missed, invented }] : []
}

function isInvented({ question, rule }: Finding, { wrong }: Verdict): boolean {
  return common.has(rule) && ![...wrong].some(path => touches(path, question))
}

/** Whether one is the other, or stands in it: a whole that is wrong hides what is wrong inside. */
function touches(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long === short || long.startsWith(`${short}.`) || long.startsWith(`${short}[`)
}

/** Survey-core shows some panels and rows to begin with; the respondent may have taken them away. */
function isTakenAway(path: string, answers: Answers): boolean {
  const [whole = ''] = path.split('[')
  const value = answers[whole]
  return path.includes('[') && (value === undefined || (Array.isArray(value) && value.length === 0))
}

/** Whether survey-core judged other answers than those it was given: it drops and completes some in silence. */
function isChanged({ kept }: Verdict, answers: Answers): boolean {
  return Object.entries(answers).some(([key, value]) => !identical(kept[key], value))
}
