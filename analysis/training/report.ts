/** The report on what people learned in training, of one class or of many together: the one way to such figures. */
import type { Code, Label } from '../report/dataset.ts'
import { type Block, isSafeBySex, ofSex, partsOf } from './block.ts'
import { cohortOf, peopleOf } from './cohort.ts'
import {
  type Division,
  divisionOf,
  isMatched,
  isOnlyPost,
  isOnlyPre,
  type Matched,
  orderOf,
  partOf,
} from './division.ts'
import { dropoutOf } from './dropout.ts'
import type { GroupLearning, FormReport, TrainingReport } from './figures.ts'
import { formReport } from './formReport.ts'
import { gapsOf } from './gaps.ts'
import { attendanceOf, bySex, headsOf } from './heads.ts'
import { headlinesOf } from './headlines.ts'
import type { Takers } from './itemShares.ts'
import { type Forms, learningOf, meanScore } from './learning.ts'
import { notesOf } from './notes.ts'
import { areUneven, ordersOf } from './orders.ts'
import { retentionOf } from './retention.ts'
import { crossing, fewest, isSafe, tally } from './safety.ts'
import type { Trainee, TrainingClass } from './trainee.ts'

export type { TrainingReport } from './figures.ts'

export interface TrainingInput {
  /** in the order in which they were held; all those of every series that is asked about, so that blocks are the same
   *  in every report */
  readonly classes: readonly TrainingClass[]
  /** ids of the classes that the report is about */
  readonly asked: ReadonlySet<string>
  readonly forms: Forms
  /** the audiences in the order of the questionnaire */
  readonly groups: readonly { readonly code: Code; readonly label: Label }[]
}

interface Divided {
  readonly block: Block<Matched>
  readonly division: Division
}

const dividedFrom = (block: Block<Matched>): Divided => ({ block, division: divisionOf(block) })

/** The groups, each over the blocks in which it is shown, and the rest of these blocks. */
function groupsOf(divided: readonly Divided[], { groups, forms }: TrainingInput): GroupLearning[] {
  const grouped = divided.filter(({ division }) => division.groups.length > 0)
  const membersOf = (code: Code) =>
    grouped
      .filter(({ division }) => division.groups.includes(code))
      .flatMap(({ block }) => block.people.filter(({ group }) => group === code))
  const rest = grouped.flatMap(({ block, division }) =>
    block.people.filter(({ group }) => group === null || !division.groups.includes(group)),
  )
  return [
    ...groups.map(({ code, label }) => ({ group: code, title: label, people: membersOf(code) })),
    { group: null, title: { vi: 'Các nhóm khác', en: 'Other groups' }, people: rest },
  ].flatMap(({ group, title, people }) => {
    const learning = learningOf(people, forms)
    return learning ? [{ group, title, ...learning }] : []
  })
}

const cellOf = (person: Matched) => JSON.stringify([person.sex, orderOf(person)])

/** Whether women and men may be told apart form by form. */
function isBySexAndForm({ block: { people }, division }: Divided): boolean {
  const groupOnly = partOf({ ...division, byForm: false })
  return (
    isSafeBySex(people) &&
    isSafe(...tally(people, cellOf).values()) &&
    isSafe(crossing(people, cellOf, groupOnly))
  )
}

/** Whoever had the form both times, and whoever had another one the other time, are told apart. */
function takersOf(people: readonly Matched[], form: string): readonly [paired: Takers, crossed: Takers] {
  const paired = people.filter(({ pre, post }) => pre.form === form && post.form === form)
  const crossed = people.filter(({ pre, post }) => pre.form !== post.form)
  return [
    { before: paired, after: paired, paired: true },
    {
      before: crossed.filter(({ pre }) => pre.form === form),
      after: crossed.filter(({ post }) => post.form === form),
      paired: false,
    },
  ]
}

function formsOf(byForm: readonly Divided[], { forms }: TrainingInput): FormReport[] {
  const people = peopleOf(byForm.map(({ block }) => block))
  const apart = peopleOf(byForm.filter(isBySexAndForm).map(({ block }) => block))
  return [...forms.values()].flatMap(form => {
    const bySexToo = takersOf(apart, form.name)
    return takersOf(people, form.name).flatMap((takers, place) => {
      const own = bySexToo[place]
      return own && takers.before.length + takers.after.length > 0 ? [formReport(form, takers, own)] : []
    })
  })
}

const classesIn = (blocks: readonly Block[]) => blocks.reduce((all, { classes }) => all + classes.length, 0)

/**
 * Makes the report. Every figure rests on whole blocks of classes (`blocksOf`), so that no figure, and no difference of
 * figures of any two reports, tells of fewer than ten people of a class, a sex or a group. What is told of presence (who
 * came, was late, lost a card) is no answer and stands as it is.
 *
 * @throws RangeError when a score is not between 0 and 1
 * @example trainingReport({ classes, asked: new Set(['a']), forms, groups }).learning.all?.gain.mean // 0.21…
 */
export function trainingReport(input: TrainingInput): TrainingReport {
  const { asked, forms } = input
  const classes = input.classes.filter(({ settled }) => settled)
  const own = input.classes.filter(({ id }) => asked.has(id))
  const everybody = own.flatMap(({ trainees }) => trainees)
  const settled = own.filter(one => one.settled).flatMap(({ trainees }) => trainees)
  const cohort = cohortOf(classes, asked, isMatched, block => partOf(divisionOf(block)))
  const divided = cohort.whole.map(dividedFrom)
  const byForm = divided.filter(({ division }) => division.byForm)
  const isShown = cohort.whole.length > 0
  const matched = settled.filter(isMatched)
  const aside = partsOf(
    own.filter(one => one.settled),
    isMatched,
  ).reduce((left, { people }) => left - people.length, matched.length)
  const apart = peopleOf(cohort.bySex)
  const meansOf = <Person extends Trainee>(
    belongs: (person: Trainee) => person is Person,
    score: (person: Person) => number,
  ) =>
    isShown
      ? bySex(cohortOf(classes, asked, belongs), people => meanScore(people.map(score)))
      : { all: null, women: null, men: null }
  const figures = {
    learning: bySex(cohort, people => learningOf(people, forms)),
    gaps: gapsOf(ofSex(apart, 'female'), ofSex(apart, 'male')),
    retention: isShown
      ? retentionOf(
          classes.filter(({ followed }) => followed),
          asked,
        )
      : null,
  }
  const report = {
    standing: isShown ? ('shown' as const) : matched.length > 0 ? ('withheld' as const) : ('noData' as const),
    fewest,
    confidence: 0.95,
    classes: { of: own.length, shown: classesIn(cohort.whole), bySex: classesIn(cohort.bySex) },
    attendance: attendanceOf(own),
    matched: headsOf(everybody.filter(isMatched)),
    preOnly: headsOf(everybody.filter(isOnlyPre)),
    postOnly: headsOf(everybody.filter(isOnlyPost)),
    leftAside: aside,
    headlines: headlinesOf(figures),
    ...figures,
    groups: groupsOf(divided, input),
    dropout: dropoutOf(settled.filter(({ pre }) => pre !== null)),
    unmatched: {
      pre: meansOf(isOnlyPre, ({ pre }) => pre.score),
      post: meansOf(isOnlyPost, ({ post }) => post.score),
    },
    ...ordersOf(peopleOf(byForm.map(({ block }) => block))),
    forms: formsOf(byForm, input),
  }
  return { ...report, notes: notesOf(report, areUneven(peopleOf(cohort.whole))) }
}
