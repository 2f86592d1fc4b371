/** The disaggregated report as it crosses the wire. */
import { z } from '@hono/zod-openapi'

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()

const Label = z.object({ vi: z.string(), en: z.string() }).openapi('Label')
const Code = z.union([z.string(), z.number(), z.boolean()])
const Group = z
  .record(z.string(), Code)
  .readonly()
  .describe('By dimension, such as `sex: "female"`; `all` is the total over a dimension.')
  .openapi('Group')
const Level = z.enum(['nominal', 'ordinal', 'binary', 'number', 'text'])
const figure = z.number().nullable()

const Cell = z
  .object({
    group: Group,
    n: figure.describe('People in the cell: those who gave this answer, or whom a mean rests on.'),
    weighted: figure,
    value: figure.describe('A share from 0 to 1, or a mean; null when not defined or withheld.'),
    low: figure,
    high: figure,
    suppressed: z.enum(['small', 'complementary']).nullable(),
    flag: z.literal('few').nullable(),
  })
  .openapi('Cell')

const Gap = z
  .object({
    group: Group,
    female: figure,
    male: figure,
    difference: figure.describe('Women − men.'),
    low: figure,
    high: figure,
    ratio: figure.describe('Women ÷ men.'),
    p: figure,
    pAdjusted: figure.describe('After Holm, within the answers of the question.'),
    effect: figure.describe('Cohen’s h of shares, Hedges’ g of means.'),
    method: z.string().nullable(),
  })
  .openapi('Gap')

const Base = z.object({ group: Group, n: figure, weighted: figure, nMissing: figure }).openapi('Base')
const Average = z.object({ cells: list(Cell), gaps: list(Gap) }).openapi('Average')

const Headline = z
  .object({
    group: Group,
    method: z.string(),
    p: z.number(),
    pAdjusted: figure.describe('After Holm, over the headlines of the report.'),
    effect: figure,
    effectName: z.enum(['cramerV', 'cliffDelta', 'hedgesG']),
    reading: Label.nullable().describe('In a sentence; null where it would tell what is withheld.'),
  })
  .openapi('Headline')

const Question = z
  .object({
    question: z.string(),
    title: Label,
    level: Level,
    bases: list(Base),
    answers: list(z.object({ code: Code, label: Label, cells: list(Cell), gaps: list(Gap) })),
    average: Average.nullable(),
    headlines: list(Headline).describe('Whether women and men answer differently at all.'),
  })
  .openapi('QuestionFigures')

const Scale = z
  .object({
    scale: z.string(),
    title: Label,
    range: z.tuple([z.number(), z.number()]).readonly(),
    bases: list(Base),
    average: Average,
    headlines: list(Headline),
    reliability: list(
      z.object({
        sex: z.enum(['female', 'male', 'all']),
        n: z.int(),
        alpha: figure,
        interval: z.object({ low: z.number(), high: z.number() }).nullable(),
        cautious: z.boolean(),
      }),
    ).describe('Cronbach’s alpha of those who answered every item.'),
  })
  .openapi('ScaleFigures')

const Dimension = z.object({
  name: z.string(),
  title: Label,
  levels: list(z.object({ value: Code, label: Label })),
})

const Page = z
  .object({
    title: Label,
    questions: z.array(
      z.object({
        name: z.string(),
        title: Label,
        role: z.string().nullable().describe('What it stands for in an analysis: `age`, `education` …'),
        scale: z.string().nullable().describe('The narrowest scale that it is an item of.'),
        variables: z.array(
          z.object({
            name: z.string(),
            title: Label.describe('Of a matrix row or a box to tick its own words; else the question’s.'),
            reverse: z.boolean(),
            key: Code.nullable().describe('The code of the right answer.'),
          }),
        ),
      }),
    ),
  })
  .openapi('OutlinePage')

export const SurveyReport = z
  .object({
    survey: z.object({
      slug: z.string(),
      titles: Label,
      version: z.int(),
      breakdowns: z
        .array(z.object({ name: z.string(), title: Label }))
        .describe('What `by` may name beside sex.'),
      outline: z.array(Page).describe('The questionnaire’s own order.'),
    }),
    dimensions: list(Dimension),
    n: z.int().nullable().describe('Respondents after the filter; null where they are withheld.'),
    withheld: z
      .object({ reason: z.literal('filter'), text: Label })
      .nullable()
      .describe('Why no figure is shown: the filter leaves out so few that subtracting would tell of them.'),
    weighted: z.boolean(),
    confidence: z.number(),
    disclosure: z.object({ threshold: z.int(), fewest: z.int(), few: z.int() }),
    respondents: list(Base).describe('How many there are of each group.'),
    questions: list(Question),
    scales: list(Scale),
    family: z.int().describe('How many tests share one Holm correction.'),
  })
  .openapi('SurveyReport')

export const OfficeSurvey = z
  .object({
    slug: z.string(),
    code: z.string(),
    titles: Label,
    open: z.boolean(),
    guarded: z.boolean().describe('An answer needs a code or a paired device.'),
    version: z.int(),
    responses: z.int(),
    courses: z.array(z.string()).describe('Of which types of course it is the test.'),
    parallelForm: z.string().nullable().describe('The other form of the test that equals it.'),
  })
  .openapi('OfficeSurvey')

export const SurveyChange = z
  .strictObject({ open: z.boolean().optional(), guarded: z.boolean().optional() })
  .describe('What is left out stays as it is.')
  .openapi('SurveyChange')
