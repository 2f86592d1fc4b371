/** Acts by which responses leave the database; each says in its detail how many. */
import type { Detail } from '../store/tables/audit.ts'

export const removals = [
  'response.withdraw',
  'response.erase',
  'retention.delete',
  'training.replace',
] as const

export type Removal = (typeof removals)[number]

/** @returns 0 where other things than responses went */
export const removedBy = ({ detail }: { readonly detail: Detail | null }): number =>
  Number(detail?.['responses'] ?? 0)
