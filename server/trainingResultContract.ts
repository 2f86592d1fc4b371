/** The report on training as it crosses the wire. */
import { z } from '@hono/zod-openapi'

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()
const figure = z.number().nullable()
const Label = z.object({ vi: z.string(), en: z.string() })
const Code = z.union([z.string(), z.number(), z.boolean()])
const OptionCode = z.union([z.string(), z.number()])
const Interval = z.object({ low: z.number(), high: z.number() }).nullable()

const heads = {
  all: z.int(),
  women: z.int(),
  men: z.int(),
  others: z.int().describe('Of another sex, or who did not tell.'),
}
const Heads = z.object(heads).openapi('Heads')

const Share = z
  .object({ n: z.int(), of: z.int(), value: z.number(), low: z.number(), high: z.number() })
  .openapi('Share')

const MeanScore = z
  .object({ n: z.int(), mean: z.number(), deviation: figure, interval: Interval })
  .describe('A mean share of right answers, 0–1.')
  .openapi('MeanScore')

const Change = z
  .object({
    n: z.int(),
    mean: z.number(),
    interval: Interval,
    p: figure.describe('Paired t test.'),
    pRanks: figure.describe('Wilcoxon’s signed-rank test; goes first under 30 people.'),
    effect: figure.describe('Hedges’ g_z.'),
    effectInterval: Interval,
    effectOfScores: figure.describe('Cohen’s d_av.'),
  })
  .openapi('Change')

const Passing = z
  .object({
    before: Share,
    after: Share,
    difference: z.number(),
    interval: Interval.unwrap(),
    p: z.number().describe('McNemar’s mid-p.'),
  })
  .openapi('Passing')

const Ends = z.object({ floor: z.number(), ceiling: z.number() })
const learning = {
  n: z.int(),
  before: MeanScore,
  after: MeanScore,
  gain: Change,
  classGain: figure.describe('Hake’s normalised gain of the class.'),
  change: z
    .object({ n: z.int(), mean: z.number(), interval: Interval })
    .nullable()
    .describe('Marx and Cummings’s mean change c.'),
  passing: Passing.nullable(),
  ends: z.object({ before: Ends, after: Ends }),
  warnings: list(z.string()),
}
const Learning = z.object(learning).openapi('Learning')

const bySex = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ all: schema.nullable(), women: schema.nullable(), men: schema.nullable() })

const SexGap = z.object({ difference: z.number(), interval: Interval, p: figure }).openapi('SexGap')

const ItemShares = z
  .object({ before: Share.nullable(), after: Share.nullable(), difference: figure, interval: Interval })
  .openapi('ItemShares')

const Item = z
  .object({
    name: z.string(),
    title: Label,
    facility: bySex(ItemShares),
    p: figure,
    pAdjusted: figure.describe('After Holm, over the items of the form.'),
    discrimination: figure,
    restCorrelation: figure,
    flags: list(z.string()),
    options: list(
      z.object({
        code: OptionCode,
        label: Label,
        right: z.boolean(),
        before: figure,
        after: figure,
        flags: list(z.string()),
      }),
    ),
    omitted: z.int(),
    functioning: z
      .object({
        delta: figure,
        pAdjusted: figure,
        class: z.enum(['A', 'B', 'C']).nullable(),
        reading: Label,
      })
      .nullable(),
    reading: Label,
  })
  .openapi('TrainingItem')

const Form = z
  .object({
    name: z.string(),
    title: Label,
    passMark: figure,
    nBefore: z.int(),
    nAfter: z.int(),
    paired: z.boolean().describe('Whether the same people had it both times.'),
    exploratory: z.boolean(),
    lengthCue: z.object({ of: z.int(), n: z.int(), expected: z.number(), p: figure }),
    items: list(Item),
    warnings: list(z.string()),
  })
  .openapi('TrainingForm')

const Headline = z
  .object({
    about: z.enum(['gain', 'gainWomen', 'gainMen', 'gap', 'passing', 'retention']),
    n: z.int(),
    method: Label,
    p: figure,
    pAdjusted: figure.describe('After Holm, over the headlines of the report.'),
    effect: figure,
    effectName: z.enum(['gZ', 'hedgesG', 'difference']),
    reading: Label,
  })
  .openapi('TrainingHeadline')

export const TrainingResult = z
  .object({
    standing: z.enum(['shown', 'withheld', 'noData']),
    fewest: z.int().describe('People that every figure, and every difference of figures, rests on at least.'),
    confidence: z.number(),
    classes: z.object({ of: z.int(), shown: z.int(), bySex: z.int() }),
    attendance: list(
      z.object({
        phase: z.enum(['pre', 'post', 'followUp']),
        ...heads,
        late: z.int(),
        recovered: z.int(),
        mistaken: z.number().describe('Recovered cards that are somebody else’s: an estimate.'),
        unmatched: z.int().describe('Lost, and not found again, so that the person has a new card.'),
        leftOut: z.int().describe('Came in after the right answers had been shown.'),
      }),
    ),
    matched: Heads,
    preOnly: Heads,
    postOnly: Heads,
    leftAside: z.int(),
    headlines: list(Headline),
    learning: bySex(Learning),
    gaps: z.object({ before: SexGap, after: SexGap, gain: SexGap, effect: figure }).nullable(),
    groups: list(z.object({ ...learning, group: Code.nullable(), title: Label })),
    dropout: z.object({ rates: bySex(Share), difference: figure, interval: Interval, p: figure }).nullable(),
    unmatched: z.object({ pre: bySex(MeanScore), post: bySex(MeanScore) }),
    retention: z.object({ heads: Heads, change: bySex(Change), mean: bySex(MeanScore) }).nullable(),
    orders: list(z.object({ first: z.string(), second: z.string(), n: z.int(), gain: figure })),
    balancedGain: figure,
    forms: list(Form),
    notes: list(Label),
  })
  .openapi('TrainingResult')
