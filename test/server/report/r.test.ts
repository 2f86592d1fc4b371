import { beforeAll, expect, test } from 'vitest'
import bigFive from '../../instruments/bigFive.json' with { type: 'json' }
import healthExamination from '../../instruments/healthExamination.json' with { type: 'json' }
import healthInterview from '../../instruments/healthInterview.json' with { type: 'json' }
import worldValues from '../../instruments/worldValues.json' with { type: 'json' }
import { type DesignNames, fileOf, reportOn } from '../../support/dataReport.ts'
import { answerIn, averageIn, gapIn, testIn, valueIn } from '../../support/figures.ts'
import { prepareR } from '../../support/r.ts'
import { type Check, recipes, recompute, type Session } from '../../support/recipes.ts'

const read = (name: string) => `data <- read.csv("${fileOf(name)}")`

/** The answers of women and of men, among those for whom a condition holds. */
const answersTo = (question: string, condition = 'TRUE') => `
asked <- subset(data, ${condition})
women <- na.omit(asked$${question}[asked$sex == "female"])
men <- na.omit(asked$${question}[asked$sex == "male"])`

const values = (question: string, wish: object = {}) =>
  reportOn(worldValues, 'wvs_cardata', { questions: [question], ...wish })
/** Few people are withheld otherwise, and with them the tests for few. */
const open = { threshold: 2, fewest: 1, few: 1 }

const believing = answerIn(values('religion'), 'yes')
const believers = `${answersTo('religion')}\nanswer <- "yes"`
const age = averageIn(values('age'))
const country = testIn(values('country', { filter: "{degree} = 'yes'" }))
const poverty = testIn(values('poverty'))
const unbelieving = answerIn(
  values('religion', { filter: "{age} > 66 and {country} = 'Norway'", disclosure: open }),
  'no',
)
const oldCountry = testIn(values('country', { filter: '{age} > 78', disclosure: open }))
const oldPoverty = testIn(values('poverty', { filter: '{age} > 82', disclosure: open }))

const worldValuesSession: Session = {
  setting: `${read('wvs_cardata')}
data$sex <- data$gender
data$poverty <- match(data$poverty, c("Too Little", "About Right", "Too Much"))`,
  checks: [
    {
      figure: 'the share of women with a religion, with Wilson’s interval',
      recipe: 'share',
      given: believers,
      ours: valueIn(believing),
    },
    {
      figure: 'the gap in religion, with Newcombe’s interval',
      recipe: 'shareGap',
      given: believers,
      ours: gapIn(believing, 'difference', 'low', 'high'),
    },
    {
      figure: 'the parity index of religion, with Cohen’s h',
      recipe: 'shareRatio',
      given: believers,
      ours: gapIn(believing, 'ratio', 'effect'),
    },
    {
      figure: 'the chi-square p of one answer’s gap',
      recipe: 'shareChiSquare',
      given: believers,
      ours: gapIn(believing, 'p'),
    },
    {
      figure: 'Fisher’s p of one answer’s gap among few people',
      recipe: 'shareFisher',
      given: `${answersTo('religion', 'age > 66 & country == "Norway"')}\nanswer <- "no"`,
      ours: gapIn(unbelieving, 'p'),
    },
    {
      figure: 'the chi-square p of a question without order, with Cramér’s V',
      recipe: 'chiSquare',
      given: answersTo('country', 'degree == "yes"'),
      ours: country,
    },
    {
      figure: 'Fisher’s p of a question without order among few people',
      recipe: 'fisher',
      given: answersTo('country', 'age > 78'),
      ours: oldCountry.slice(0, 1),
    },
    {
      figure: 'the Mann–Whitney p of an ordered question, with Cliff’s delta',
      recipe: 'mannWhitney',
      given: answersTo('poverty'),
      ours: poverty,
    },
    {
      figure: 'the exact Mann–Whitney p of up to 60 people',
      recipe: 'mannWhitneyExact',
      given: answersTo('poverty', 'age > 82'),
      ours: oldPoverty.slice(0, 1),
    },
    {
      figure: 'the mean age of women, with its t interval',
      recipe: 'mean',
      given: answersTo('age'),
      ours: valueIn(age),
    },
    {
      figure: 'the gap in mean age, with Welch’s interval and p',
      recipe: 'meanGap',
      given: answersTo('age'),
      ours: gapIn(age, 'difference', 'low', 'high', 'p'),
    },
    {
      figure: 'Hedges’ g of age',
      recipe: 'hedges',
      given: answersTo('age'),
      ours: gapIn(age, 'effect'),
    },
  ],
}

const items = ['A', 'C', 'E', 'N', 'O'].flatMap(trait => [1, 2, 3, 4, 5].map(item => `${trait}${item}`))
const personality = reportOn(bigFive, 'bfi', { questions: items })
const agreeableness = reportOn(bigFive, 'bfi', {}).scales[0]
const reliability = agreeableness?.reliability.find(({ sex }) => sex === 'female')

const personalitySession: Session = {
  setting: `${read('bfi')}
data$sex <- c("male", "female")[data$gender]
items <- data[c("A1", "A2", "A3", "A4", "A5")]`,
  checks: [
    {
      figure: 'Holm’s p of the 25 questions of a report',
      recipe: 'holm',
      given: `
p <- sapply(data[2:26], function(item) wilcox.test(item[data$sex == "female"], item[data$sex == "male"])$p.value)`,
      ours: personality.questions.map(({ headlines: [headline] }) => headline?.pAdjusted),
    },
    {
      figure: 'the mean score of everybody on a scale with a reversed item',
      recipe: 'scaleScore',
      given: 'reversed <- "A1"; low <- 1; high <- 6; minimum <- 4',
      ours: valueIn(agreeableness?.average, 'all').slice(0, 1),
    },
    {
      figure: 'Cronbach’s alpha of a scale among women, with Feldt’s interval',
      recipe: 'alpha',
      given: 'items$A1 <- 7 - items$A1; items <- items[data$sex == "female", ]',
      ours: [reliability?.alpha, reliability?.interval?.low, reliability?.interval?.high],
    },
  ],
}

const examinationDesign = { weights: 'WTMEC2YR', strata: 'SDMVSTRA', clusters: 'SDMVPSU' }
const examination = (question: string) =>
  reportOn(healthExamination, 'nhanes_survey', { questions: [question] }, examinationDesign)
const cholesterol = answerIn(examination('HI_CHOL'), 1)

const designOf = (design: DesignNames) => `
suppressPackageStartupMessages(library(survey))
data$sex <- c("male", "female")[data$sex]
design <- svydesign(~${design.clusters}, strata = ~${design.strata}, weights = ~${design.weights}, data = data, nest = TRUE)`

const examinationSession: Session = {
  setting: `${read('nhanes_survey')}\ndata$sex <- data$RIAGENDR${designOf(examinationDesign)}`,
  checks: [
    {
      figure: 'the weighted share of women with high cholesterol, with its logit interval',
      recipe: 'weightedShare',
      given: 'design <- update(design, y = HI_CHOL); answer <- 1',
      ours: valueIn(cholesterol),
    },
    {
      figure: 'the weighted gap in high cholesterol, with the interval and p of the design',
      recipe: 'weightedShareGap',
      given: 'design <- update(design, y = HI_CHOL); answer <- 1',
      ours: gapIn(cholesterol, 'difference', 'low', 'high', 'p'),
    },
    {
      figure: 'Rao and Scott’s p of a question without order, with Cramér’s V',
      recipe: 'raoScott',
      given: 'design <- update(design, y = race)',
      ours: testIn(examination('race')),
    },
  ],
}

const interviewDesign = { weights: 'svywt', strata: 'stratum', clusters: 'psu' }
const interview = (question: string) =>
  averageIn(reportOn(healthInterview, 'nhis_small', { questions: [question] }, interviewDesign))

const interviewSession: Session = {
  setting: `${read('nhis_small')}${designOf(interviewDesign)}`,
  checks: [
    {
      figure: 'the weighted mean age of women, with the interval of the design',
      recipe: 'weightedMean',
      given: 'design <- update(design, y = age)',
      ours: valueIn(interview('age')),
    },
    {
      figure: 'the weighted gap in schooling, an ordered question, with the interval and p of the design',
      recipe: 'weightedMeanGap',
      given: 'design <- update(design, y = educ_r)',
      ours: gapIn(interview('educ_r'), 'difference', 'low', 'high', 'p'),
    },
  ],
}

const sessions = [worldValuesSession, personalitySession, examinationSession, interviewSession]
const checks = sessions.flatMap(session => session.checks)
const found = new Map<Check, readonly number[]>()

beforeAll(async () => {
  await prepareR()
  for (const session of sessions)
    for (const [check, numbers] of await recompute(session)) found.set(check, numbers)
}, 1_800_000)

test.each(checks)('R gives $figure', check => {
  const theirs = found.get(check) ?? []
  expect(check.ours).toHaveLength(theirs.length)
  expect(check.ours.map((own, place) => Number(own) / (theirs[place] ?? NaN))).toEqual(
    theirs.map(() => expect.closeTo(1, 9)),
  )
})

test('every recipe of docs/methods.R is checked', () => {
  expect(new Set(checks.map(({ recipe }) => recipe))).toEqual(new Set(recipes.keys()))
})
