/** Classes put together so far that what is told of them gives nobody away, whichever classes are asked about next. */
import { fewest, isSafe } from './safety.ts'
import type { Sex, Trainee, TrainingClass } from './trainee.ts'

/** Classes whose people are counted as one. */
export interface Block<Person extends Trainee = Trainee> {
  readonly series: string
  /** their ids */
  readonly classes: readonly string[]
  readonly people: readonly Person[]
}

/** How many people are of one sex. */
export const ofSex = <Person extends Trainee>(people: readonly Person[], sex: Sex): Person[] =>
  people.filter(person => person.sex === sex)

/**
 * The people of each class whom a figure could rest on. Those of neither sex are left out where they are few: they
 * could be told from the total by taking women and men away.
 */
export function partsOf<Person extends Trainee>(
  classes: readonly TrainingClass[],
  belongs: (person: Trainee) => person is Person,
): Block<Person>[] {
  return classes
    .map(({ id, series, trainees }) => ({ series, classes: [id], people: trainees.filter(belongs) }))
    .map(part => ({
      ...part,
      people: isSafe(ofSex(part.people, 'other').length)
        ? part.people
        : part.people.filter(({ sex }) => sex !== 'other'),
    }))
    .filter(({ people }) => people.length > 0)
}

/**
 * Puts what is not safe by itself together with what comes next of its series, until it is; what is safe stays by
 * itself, as its own report can be taken away from any other. Every report is made of whole blocks, so that no two
 * reports, over whatever classes, differ by less than a block.
 *
 * @param parts - in an order that does not change when classes are added at its end
 * @param isShown - whether these parts may be shown as one
 * @returns the blocks, each with its parts; what is left over and not safe is in none
 */
export function blocksOf<Part extends { readonly series: string }>(
  parts: readonly Part[],
  isShown: (parts: readonly Part[]) => boolean,
): (readonly Part[])[] {
  const begun = new Map<string, readonly Part[]>()
  const made: (readonly Part[])[] = []
  for (const part of parts) {
    const together = isShown([part]) ? [part] : [...(begun.get(part.series) ?? []), part]
    if (!isShown(together)) begun.set(part.series, together)
    else {
      made.push(together)
      if (together.length > 1) begun.delete(part.series)
    }
  }
  return made
}

/** Several parts as one block. */
export const joined = <Person extends Trainee>(parts: readonly Block<Person>[]): Block<Person> => ({
  series: parts[0]?.series ?? '',
  classes: parts.flatMap(({ classes }) => classes),
  people: parts.flatMap(({ people }) => people),
})

/** Blocks of enough people in all. */
export const wholeBlocks = <Person extends Trainee>(parts: readonly Block<Person>[]): Block<Person>[] =>
  blocksOf(parts, some => joined(some).people.length >= fewest).map(joined)

/** Whether women and men may be shown apart. */
export const isSafeBySex = (people: readonly Trainee[]): boolean =>
  isSafe(ofSex(people, 'female').length, ofSex(people, 'male').length)
