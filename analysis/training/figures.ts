/** What a report on training holds: of one class, or of many together. */
import type { OptionFlag } from '../items/distractors.ts'
import type { FunctioningClass } from '../items/functioning.ts'
import type { ItemFlag } from '../items/itemAnalysis.ts'
import type { LengthCue } from '../items/lengthCue.ts'
import type { Proportion } from '../proportions/proportion.ts'
import type { Code, Label } from '../report/dataset.ts'
import type { Interval, Warning } from '../result.ts'
import type { Irregular, PhaseName } from './trainee.ts'

/** How many people; of presence, which tells no answer, also where it is few. */
export interface Heads {
  readonly all: number
  readonly women: number
  readonly men: number
  /** of another sex, or who did not tell */
  readonly others: number
}

/** A mean share of right answers, 0–1, with its t interval; the ends are `null` for one person or where all scored alike. */
export interface MeanScore {
  readonly n: number
  readonly mean: number
  readonly deviation: number | null
  readonly interval: Interval | null
}

/** A mean change of the share of right answers, −1 to 1, of the same people. */
export interface Change {
  readonly n: number
  readonly mean: number
  readonly interval: Interval | null
  /** two-sided, of the paired t test; `null` where all changed alike */
  readonly p: number | null
  /** two-sided, of Wilcoxon’s signed-rank test; the one to go by under 30 people */
  readonly pRanks: number | null
  /** Hedges’s g_z with its interval, over the standard deviation of the changes */
  readonly effect: number | null
  readonly effectInterval: Interval | null
  /** Cohen’s d_av, over the mean of the standard deviations before and after */
  readonly effectOfScores: number | null
}

/** Who reached the pass mark before and after. */
export interface Passing {
  readonly before: Proportion
  readonly after: Proportion
  /** after − before, with Newcombe’s interval for the same people */
  readonly difference: number
  readonly interval: Interval
  /** McNemar’s mid-p, two-sided */
  readonly p: number
}

/** What is told of people with both tests: all of them, a sex or a group. */
export interface Learning {
  readonly n: number
  readonly before: MeanScore
  readonly after: MeanScore
  readonly gain: Change
  /** Hake’s normalised gain of the class; `null` when all began at the top */
  readonly classGain: number | null
  /** Marx and Cummings’s mean change c, −1 to 1, with its t interval */
  readonly change: { readonly n: number; readonly mean: number; readonly interval: Interval | null } | null
  /** `null` where a test has no pass mark */
  readonly passing: Passing | null
  /** shares with no right answer and with nothing but right answers; 15 % or more gives a warning */
  readonly ends: {
    readonly before: { readonly floor: number; readonly ceiling: number }
    readonly after: { readonly floor: number; readonly ceiling: number }
  }
  readonly warnings: readonly Warning[]
}

/** A mean of women less that of men. */
export interface SexGap {
  readonly difference: number
  readonly interval: Interval | null
  readonly p: number | null
}

/** Women and men against each other. */
export interface Gaps {
  readonly before: SexGap
  readonly after: SexGap
  /** women’s gain − men’s: the difference in differences, with Welch’s test */
  readonly gain: SexGap
  /** Hedges’s g of the two gains */
  readonly effect: number | null
}

/** A figure for all, and for either sex where both may be shown. */
export interface BySex<Value> {
  /** `null`: withheld, or nobody */
  readonly all: Value | null
  readonly women: Value | null
  readonly men: Value | null
}

export interface GroupLearning extends Learning {
  /** `null`: all the others together, whose groups are too small or not told */
  readonly group: Code | null
  readonly title: Label
}

/** Who came to the first test and not to the one at the end. */
export interface Dropout {
  readonly rates: BySex<Proportion>
  /** women’s rate − men’s, with Newcombe’s interval */
  readonly difference: number | null
  readonly interval: Interval | null
  /** Fisher’s exact p of the two rates */
  readonly p: number | null
}

/** What is left months later of what was known at the end of the course. */
export interface Retention {
  /** people with all three tests */
  readonly heads: Heads
  /** follow-up − end of course */
  readonly change: BySex<Change>
  /** mean at the follow-up; withheld where it would tell the scores of the few who did not come any more */
  readonly mean: BySex<MeanScore>
}

export interface ItemShares {
  readonly before: Proportion | null
  readonly after: Proportion | null
  readonly difference: number | null
  readonly interval: Interval | null
}

export interface OptionReport {
  readonly code: string | number
  readonly label: Label
  readonly right: boolean
  readonly before: number | null
  readonly after: number | null
  /** what to look at again, in the test at the end of the course */
  readonly flags: readonly OptionFlag[]
}

export interface ItemReport {
  readonly name: string
  readonly title: Label
  /** shares of right answers in the first test and in the one at the end */
  readonly facility: BySex<ItemShares>
  /** two-sided, of the change: McNemar’s mid-p, or Fisher’s mid-p where other people had the item before and after */
  readonly p: number | null
  /** after Holm over the items of the form */
  readonly pAdjusted: number | null
  /** of the test at the end of the course: upper less lower 27 %, and correlation with the other items */
  readonly discrimination: number | null
  readonly restCorrelation: number | null
  readonly flags: readonly ItemFlag[]
  readonly options: readonly OptionReport[]
  /** shown and left out, in the test at the end of the course */
  readonly omitted: number
  /** whether it is easier for one sex at the same score; `null` where the sexes are withheld */
  readonly functioning: {
    readonly delta: number | null
    readonly pAdjusted: number | null
    readonly class: FunctioningClass | null
    readonly reading: Label
  } | null
  /** what to do about it, in words */
  readonly reading: Label
}

/** The items of one form; forms are never laid on one scale. */
export interface FormReport {
  readonly name: string
  readonly title: Label
  readonly passMark: number | null
  /** people the shares rest on, in the first test and in the one at the end */
  readonly nBefore: number
  readonly nAfter: number
  /** whether the same people had it both times */
  readonly paired: boolean
  /** fewer than 100 women or men: functioning by sex is a first sign only */
  readonly exploratory: boolean
  readonly lengthCue: LengthCue
  readonly items: readonly ItemReport[]
  readonly warnings: readonly Warning[]
}

/** Who had which form first, where there are two that take turns. */
export interface FormOrder {
  readonly first: string
  readonly second: string
  readonly n: number
  /** mean gain of those with this order; differs from the other’s by twice the difference in difficulty */
  readonly gain: number | null
}

export interface Headline {
  readonly about: 'gain' | 'gainWomen' | 'gainMen' | 'gap' | 'passing' | 'retention'
  readonly n: number
  readonly method: Label
  readonly p: number | null
  /** after Holm over the headlines of the report */
  readonly pAdjusted: number | null
  readonly effect: number | null
  readonly effectName: 'gZ' | 'hedgesG' | 'difference'
  readonly reading: Label
}

export interface TrainingReport {
  /** `withheld`: fewer people than may be shown have both tests, so that there are counts only */
  readonly standing: 'shown' | 'withheld' | 'noData'
  /** people that every figure rests on at least, and every difference of figures */
  readonly fewest: number
  readonly confidence: number
  /** classes asked about, those in the figures of all, and those in the figures by sex */
  readonly classes: { readonly of: number; readonly shown: number; readonly bySex: number }
  readonly attendance: readonly ({ readonly phase: PhaseName } & Heads & Irregular)[]
  /** people with both tests, with the first only, with the one at the end only */
  readonly matched: Heads
  readonly preOnly: Heads
  readonly postOnly: Heads
  /** people of neither sex who are left out of the figures, as they are too few to be hidden among all */
  readonly leftAside: number
  readonly headlines: readonly Headline[]
  readonly learning: BySex<Learning>
  /** people that figures by sex rest on, where classes are many; the same as `learning` for one class */
  readonly gaps: Gaps | null
  readonly groups: readonly GroupLearning[]
  readonly dropout: Dropout | null
  /** mean scores of those who have one of the two tests only, beside those of the matched */
  readonly unmatched: { readonly pre: BySex<MeanScore>; readonly post: BySex<MeanScore> }
  readonly retention: Retention | null
  readonly orders: readonly FormOrder[]
  /** the mean of the gains of both orders, in which the forms’ difference in difficulty cancels out */
  readonly balancedGain: number | null
  readonly forms: readonly FormReport[]
  /** what a reader must be told, each in a sentence: what is withheld and why, how forms compare, what to be careful of */
  readonly notes: readonly Label[]
}
