/** Figures of a questionnaire made of scales: a family of tests, a score, its reliability. */
import bigFive from '../../../instruments/bigFive.json' with { type: 'json' }
import { readInR, reportOn } from '../../../support/dataReport.ts'
import { valueIn } from '../../../support/figures.ts'
import type { Session } from '../../../support/recipes.ts'

const items = ['A', 'C', 'E', 'N', 'O'].flatMap(trait => [1, 2, 3, 4, 5].map(item => `${trait}${item}`))
const personality = reportOn(bigFive, 'bfi', { questions: items })
const agreeableness = reportOn(bigFive, 'bfi', {}).scales[0]
const reliability = agreeableness?.reliability.find(({ sex }) => sex === 'female')

export const personalitySession: Session = {
  setting: `${readInR('bfi')}
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
