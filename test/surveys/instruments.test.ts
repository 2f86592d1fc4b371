import { ConditionRunner, Model } from 'survey-core'
import { lintSurvey } from 'survey-core-lint/linter'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { fillChoices } from '../../surveys/choiceSets.ts'
import { type Choice, elementsOf, type Instrument } from '../../surveys/instrument.ts'
import { fillProgramme, shippedProgramme } from '../../surveys/programme.ts'
import '../../surveys/properties.ts'
import { conditionsOf, questionsOf, textsOf, untidy } from '../support/instrumentParts.ts'
import { Respondent } from '../support/respondent.ts'

const served = (instrument: Instrument) =>
  fillChoices(fillProgramme(instrument, shippedProgramme), '2026-11-25')

/** Who comes through every page: an adult with a partner, at the endline, where all modules are on. */
const knowing: Readonly<Record<string, Record<string, unknown>>> = {
  perception: { A01: 5, A06: 2 },
  'family-life': { A01: 5, '02': 2 },
  'village-conventions': { A01: 5, '01': 2 },
}

interface Constant {
  readonly name: string
  readonly expression: string
}

const constantsOf = ({ calculatedValues }: Instrument): readonly Constant[] =>
  Array.isArray(calculatedValues) ? calculatedValues : []

const switchedOn = (instrument: Instrument): Instrument => ({
  ...instrument,
  calculatedValues: constantsOf(instrument).map(constant => ({ ...constant, expression: '1' })),
})

const choicesOf = (instrument: Instrument): Choice[] =>
  questionsOf(instrument)
    .flatMap(({ choices, columns, type }) => [choices ?? (type === 'matrix' ? Object(columns) : [])])
    .flat()

/** Not known, refused; that a child's sex could not be told is an answer. */
const reason = ({ value, text }: Choice) =>
  value === 99 || (value === 98 && JSON.stringify(text).includes('biết'))

describe.each(catalogue)('$slug', ({ slug, instrument }) => {
  const questions = questionsOf(instrument)

  test('is read by survey-core without a complaint', () => {
    expect(new Model(served(instrument)).jsonErrors ?? []).toEqual([])
  })

  test('has no error that the linter knows', () => {
    const { findings } = lintSurvey(served(instrument))
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('says everything in Vietnamese and in English, in composed letters', () => {
    expect(textsOf(instrument).flatMap(untidy)).toEqual([])
  })

  test('has a title, a description and a last word', () => {
    expect(Object.keys(instrument)).toEqual(expect.arrayContaining(['title', 'description', 'completedHtml']))
  })

  test('names every page', () => {
    expect(instrument.pages?.filter(({ name, title }) => !name || !title)).toEqual([])
  })

  test('has names that are used once', () => {
    const names = [...elementsOf(instrument)].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('has conditions that can be read', () => {
    expect(conditionsOf(instrument).filter(text => !new ConditionRunner(text).canRun())).toEqual([])
  })

  test('has conditions that name what exists', () => {
    const known = new Set(['row', ...[...questions, ...constantsOf(instrument)].map(({ name }) => name)])
    const named = conditionsOf(instrument).flatMap(text => new ConditionRunner(text).getVariables())
    expect(named.filter(name => !known.has(name.split('.')[0] ?? ''))).toEqual([])
  })

  test('has a page and a question for everybody who answers that way', () => {
    const respondent = new Respondent(switchedOn(instrument))
    expect(respondent.walks(knowing[slug])).toEqual(instrument.pages?.map(({ name }) => name))
    const asked = questions.filter(({ visible }) => visible !== false).map(({ name }) => name)
    expect(respondent.sees).toEqual(expect.arrayContaining(asked))
  })

  test('has a list to open only for communes, where one can search', () => {
    const lists = questions.filter(({ type }) => ['dropdown', 'rating', 'ranking', 'tagbox'].includes(type))
    expect(
      lists.filter(({ choiceSet, searchEnabled }) => choiceSet !== 'communes' || !searchEnabled),
    ).toEqual([])
  })

  test('chooses nothing beforehand', () => {
    expect(questions.filter(({ defaultValue }) => defaultValue !== undefined)).toEqual([])
  })

  test('marks what says why there is no answer, and nothing else', () => {
    const choices = choicesOf(instrument)
    expect(choices.filter(({ missing }) => missing)).toEqual(choices.filter(reason))
  })

  test('lets nobody choose more than the question says', () => {
    const limits = questions.map(({ title, maxSelectedChoices }) => [
      Number(/tối đa (\d)/.exec(JSON.stringify(title))?.[1] ?? 0),
      maxSelectedChoices ?? 0,
    ])
    expect(limits.filter(([said, set]) => said !== set)).toEqual([])
  })

  test('breaks its results down by questions that it asks', () => {
    const { disaggregateBy = [] } = instrument
    expect(questions.map(({ name }) => name)).toEqual(expect.arrayContaining([disaggregateBy].flat()))
  })
})
