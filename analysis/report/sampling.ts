/** How the respondents of a report stand for others: what its intervals and tests rest on. */

export interface Sampling {
  /** Respondents in the whole report, whatever group they are in. */
  readonly n: number
  /** Whether each of them carries a weight. */
  readonly weighted: boolean
  readonly confidence: number
}
