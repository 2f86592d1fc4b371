/** Which cells of a table say too much about too few people. */
import { levelOf, type CrossTable } from './crossTable.ts'

/**
 * The cells to protect: those with at least one person and fewer than the threshold. In a sensitive question
 * also all answers of a group that answered alike, however large it is: they tell the answer of everybody in
 * it. The last classification of the table is the answers, those before it make up the groups.
 *
 * @returns places in the table's counts, totals among them
 * @see Hundepool et al. (2012), Statistical Disclosure Control, ch. 5: minimum frequency, group disclosure
 * @example primaryCells(crossTable([2, 2], [3, 9, 0, 9]), 5, false) // [0, 6]
 */
export function primaryCells(table: CrossTable, threshold: number, sensitive: boolean): number[] {
  const primary: number[] = []
  const telling = new Set(sensitive ? unanimousAnswers(table) : [])
  for (const [cell, count] of table.counts.entries())
    if ((count > 0 && count < threshold) || telling.has(cell)) primary.push(cell)
  return primary
}

/** The answers, given or not, in the groups where everybody gave the same one. */
function unanimousAnswers(table: CrossTable): number[] {
  const { sizes, counts } = table
  const last = sizes.length - 1
  const size = sizes[last] ?? 0
  const totals = [...counts.keys()].filter(cell => size > 1 && levelOf(table, cell, last) === size)
  return totals.flatMap(total => {
    const answers = Array.from({ length: size }, (_, answer) => total - size + answer)
    const people = counts[total] ?? 0
    return people > 0 && answers.some(cell => counts[cell] === people) ? answers : []
  })
}
