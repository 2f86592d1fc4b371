/** What a chart shows of one group: a figure with its interval, or the mark that stands where there is none. */

export interface Estimate {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** Rests on few people. */
  readonly few: boolean
}

export type Shown = Estimate | string

export const isEstimate = (shown: Shown): shown is Estimate => typeof shown !== 'string'

export const endsOf = ({ value, low, high }: Estimate) => [low ?? value, high ?? value] as const
