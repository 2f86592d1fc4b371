/** Telling the people who answered from those who did not. */

/** The answers that were given, and how many were not. */
export interface Answered {
  readonly values: readonly number[]
  readonly nMissing: number
}

/**
 * The values that are there, in the order given.
 *
 * @param name - the function that asks, for the message
 * @param values - finite numbers; `null` where a person did not answer
 * @throws RangeError when a value is not finite
 * @example answered('welch', [3, null, 5]) // { values: [3, 5], nMissing: 1 }
 */
export function answered(name: string, values: readonly (number | null)[]): Answered {
  const given = values.filter(value => value !== null)
  const impossible = given.find(value => !Number.isFinite(value))
  if (impossible !== undefined) throw new RangeError(`${name} requires finite numbers, got ${impossible}`)
  return { values: given, nMissing: values.length - given.length }
}
