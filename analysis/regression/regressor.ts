/** What a regression explains its outcome with. */

/** A regressor: its name, for messages, and its value for each person. */
export interface Regressor {
  readonly name: string
  readonly values: readonly number[]
}

/** The regressor that is 1 for everybody. */
export const intercept = (people: number): Regressor => ({
  name: 'intercept',
  values: Array<number>(people).fill(1),
})
