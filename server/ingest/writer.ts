/** What commits responses: a thread with the one connection to SQLite, or a few connections to PostgreSQL. */
import type { Act } from '../audit/chain.ts'
import type { Tables } from '../store/tables.ts'

/** A response ready to be stored: checked, composed and coded. */
export type NewResponse = Omit<Tables['responses']['$inferSelect'], 'seq' | 'receivedAt'> & {
  /** The hash of the pass that lets it in and goes with it; `null`: it needs none. */
  readonly pass: string | null
  /** The hash of the seat in a training class that it takes; `null`: it comes from no class. */
  readonly seat: string | null
}

/** What the store holds under an id, by which device and office can compare. */
export interface Receipt {
  readonly id: string
  readonly receivedAt: string
  readonly digest: string
}

export interface Stored {
  readonly receipt: Receipt
  /** Whether it came in just now; otherwise the receipt is that of the first time. */
  readonly fresh: boolean
}

/**
 * What became of a response: stored; or its pass was `spent`; or another response has `taken` its seat; or it was
 * `withdrawn`, and does not come back.
 */
export type Outcome = Stored | 'spent' | 'taken' | 'withdrawn'

export interface Writer {
  /** How many batches it takes at the same time. */
  readonly lanes: number
  /**
   * Stores responses with different ids, each with its coded row and its audit entry, deletes their passes and
   * takes their seats, in one transaction.
   *
   * @returns one for each response, in their order, once it can no longer be lost
   * @throws Error; nothing is stored then
   */
  readonly write: (responses: readonly NewResponse[]) => Promise<readonly Outcome[]>
  /** Makes sure that something could be stored now. @throws Error where it could not */
  readonly probe: () => Promise<void>
  readonly close: () => Promise<void>
}

/** How the audit tells that a response was stored. */
export const actOf = ({ id, receivedAt, digest }: Receipt): Act => ({
  at: receivedAt,
  actor: 'respondent',
  action: 'response.store',
  subject: id,
  detail: { digest },
})

/** The receipts of those that came in just now. */
export const freshOf = (outcomes: readonly Outcome[]): Receipt[] =>
  outcomes.flatMap(one => (typeof one === 'object' && one.fresh ? [one.receipt] : []))
