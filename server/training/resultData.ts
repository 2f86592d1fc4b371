/** The single results of a class as CSV, for whoever computes its report again. */
import { randomInt } from 'node:crypto'
import type { Attempt } from '../../analysis/training/trainee.ts'
import { disclosedRows } from '../../analysis/training/disclosed.ts'
import { Problem } from '../problem.ts'
import { type Cell, csvOf } from '../spreadsheet.ts'
import type { Database } from '../store/database.ts'
import type { ClassRow } from '../store/trainingClasses.ts'
import { loadClasses } from './results.ts'

/** In an order that tells nothing, not even who handed in first. */
function shuffled<Row>(rows: readonly Row[]): Row[] {
  const mixed = [...rows]
  for (const [place, row] of mixed.entries()) {
    const other = randomInt(place + 1)
    const moved = mixed[other]
    if (moved === undefined) continue
    mixed[other] = row
    mixed[place] = moved
  }
  return mixed
}

const marksOf = (attempt: Attempt | null, width: number): Cell[] =>
  Array.from({ length: width }, (_, place) => attempt?.marks[place] ?? null)

const choicesOf = (attempt: Attempt | null, width: number): Cell[] =>
  Array.from({ length: width }, (_, place) => attempt?.choices[place] ?? null)

/**
 * One row a person, numbered at random instead of by the card. Marks are 1 and 0 by place in the form; its name stands
 * beside them.
 *
 * @throws Problem `training.tooFew`
 */
export async function resultData(database: Database, row: ClassRow): Promise<string> {
  const { classes, tests } = await loadClasses(database, [row])
  const rows = shuffled(classes.flatMap(disclosedRows))
  if (rows.length === 0) throw new Problem('training.tooFew')
  const width = Math.max(...[...tests.values()].map(({ form }) => form.items.length))
  const places = Array.from({ length: width }, (_, place) => String(place + 1).padStart(2, '0'))
  const columnsOf = (phase: string) => [
    `${phase}_form`,
    `${phase}_score`,
    ...places.map(place => `${phase}_mark_${place}`),
    ...places.map(place => `${phase}_choice_${place}`),
  ]
  const cellsOf = (attempt: Attempt | null) => [
    attempt?.form ?? null,
    attempt?.score ?? null,
    ...marksOf(attempt, width),
    ...choicesOf(attempt, width),
  ]
  return csvOf(
    ['row', 'figures', 'sex', 'group', ...columnsOf('pre'), ...columnsOf('post'), 'followUp_change'],
    rows.map(({ figures, sex, group, pre, post, change }, place) => [
      place + 1,
      figures,
      sex,
      group,
      ...cellsOf(pre),
      ...cellsOf(post),
      change,
    ]),
  )
}
