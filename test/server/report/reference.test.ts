import { expect, test } from 'vitest'
import { readDataFile } from '../../../server/report/dataFile.ts'
import { surveyReport } from '../../../server/report/surveyReport.ts'
import type { Instrument } from '../../../surveys/instrument.ts'
import { variablesOf } from '../../../surveys/variables.ts'
import bigFive from '../../instruments/bigFive.json' with { type: 'json' }
import worldValues from '../../instruments/worldValues.json' with { type: 'json' }
import { referenceOf, sharedText } from '../../support/shared.ts'

const reportOn = (instrument: Instrument, file: string, wish: object = {}) =>
  surveyReport(readDataFile(sharedText(`stats/data/open/${file}`), variablesOf(instrument)), instrument, {
    by: ['sex'],
    ...wish,
  })

const items = ['A', 'C', 'E', 'N', 'O'].flatMap(trait => [1, 2, 3, 4, 5].map(item => `${trait}${item}`))
const personality = reportOn(bigFive, 'bfi.csv', { questions: items })
const scales = reportOn(bigFive, 'bfi.csv').scales

/** Equal to R's number to ten digits. */
const near = (expected: number) => expect.closeTo(expected, 10)
const headlineOf = (question: string) =>
  personality.questions.find(one => one.question === question)?.headlines[0]

interface Alpha {
  readonly n: number
  readonly alpha: number
  readonly ci: readonly [number, number]
}

interface Ages {
  readonly groups: readonly string[]
  readonly n: readonly number[]
  readonly mean: readonly number[]
}

interface MannWhitney {
  readonly n1: number
  readonly n2: number
  readonly p_cc: number
  readonly cliffs_delta: number
}

test.each(['A1', 'A4'])('the headline of %s is R’s Wilcoxon test with Cliff’s delta', item => {
  const r = referenceOf(`03_ordinal/bfi-${item}`) as MannWhitney
  const headline = headlineOf(item)
  expect(headline?.effect).toEqual(near(r.cliffs_delta))
  expect((headline?.p ?? NaN) / r.p_cc).toBeCloseTo(1, 9)
  const bases = personality.questions.find(({ question }) => question === item)?.bases.map(({ n }) => n)
  expect(bases?.slice(0, 2)).toEqual([r.n1, r.n2])
})

test('the 25 items form one family, adjusted as R’s p.adjust does', () => {
  const { holm } = referenceOf('05_multiplicity/bfi-25-items-by-sex') as { holm: number[] }
  expect(personality.family).toBe(25)
  for (const [place, item] of items.entries()) {
    const ours = headlineOf(item)?.pAdjusted ?? NaN
    expect(ours / (holm[place] ?? NaN)).toBeCloseTo(1, 9)
  }
})

test.each([
  ['A', 'agree'],
  ['C', 'consc'],
  ['N', 'neuro'],
  ['O', 'open'],
])('scale %s is as reliable for women and for men as R says', (scale, name) => {
  const r = referenceOf(`09_scales/bfi-${name}-by-group`) as Record<'female' | 'male', Alpha>
  const found = scales.find(one => one.scale === scale)?.reliability ?? []
  for (const sex of ['female', 'male'] as const) {
    const { n, alpha, ci } = r[sex]
    expect(found.find(one => one.sex === sex)).toMatchObject({
      n,
      alpha: near(alpha),
      interval: { low: near(ci[0]), high: near(ci[1]) },
    })
  }
})

test('the agreeableness score is the mean of answered items under the 80 % rule', () => {
  const r = referenceOf('09_scales/bfi-agree-80pct') as { n_scored: number; mean: number }
  const everybody = scales.find(({ scale }) => scale === 'A')?.average.cells.at(-1)
  expect(everybody).toMatchObject({ group: { sex: 'all' }, n: r.n_scored, value: near(r.mean) })
})

test('a filter leaves the Americans of the World Values Survey, and R agrees on them', () => {
  const r = referenceOf('03_ordinal/wvs-usa-poverty') as MannWhitney
  const report = reportOn(worldValues, 'wvs_cardata.csv', {
    questions: ['poverty'],
    filter: "{country} = 'USA'",
  })
  expect(report.n).toBe(r.n1 + r.n2)
  expect(report.questions[0]?.headlines[0]).toMatchObject({ p: near(r.p_cc), effect: near(r.cliffs_delta) })
})

test('the age of each country’s people is the mean that R gives', () => {
  const r = referenceOf('04_means/wvs-age-by-country') as Ages
  const report = reportOn(worldValues, 'wvs_cardata.csv', { questions: ['age'], by: ['country'] })
  const cells = report.questions[0]?.average?.cells ?? []
  for (const [place, country] of r.groups.entries())
    expect(cells.find(({ group }) => group.country === country)).toMatchObject({
      n: r.n[place],
      value: near(r.mean[place] ?? NaN),
    })
})

test('a test has the number of right answers as its score, for women and for men', () => {
  const instrument: Instrument = {
    kind: 'test',
    pages: [
      {
        elements: [
          { type: 'radiogroup', name: 'sex', role: 'sex', choices: [1, 2] },
          { type: 'radiogroup', name: '01', choices: ['A', 'B'], correctAnswer: 'A' },
          { type: 'radiogroup', name: '02', choices: ['A', 'B'], correctAnswer: 'B' },
        ],
      },
    ],
  }
  const lines = [...Array.from({ length: 30 }, () => '2,A,B'), ...Array.from({ length: 30 }, () => '1,A,')]
  const data = readDataFile(['sex,01,02', ...lines].join('\n'), variablesOf(instrument))
  const [score] = surveyReport(data, instrument, { by: ['sex'] }).scales
  expect(score).toMatchObject({ scale: 'score', range: [0, 2] })
  expect(score?.average.cells.slice(0, 2).map(({ value }) => value)).toEqual([2, 1])
})
