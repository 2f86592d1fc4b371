/** Figures of people who each stand for themselves: shares, means and the tests of every kind of question. */
import worldValues from '../../../instruments/worldValues.json' with { type: 'json' }
import { readInR, reportOn } from '../../../support/dataReport.ts'
import { answerIn, averageIn, gapIn, testIn, valueIn } from '../../../support/figures.ts'
import type { Session } from '../../../support/recipes.ts'

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

export const worldValuesSession: Session = {
  setting: `${readInR('wvs_cardata')}
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
