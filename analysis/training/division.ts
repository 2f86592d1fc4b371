/** How the people of one block may be divided on show, besides by sex: by audience, and by which form they had first. */
import type { Code } from '../report/dataset.ts'
import { type Block, isSafeBySex } from './block.ts'
import { crossing, fewest, isSafe, tally } from './safety.ts'
import type { Attempt, Trainee } from './trainee.ts'

/** A person with both tests. */
export interface Matched extends Trainee {
  readonly pre: Attempt
  readonly post: Attempt
}

export const isMatched = (person: Trainee): person is Matched => person.pre !== null && person.post !== null

/** A person with one of the two tests only. */
export type OnlyPre = Trainee & { readonly pre: Attempt }
export type OnlyPost = Trainee & { readonly post: Attempt }
export const isOnlyPre = (person: Trainee): person is OnlyPre => person.pre !== null && person.post === null
export const isOnlyPost = (person: Trainee): person is OnlyPost => person.post !== null && person.pre === null

export interface Division {
  /** groups that are shown; everybody else makes up the rest */
  readonly groups: readonly Code[]
  /** whether figures by form are shown */
  readonly byForm: boolean
}

/** The forms in the order in which a person had them. */
export const orderOf = ({ pre, post }: Pick<Matched, 'pre' | 'post'>): string =>
  JSON.stringify([pre.form, post.form])

/** The largest groups, as many as leave a rest that is empty or large enough itself. */
export function groupsShown(people: readonly Trainee[]): Code[] {
  const counts = new Map<Code, number>()
  for (const { group } of people) if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1)
  const large = [...counts]
    .filter(([, count]) => count >= fewest)
    .toSorted(([one, n], [other, m]) => m - n || String(one).localeCompare(String(other)))
  const restOf = (kept: typeof large) => people.length - kept.reduce((all, [, count]) => all + count, 0)
  while (!isSafe(restOf(large))) large.pop()
  // A single group that is everybody tells nothing that the total does not.
  return large.map(([group]) => group)
}

const groupKey =
  ({ groups }: Division) =>
  ({ group }: Matched): string =>
    group !== null && groups.includes(group) ? JSON.stringify(group) : 'rest'

const formKey =
  ({ byForm }: Division) =>
  (person: Matched): string =>
    byForm ? orderOf(person) : 'all'

/** The part of the division that a person is in. */
export const partOf =
  (division: Division) =>
  (person: Matched): string =>
    JSON.stringify([groupKey(division)(person), formKey(division)(person)])

function isShown(people: readonly Matched[], division: Division): boolean {
  if (!isSafe(crossing(people, formKey(division), groupKey(division)))) return false
  return !isSafeBySex(people) || isSafe(crossing(people, ({ sex }) => sex, partOf(division)))
}

/**
 * The finest division that gives nobody away, even to somebody who has the figures by sex as well. Groups are given up
 * before forms, and forms before the sexes.
 */
export function divisionOf({ people }: Block<Matched>): Division {
  const orders = [...tally(people, orderOf).values()]
  const byForm = isSafe(...orders)
  const groups = groupsShown(people)
  const choices: readonly Division[] = [
    { groups, byForm },
    { groups: [], byForm },
    { groups, byForm: false },
  ]
  return choices.find(choice => isShown(people, choice)) ?? { groups: [], byForm: false }
}
