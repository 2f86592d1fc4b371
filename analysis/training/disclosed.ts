/** The single results of a class that may be given out for recomputation: what its report tells, and nothing finer. */
import type { Code } from '../report/dataset.ts'
import { cohortOf, type Cohort, peopleOf } from './cohort.ts'
import { divisionOf, groupsShown, isMatched, isOnlyPost, isOnlyPre, partOf } from './division.ts'
import { isFollowed } from './retention.ts'
import type { Attempt, Sex, Trainee, TrainingClass } from './trainee.ts'

export interface DisclosedRow {
  /** what the row is for: figures of people with both tests, with one of them, or of the change until the follow-up */
  readonly figures: 'matched' | 'preOnly' | 'postOnly' | 'followUp'
  /** `null`: the class is not told by sex */
  readonly sex: Sex | null
  /** `null`: too few people of this sex are in the group, or it was not told */
  readonly group: Code | null
  readonly pre: Attempt | null
  readonly post: Attempt | null
  /** score at the follow-up − score at the end of the course, which alone does not say whose row it is */
  readonly change: number | null
}

const nothing = { group: null, pre: null, post: null, change: null }

function rowsOf<Person extends Trainee>(
  { whole, bySex }: Cohort<Person>,
  row: (person: Person) => Omit<DisclosedRow, 'sex'>,
): DisclosedRow[] {
  const isApart = bySex.length > 0
  return peopleOf(whole).map(person => ({ sex: isApart ? person.sex : null, ...row(person) }))
}

/**
 * The people whom the figures of a class rest on, one row a person and kind of figure; rows of different kinds cannot be
 * joined. Every combination of sex and group has at least ten rows of a kind.
 *
 * @returns empty for a class whose results are withheld
 * @example disclosedRows(trainingClass).filter(({ figures }) => figures === 'matched').length // 38
 */
export function disclosedRows(one: TrainingClass): DisclosedRow[] {
  const [classes, asked] = [one.settled ? [one] : [], new Set([one.id])]
  const matched = cohortOf(classes, asked, isMatched, block => partOf(divisionOf(block)))
  if (matched.whole.length === 0) return []
  const people = peopleOf(matched.whole)
  const isApart = matched.bySex.length > 0
  const sexOf = ({ sex }: Trainee) => (isApart ? sex : 'all')
  const sexes = [...new Set(people.map(sexOf))]
  const groups = new Map(sexes.map(sex => [sex, groupsShown(people.filter(own => sexOf(own) === sex))]))
  const groupOf = (person: Trainee) =>
    person.group !== null && groups.get(sexOf(person))?.includes(person.group) ? person.group : null
  return [
    ...rowsOf(matched, person => ({
      ...nothing,
      figures: 'matched',
      group: groupOf(person),
      pre: person.pre,
      post: person.post,
    })),
    ...rowsOf(cohortOf(classes, asked, isOnlyPre), ({ pre }) => ({ ...nothing, figures: 'preOnly', pre })),
    ...rowsOf(cohortOf(classes, asked, isOnlyPost), ({ post }) => ({
      ...nothing,
      figures: 'postOnly',
      post,
    })),
    ...rowsOf(cohortOf(one.followed ? classes : [], asked, isFollowed), ({ post, followUp }) => ({
      ...nothing,
      figures: 'followUp',
      change: followUp.score - post.score,
    })),
  ]
}
