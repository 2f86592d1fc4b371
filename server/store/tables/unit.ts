/** The administrative tree, with its history. A unit is told by its id: codes are used again, names change. */
import type { Kit } from '../columns.ts'

export type Extent = 'whole' | 'part'

export const unitTables = (kit: Kit) => {
  const units = kit.table(
    'units',
    {
      id: kit.text().primaryKey(),
      /** The ids from the root down to the unit itself, by the parents of today (units/path.ts): `/hung-yen/333-2011/12391-2011/`. */
      path: kit.text().notNull(),
    },
    table => [kit.index('units_path').on(table.path)],
  )

  /** What a unit was from one day until another, both included; without an end: until further notice. */
  const unitStates = kit.table(
    'unit_states',
    {
      unit: kit
        .text()
        .notNull()
        .references(() => units.id),
      validFrom: kit.text().notNull(),
      validUntil: kit.text(),
      code: kit.text().notNull(),
      name: kit.text().notNull(),
      /** The name as it is searched: without marks, in small letters. */
      folded: kit.text().notNull(),
      /** `province`, `district`, `commune`, `agency` …: a key of the words that the office shows. */
      kind: kit.text().notNull(),
      parent: kit.text(),
      /** What brought it about, for those who read the history: the act, and how certain it is. */
      note: kit.text(),
    },
    table => [
      kit.primaryKey({ columns: [table.unit, table.validFrom] }),
      kit.index('unit_states_code').on(table.code),
    ],
  )

  /** Into which units one went when it ended. */
  const unitSuccessors = kit.table(
    'unit_successors',
    {
      unit: kit.text().notNull(),
      successor: kit.text().notNull(),
      extent: kit.text().$type<Extent>().notNull(),
    },
    table => [kit.primaryKey({ columns: [table.unit, table.successor] })],
  )

  return { units, unitStates, unitSuccessors }
}
