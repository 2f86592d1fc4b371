/** The chain of the audit: each row carries a hash of itself and of the row before, so that none can be taken out or changed unseen. */
import { hash } from 'node:crypto'
import { canonical } from '../../surveys/canonical.ts'
import type { Detail } from '../store/tables/audit.ts'

export interface Act {
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail: Detail | null
}

/** The hash of a row that follows the one with the hash `before`; the first follows an empty text. */
export const linkOf = (before: string, { at, actor, action, subject, detail }: Act): string =>
  hash('sha256', canonical([before, at, actor, action, subject, detail]))

/** Rows in their order, each with its hash. */
export function chained<One extends Act>(before: string, acts: readonly One[]): (One & { hash: string })[] {
  let last = before
  return acts.map(act => {
    last = linkOf(last, act)
    return { ...act, hash: last }
  })
}
