/** What is left months after a course of what was known at its end. */
import { partsOf } from './block.ts'
import { cohortOf } from './cohort.ts'
import { isMatched, type Matched } from './division.ts'
import { bySex, headsOf } from './heads.ts'
import { changeOf, meanScore } from './learning.ts'
import type { Retention } from './figures.ts'
import type { Attempt, Trainee, TrainingClass } from './trainee.ts'

export interface Followed extends Matched {
  readonly followUp: Attempt
}

export const isFollowed = (person: Trainee): person is Followed =>
  isMatched(person) && person.followUp !== null

/** Whether whoever has both tests has the third one too. */
const isComplete = (classes: readonly TrainingClass[]) =>
  partsOf(classes, isMatched).every(({ people }) => people.every(isFollowed))

/**
 * The change from the end of the course to the follow-up. The mean at the follow-up is told only where nobody was lost: with
 * the change it gives the scores at the end of the course of those who came, and taking them away from the scores of
 * all would leave the few who did not.
 *
 * @param classes - all that small ones may be put together with
 * @returns `null` when nobody came
 */
export function retentionOf(classes: readonly TrainingClass[], asked: ReadonlySet<string>): Retention | null {
  const own = classes.filter(({ id }) => asked.has(id))
  const followed = own.flatMap(({ trainees }) => trainees.filter(isFollowed))
  if (followed.length === 0) return null
  const cohort = cohortOf(classes, asked, isFollowed)
  const mean = isComplete(own)
    ? bySex(cohort, people => meanScore(people.map(({ followUp }) => followUp.score)))
    : { all: null, women: null, men: null }
  return {
    heads: headsOf(followed),
    change: bySex(cohort, people =>
      changeOf(people.map(({ post, followUp }) => ({ before: post.score, after: followUp.score }))),
    ),
    mean,
  }
}
