/** The topics of the methods page: what each is about, when we use it and when not. */

export interface Topic {
  readonly title: string
  /** Folders and files of `analysis/`. */
  readonly from: readonly string[]
  /** The functions to read first; the others that name an R call follow. */
  readonly first: readonly string[]
  readonly use: string
  readonly avoid: string
  /** A table of one line a function, where the call in R says it all. */
  readonly brief?: boolean
}

export const topics: readonly Topic[] = [
  {
    title: 'Shares and their gaps',
    from: ['proportions'],
    first: ['proportion', 'proportionDifference', 'parity', 'cohenH', 'oddsRatio', 'conditionalOdds'],
    use: 'Wilson’s and Newcombe’s intervals are the ones in reports: they hold in groups as small as a commune’s and never leave 0 to 1. The parity index is given beside the difference, because indicators are agreed in it. Odds ratios serve where tables are combined over strata.',
    avoid:
      'Clopper–Pearson is wider than it promises; it is there for whoever must not fall short of 95 %. Nothing here knows weights. An odds ratio is not a ratio of shares: never put it into a sentence as “times as many”.',
  },
  {
    title: 'Tables of answers',
    from: ['crosstabs'],
    first: ['crosstab', 'pearson', 'fisherTable', 'fisher', 'cramer', 'residuals'],
    use: 'For answers without order. Pearson’s χ² is the headline as long as Cochran’s rule allows it, Fisher’s test in the version of Freeman and Halton else. Residuals say which cells a significant table owes it to.',
    avoid:
      'Ordered answers lose their order here: see the next topic. Yates’s correction is there for comparison with older publications only; it is too cautious. A small p says nothing about size: read V.',
  },
  {
    title: 'Ordered answers',
    from: ['ordinal'],
    first: ['mannWhitney', 'cliff', 'jonckheere', 'cochranArmitage', 'linearByLinear'],
    use: 'For agreement, frequency and other answers in an order. Mann–Whitney with Cliff’s δ compares women and men; Jonckheere–Terpstra asks whether answers rise along ordered groups such as schooling, Cochran–Armitage whether a share does.',
    avoid:
      'Rank tests do not know weights or clusters: with a design the linearised t of the mean codes takes their place. δ is about who answers higher, not about by how much.',
  },
  {
    title: 'Means of groups',
    from: ['means'],
    first: ['welch', 'hedges', 'welchAnova', 'pairwiseWelch', 'kruskalWallis', 'dunn', 'anova'],
    use: 'For ages, counts, scores and scales. Welch’s test for two groups and Welch’s analysis of variance for more are the rule, since variances differ and groups are of unequal size; pairs of groups are then compared by Welch’s test with Holm’s correction.',
    avoid:
      'The classical analysis of variance takes variances to be equal; it is there for η², for intraclass correlations and for comparison. With long tails or many equal values go by Kruskal–Wallis and Dunn. Games–Howell adjusts by itself; do not adjust it again.',
  },
  {
    title: 'Many tests at once',
    from: ['multiplicity'],
    first: ['adjusted', 'family'],
    use: 'Holm’s correction holds the chance of any false finding in a family under 5 %, whatever the tests have to do with each other. It is the one in reports.',
    avoid:
      'Benjamini and Hochberg’s is for screening, such as the questions of a test for differential functioning: it allows one false finding in twenty of those found. Never adjust within a selection that was made by p.',
  },
  {
    title: 'Samples with a design',
    from: ['design'],
    first: ['sampleDesign', 'shares', 'means', 'gap', 'groupIndependence', 'designIndependence', 'totals'],
    use: 'Whenever people were drawn with unequal chances, in strata or in clusters, or carry weights. Errors are those of Taylor linearisation with clusters as if drawn with replacement, or with a finite population correction where the populations are known. Groups are domains of the whole design.',
    avoid:
      'Whoever answered at a kiosk, in a class or through a link was not drawn. Without a design the errors describe these respondents and no population, and weights do not change that. With fewer than about ten degrees of freedom intervals are wide and still too optimistic.',
  },
  {
    title: 'Weights',
    from: ['weights'],
    first: ['kish', 'postStratification', 'raking', 'trimming', 'adjustedDesign'],
    use: 'To bring a sample into line with known totals: post-stratification where the crossing of characteristics is known, raking where only their margins are. Kish’s effective size says what the weights cost.',
    avoid:
      'Cells of fewer than five people: merge them first. Trimming trades bias for variance and is reported whenever it was done; fit trimmed weights again. Weights cannot mend who was never asked.',
  },
  {
    title: 'Taking gaps apart',
    from: ['disaggregation'],
    first: ['intersectionalShares', 'intersectionalMeans', 'standardisation', 'kitagawa', 'oaxacaBlinder'],
    use: 'To ask whether a gap between women and men is one of schooling, age or place. Standardisation says what the gap would be if both were made up alike, Kitagawa’s decomposition how much of it is composition, Oaxaca and Blinder’s the same for means with several characteristics. Mantel–Haenszel combines tables that together point the other way (Simpson).',
    avoid:
      'None of this finds causes: “unexplained” is what was not measured, discrimination among it. Empty strata are an error, not a zero: merge them. Figures of single cells pass disclosure control before anybody sees them.',
  },
  {
    title: 'Scales',
    from: ['scales'],
    first: ['answeredMean', 'reversed', 'reliability', 'reliabilityByGroup', 'feldt', 'omega', 'itemTotals'],
    use: 'Before a scale is reported, for women and men apart: a scale that measures less well among men makes gaps that are not there. Alpha with Feldt’s interval is shown; omega beside it, which does not take all items to be equally good.',
    avoid:
      'Alpha is not a proof of one dimension, and grows with the number of items. For two items neither alpha nor omega says much. Items that ask for different things on purpose (an index) need no alpha.',
  },
  {
    title: 'Questions of a knowledge test',
    from: ['items'],
    first: ['marks', 'numberRight', 'itemAnalysis', 'discrimination', 'distractors', 'functioning'],
    use: 'To mend a test after its pilot: questions too hard (under 0.2) or too easy (over 0.9), questions that do not separate (r with the rest or D under 0.2), options that nobody takes (under 5 %). Differential functioning asks whether women and men who know as much do alike on a question.',
    avoid:
      'Under about 30 people these figures tell little, differential functioning under 100 of each sex. A question that all get right after a course may be just what the course was for: do not drop it for being easy.',
  },
  {
    title: 'Before and after a course',
    from: ['prepost'],
    first: ['pairing', 'pairedMean', 'pairedEffect', 'normalisedGain', 'gainGap', 'ancova', 'itemChanges'],
    use: 'On people with both tests, joined by code and course. Headlines: the mean gain with the paired t test, the normalised gain of the class, and for women against men the difference in differences. McNemar’s mid-p is for single questions, with Holm over the test.',
    avoid:
      'Without a comparison group a gain is not the effect of the course. The mean of people’s own normalised gains is biased and stands only beside the others. Analysis of covariance answers another question than the difference in differences does where groups began apart (Lord’s paradox). Look at attrition first.',
  },
  {
    title: 'The report on training',
    from: ['training'],
    first: ['trainingReport', 'changeOf', 'meanScore', 'gapsOf', 'ordersOf', 'blocksOf', 'crossing'],
    use: 'For a class, a type of course or a period. Scores are shares of right answers. Headlines: the paired t test from 30 people on and Wilcoxon’s below, McNemar’s mid-p of who passes, the difference in differences of women and men, with Holm over all of them. Where two forms take turns, they are equated by that design alone: the mean of the gains of both orders is free of their difficulty, and items are tested between different people (Fisher’s mid-p).',
    avoid:
      'A gain is not the effect of the course without a comparison group. Do not compare classes that began apart by Hake’s gain. Figures rest on blocks of ten people or more of a class, a sex and a group, made alike for every report; what is released on one day and again on another, with one more answer, is not protected by that.',
  },
  {
    title: 'How many people, and what they could show',
    from: ['power'],
    first: ['sampleSize', 'groupSize', 'detectableDifference', 'detectableShare', 'detectableChange'],
    use: 'When a survey is planned, and beside every “no clear difference”: the smallest gap that would have been found four times in five. The design effect multiplies the variance, an intraclass correlation gives it for clusters.',
    avoid:
      'Power computed from the effect that was found (“post hoc”) repeats the p-value and is not offered.',
  },
  {
    title: 'Disclosure control',
    from: ['disclosure'],
    first: [
      'protection',
      'primaryCells',
      'complement',
      'feasibleRange',
      'leaks',
      'microdataRisk',
      'equivalence',
    ],
    use: 'Every table of counts passes `protection` on its way out, every release of a changed table `leaks`, every file of single answers `microdataRisk`.',
    avoid:
      'It protects what is published together; whoever knows half of a commune’s answers from elsewhere knows more. Do not publish one question in two tables of different detail that were protected apart.',
  },
  {
    title: 'Sentences',
    from: ['reading'],
    first: [
      'shareReading',
      'meanReading',
      'gainReading',
      'gainGapReading',
      'scaleReading',
      'itemReading',
      'functioningReading',
    ],
    use: 'What a figure says, for somebody who manages and does not calculate. A gap is told as one where the adjusted p is under 0.05; else the sentence says that it could be chance and what could have been found.',
    avoid: 'The sentence is no substitute for the interval beside it.',
  },
  {
    title: 'Regression and correlation',
    from: ['regression', 'correlation.ts'],
    first: ['leastSquares', 'robustErrors', 'logistic', 'correlation'],
    use: 'Inside analysis of covariance, decompositions and attrition. HC3 errors are shown wherever groups may differ in spread.',
    avoid:
      'There is no model building: no selection of regressors by p, no interaction that is not named here.',
  },
  {
    title: 'Distributions',
    from: ['distributions', 'confidence.ts', 'sum.ts', 'random.ts'],
    first: [],
    use: 'Every p is computed from the tail it is about, never as one less the other, so that very small ones are right too. Relative errors are under 1e-9, of the noncentral t and the studentized range under 1e-6.',
    avoid: 'Simulation, where exact counting takes too long, says so and uses a fixed seed.',
    brief: true,
  },
]
