/** Figures of two surveys with weights, strata and clusters. */
import healthExamination from '../../../instruments/healthExamination.json' with { type: 'json' }
import healthInterview from '../../../instruments/healthInterview.json' with { type: 'json' }
import { type DesignNames, readInR, reportOn } from '../../../support/dataReport.ts'
import { answerIn, averageIn, gapIn, testIn, valueIn } from '../../../support/figures.ts'
import type { Session } from '../../../support/recipes.ts'

const examinationDesign = { weights: 'WTMEC2YR', strata: 'SDMVSTRA', clusters: 'SDMVPSU' }
const examination = (question: string, wish: object = {}) =>
  reportOn(healthExamination, 'nhanes_survey', { questions: [question], ...wish }, examinationDesign)
const cholesterol = answerIn(examination('HI_CHOL'), 1)
/** A domain in which some clusters have nobody. */
const ofOthers = examination('HI_CHOL', { filter: '{race} = 4' })
const othersCholesterol = answerIn(ofOthers, 1)
const others = 'design <- update(design, y = ifelse(race == 4, HI_CHOL, NA)); answer <- 1'

const designOf = (design: DesignNames) => `
suppressPackageStartupMessages(library(survey))
data$sex <- c("male", "female")[data$sex]
design <- svydesign(~${design.clusters}, strata = ~${design.strata}, weights = ~${design.weights}, data = data, nest = TRUE)`

export const examinationSession: Session = {
  setting: `${readInR('nhanes_survey')}\ndata$sex <- data$RIAGENDR${designOf(examinationDesign)}`,
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
    {
      figure: 'the weighted share of women in a domain',
      recipe: 'weightedShare',
      given: others,
      ours: valueIn(othersCholesterol),
    },
    {
      figure: 'the weighted gap in a domain',
      recipe: 'weightedShareGap',
      given: others,
      ours: gapIn(othersCholesterol, 'difference', 'low', 'high', 'p'),
    },
    {
      figure: 'Rao and Scott’s p in a domain, with Cramér’s V',
      recipe: 'raoScott',
      given: others,
      ours: testIn(ofOthers),
    },
  ],
}

const interviewDesign = { weights: 'svywt', strata: 'stratum', clusters: 'psu' }
const interview = (question: string) =>
  averageIn(reportOn(healthInterview, 'nhis_small', { questions: [question] }, interviewDesign))

export const interviewSession: Session = {
  setting: `${readInR('nhis_small')}${designOf(interviewDesign)}`,
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
