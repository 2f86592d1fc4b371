/** The people whom figures of one kind rest on: those told together, and those told by sex. */
import { type Block, blocksOf, isSafeBySex, joined, partsOf, wholeBlocks } from './block.ts'
import { crossing, isSafe } from './safety.ts'
import type { Trainee, TrainingClass } from './trainee.ts'

export interface Cohort<Person extends Trainee = Trainee> {
  /** blocks of people who are told together */
  readonly whole: readonly Block<Person>[]
  /** the same put together further, until women and men can be told apart */
  readonly bySex: readonly Block<Person>[]
}

/** Which division of a block is on show beside that by sex. */
type Division<Person extends Trainee> = (block: Block<Person>) => (person: Person) => string

/** Totals of blocks on show are a division too: by them and by sex somebody could be set apart. */
function setApart<Person extends Trainee>(
  blocks: readonly Block<Person>[],
  division: Division<Person>,
): number {
  return blocks.reduce((apart, block) => apart + crossing(block.people, ({ sex }) => sex, division(block)), 0)
}

/** Whether women and men of these blocks may be told apart beside what else is told of each. */
export const isShownBySex = <Person extends Trainee>(
  blocks: readonly Block<Person>[],
  division: Division<Person>,
): boolean => isSafeBySex(joined(blocks).people) && isSafe(setApart(blocks, division))

/**
 * @param classes - every class that small ones may be put together with, also those that are not asked about
 * @param asked - ids of the classes asked about; a block that reaches beyond them is left out
 * @param belongs - whose figures these are
 * @param division - how else the people of a block are divided on show
 */
export function cohortOf<Person extends Trainee>(
  classes: readonly TrainingClass[],
  asked: ReadonlySet<string>,
  belongs: (person: Trainee) => person is Person,
  division: Division<Person> = () => () => '',
): Cohort<Person> {
  const whole = wholeBlocks(partsOf(classes, belongs))
  const bySex = blocksOf(whole, blocks => isShownBySex(blocks, division)).map(joined)
  const inside = ({ classes: ids }: Block<Person>) => ids.every(id => asked.has(id))
  return { whole: whole.filter(inside), bySex: bySex.filter(inside) }
}

/** Everybody in some blocks. */
export const peopleOf = <Person extends Trainee>(blocks: readonly Block<Person>[]): readonly Person[] =>
  joined(blocks).people
