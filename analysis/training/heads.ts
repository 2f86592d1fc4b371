/** How many people there are, by sex: presence, which tells nothing that anybody answered. */
import { ofSex } from './block.ts'
import type { BySex, Heads } from './figures.ts'
import type { Cohort } from './cohort.ts'
import { peopleOf } from './cohort.ts'
import type { PhaseName, Trainee, TrainingClass } from './trainee.ts'
import type { TrainingReport } from './figures.ts'

export const headsOf = (people: readonly Trainee[]): Heads => ({
  all: people.length,
  women: ofSex(people, 'female').length,
  men: ofSex(people, 'male').length,
  others: ofSex(people, 'other').length,
})

export const phaseNames: readonly PhaseName[] = ['pre', 'post', 'followUp']

/** Who handed in what, and how many tests were out of the ordinary. */
export function attendanceOf(classes: readonly TrainingClass[]): TrainingReport['attendance'] {
  return phaseNames.map(phase => {
    const came = classes.flatMap(({ trainees }) => trainees.filter(person => person[phase] !== null))
    const sumOf = (what: keyof TrainingClass['irregular']['pre']) =>
      classes.reduce((all, { irregular }) => all + irregular[phase][what], 0)
    return {
      phase,
      ...headsOf(came),
      late: sumOf('late'),
      recovered: sumOf('recovered'),
      mistaken: sumOf('mistaken'),
      unmatched: sumOf('unmatched'),
      leftOut: sumOf('leftOut'),
    }
  })
}

/** A figure of everybody in a cohort, and of women and men where they may be told apart. */
export function bySex<Person extends Trainee, Value>(
  { whole, bySex: apart }: Cohort<Person>,
  figure: (people: readonly Person[]) => Value | null,
): BySex<Value> {
  const people = peopleOf(apart)
  return {
    all: figure(peopleOf(whole)),
    women: figure(ofSex(people, 'female')),
    men: figure(ofSex(people, 'male')),
  }
}
