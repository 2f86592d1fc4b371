/** What a reader must be told beside the figures of a report on training. */
import { count, decimal, percent } from '../reading/figure.ts'
import { told } from '../reading/sentence.ts'
import type { Label } from '../report/dataset.ts'
import { warningWords } from '../reading/warningWords.ts'
import { catalogue } from './catalogue.ts'
import { signed } from './headlines.ts'
import type { TrainingReport } from './figures.ts'

type Told = Omit<TrainingReport, 'notes'>

/** From this share on, whoever stayed may not be like whoever left. */
const manyDropped = 0.2

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** What is not shown, and why. */
function withheldNotes({
  standing,
  fewest,
  learning,
  classes,
  leftAside,
  groups,
  forms,
  matched,
}: Told): Label[] {
  const notes: Label[] = []
  const slots = { fewest: count(fewest) }
  if (standing === 'withheld') return [told(catalogue.noteWithheld, slots)]
  if (standing === 'noData') return []
  if (classes.shown < classes.of || ((learning.women ?? learning.men) && classes.bySex < classes.of))
    notes.push(
      told(catalogue.noteSomeClasses, {
        shown: count(classes.shown),
        of: count(classes.of),
        apart: count(classes.bySex),
      }),
    )
  if (!learning.women && !learning.men && matched.women + matched.men > 0)
    notes.push(told(catalogue.noteNoSexes, slots))
  if (leftAside > 0) notes.push(told(catalogue.noteAside, { n: count(leftAside) }))
  if (groups.length === 0) notes.push(told(catalogue.noteNoGroups, slots))
  if (forms.length === 0) notes.push(told(catalogue.noteNoItems, slots))
  return notes
}

/** That the forms’ difference in difficulty is in the change, and what the change is without it. */
function orderNotes({ orders, balancedGain }: Told, isUneven: boolean): Label[] {
  const [one, other] = orders
  if (one && other && one.n !== other.n && balancedGain !== null) {
    const slots = { one: count(one.n), other: count(other.n), balanced: signed(balancedGain) }
    return [told(catalogue.noteUnequal, slots)]
  }
  return isUneven ? [catalogue.noteUneven] : []
}

/** How scores before and after compare. */
function designNotes({ forms }: Told, ofOrders: readonly Label[]): Label[] {
  const notes: Label[] = []
  if (forms.some(({ paired }) => paired)) notes.push(catalogue.noteSameForm)
  if (forms.some(({ paired }) => !paired)) notes.push(catalogue.noteForms)
  const tests = new Set(forms.map(({ name }) => name))
  notes.push(...ofOrders)
  if (forms.some(({ paired }) => paired) && tests.size > 1) notes.push(catalogue.noteSeveral)
  return notes
}

function careNotes({ dropout, attendance, learning: { all } }: Told): Label[] {
  const rate = dropout?.rates.all?.value ?? 0
  const of = (what: 'late' | 'leftOut' | 'recovered' | 'mistaken' | 'unmatched') =>
    sum(attendance.map(one => one[what]))
  const mistaken = decimal(of('mistaken'), 1)
  const irregular = [
    [of('late'), catalogue.noteLate],
    [of('leftOut'), catalogue.noteLeftOut],
    [of('recovered'), catalogue.noteRecovered],
    [of('unmatched'), catalogue.noteUnmatched],
  ] as const
  return [
    ...(all && rate >= manyDropped ? [told(catalogue.noteDropout, { share: percent(rate) })] : []),
    ...irregular.filter(([n]) => n > 0).map(([n, note]) => told(note, { n: count(n), mistaken })),
    ...(all ? [catalogue.noteUncontrolled, catalogue.noteHake] : []),
    ...(all?.warnings ?? [])
      .filter(warning => warning !== 'biasedGain')
      .map(warning => warningWords[warning]),
  ]
}

/** @param isUneven - whether more people had the forms in one order than in the other, whether or not it is shown */
export const notesOf = (report: Told, isUneven: boolean): Label[] => [
  ...withheldNotes(report),
  ...designNotes(report, orderNotes(report, isUneven)),
  ...careNotes(report),
]
