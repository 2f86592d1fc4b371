/** The result of a class on one to two pages: facts, counts, findings, both sexes, and what is still missed. */
import { count, percent } from '../../analysis/reading/figure.ts'
import { told } from '../../analysis/reading/sentence.ts'
import { catalogue } from '../../analysis/training/catalogue.ts'
import type { Learning, TrainingReport } from '../../analysis/training/figures.ts'
import { signed } from '../../analysis/training/headlines.ts'
import { typeface } from './fonts.ts'
import { longDay, shortDay } from './officialDate.ts'
import { resultWords } from './resultWords.ts'
import type { Block, Sheet } from './sheet.ts'
import { size, type Slope, slopeChart } from './slopeChart.ts'

type Language = 'vi' | 'en'

export interface ClassFacts {
  readonly code: string
  /** What the class is called; may be empty. */
  readonly title: string
  readonly course: string
  readonly place: string
  readonly heldOn: string
  readonly unit: string
  readonly expectedWomen: number
  readonly expectedMen: number
  /** What the tests are called, one or two. */
  readonly tests: readonly string[]
}

/** How many items are worth going over again. */
const mostItems = 5

type Told = (typeof resultWords)[Language]

/** Everybody, and either sex where both may be told. */
const seriesOf = ({ learning }: TrainingReport, words: Told) =>
  (['women', 'men', 'all'] as const).flatMap(look => {
    const found: Learning | null = learning[look]
    return found ? [{ look, name: words[look], ...found }] : []
  })

function factsOf(facts: ClassFacts, words: Told, language: Language): Block {
  const name = facts.title === '' ? facts.code : `${facts.code} – ${facts.title}`
  return {
    kind: 'facts',
    facts: [
      [words.class, name],
      [words.heldOn, language === 'vi' ? shortDay(facts.heldOn) : longDay(facts.heldOn, 'en')],
      ...(facts.place === '' ? [] : [[words.place, facts.place] as const]),
      [words.test, facts.tests.join('; ')],
      [words.expected, words.people(facts.expectedWomen, facts.expectedMen)],
    ],
  }
}

function attendanceOf({ attendance, matched }: TrainingReport, words: Told): Block {
  const lines = [
    ...attendance
      .filter(({ phase, all }) => phase !== 'followUp' || all > 0)
      .map(({ phase, ...heads }) => [words.phases[phase], heads] as const),
    [words.bothTests, matched] as const,
  ]
  return {
    kind: 'table',
    caption: words.attended,
    header: [words.phase, words.women, words.men, words.total],
    rows: lines.map(([name, { women, men, all }]) => [name, ...[women, men, all].map(String)]),
    widths: [3, 1, 1, 1],
  }
}

function learningOf(report: TrainingReport, words: Told, language: Language): Block[] {
  const shown = seriesOf(report, words)
  if (report.standing === 'noData') return [{ kind: 'paragraph', text: words.noData }]
  const fewest = count(report.fewest)
  if (shown.length === 0)
    return [{ kind: 'paragraph', text: told(catalogue.noteWithheld, { fewest })[language] }]
  const slopes = shown.map(({ name, look, before, after }): Slope => ({
    name,
    look,
    before: before.mean,
    after: after.mean,
    labels: [percent(before.mean)[language], percent(after.mean)[language]],
  }))
  const withheld: Block[] = report.learning.women
    ? []
    : [{ kind: 'paragraph', text: told(catalogue.noteNoSexes, { fewest })[language] }]
  return [
    {
      kind: 'table',
      caption: words.learning,
      header: [
        words.sex,
        words.n,
        words.before,
        words.after,
        words.gain,
        words.interval(percent(report.confidence)[language].replace(/[.,]0/, '')),
        words.passed,
      ],
      rows: shown.map(({ name, n, before, after, gain, passing }) => [
        name,
        String(n),
        percent(before.mean)[language],
        percent(after.mean)[language],
        signed(gain.mean)[language],
        gain.interval
          ? `${signed(gain.interval.low)[language]} … ${signed(gain.interval.high)[language]}`
          : '–',
        passing
          ? `${percent(passing.before.value)[language]} → ${percent(passing.after.value)[language]}`
          : '–',
      ]),
      widths: [1.1, 1, 1.2, 1.2, 1.5, 2, 2.4],
    },
    ...withheld,
    {
      kind: 'picture',
      svg: slopeChart(slopes, [words.before, words.after], typeface),
      ...size,
      alternative: `${words.chart}. ${slopes.map(({ name, labels }) => `${name}: ${labels.join(' → ')}`).join('; ')}.`,
      caption: words.chart,
    },
  ]
}

/** The items with the smallest share of right answers at the end, over all forms. */
function missedOf({ forms }: TrainingReport, words: Told, language: Language): Block[] {
  const items = forms
    .flatMap(({ items: own }) => own)
    .flatMap(({ title, facility: { all } }) =>
      all?.after && all.after.value < 1 ? [{ title, before: all.before, after: all.after }] : [],
    )
    .toSorted((a, b) => a.after.value - b.after.value)
    .slice(0, mostItems)
  if (items.length === 0) return []
  return [
    {
      kind: 'table',
      caption: words.missed,
      header: [words.question, words.before, words.after],
      rows: items.map(({ title, before, after }) => [
        title[language],
        before ? percent(before.value)[language] : '–',
        percent(after.value)[language],
      ]),
      widths: [5, 1, 1],
    },
  ]
}

/** The sheet of one class, in the language of its reader. */
export function resultSheet(report: TrainingReport, facts: ClassFacts, language: Language): Sheet {
  const words = resultWords[language]
  const fewest = count(report.fewest)[language]
  const findings = report.headlines.map(({ reading }) => reading[language])
  const inTable = new Set(
    [catalogue.noteWithheld, catalogue.noteNoSexes].map(
      note => told(note, { fewest: count(report.fewest) })[language],
    ),
  )
  const notes = report.notes.map(note => note[language]).filter(note => !inTable.has(note))
  return {
    language,
    state: words.state,
    motto: words.motto,
    body: facts.unit,
    dated: words.dated,
    title: words.title,
    subtitle: facts.course,
    blocks: [
      factsOf(facts, words, language),
      attendanceOf(report, words),
      ...(findings.length > 0
        ? ([
            { kind: 'heading', text: words.findings },
            { kind: 'points', texts: findings },
          ] as const)
        : []),
      ...learningOf(report, words, language),
      ...missedOf(report, words, language),
      { kind: 'heading', text: words.notes },
      { kind: 'points', texts: [words.method, ...notes, words.protection(fewest)] },
    ],
  }
}
