/** Whether a recomputed result equals R's, number by number, within the tolerance of its case. */

/** A field that is not what R has. */
export interface Difference {
  readonly path: string
  readonly got: unknown
  readonly expected: unknown
}

export interface Comparison {
  /** the largest relative error of any number; absolute where R's number is under 1e-12 */
  readonly worst: number
  readonly differences: readonly Difference[]
}

/** How far a field may be off: relatively, or else absolutely. */
export interface Tolerance {
  readonly relative: number
  readonly absolute: number
}

/** Gives the tolerance of a field; `null` where the field is not to be compared at all. */
export type Tolerances = (path: string, expected: unknown) => Tolerance | null

// R writes an open end as infinity, we as null.
const isNothing = (value: unknown) => value === null || value === 'Infinity' || value === '-Infinity'
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Compares every field that R gives; further fields of ours are not looked at. */
export function compare(got: unknown, expected: unknown, tolerances: Tolerances, path = ''): Comparison {
  const tolerance = tolerances(path, expected)
  if (tolerance === null) return { worst: 0, differences: [] }
  if (Array.isArray(expected) || isRecord(expected)) {
    const fields = Object.entries(expected)
    // R names the terms of a formula in its own way; ours are a list in the same order.
    const places = Array.isArray(expected)
      ? null
      : new Map(fields.map(([name], place) => [String(place), name]))
    const ours: Readonly<Record<string, unknown>> =
      typeof got === 'object' && got !== null
        ? Object.fromEntries(
            Object.entries(got).map(([name, value]) => [
              Array.isArray(got) ? (places?.get(name) ?? name) : name,
              value,
            ]),
          )
        : {}
    const missing = Array.isArray(expected) && (!Array.isArray(got) || got.length !== expected.length)
    if (missing) return { worst: 0, differences: [{ path, got, expected }] }
    const parts = fields.map(([name, value]) =>
      compare(ours[name], value, tolerances, path === '' ? name : `${path}.${name}`),
    )
    return {
      worst: Math.max(0, ...parts.map(part => part.worst)),
      differences: parts.flatMap(part => part.differences),
    }
  }
  if (typeof expected === 'number' && typeof got === 'number') {
    const error = Math.abs(got - expected)
    const small = Math.abs(expected) < 1e-12
    const allowed = Math.max(tolerance.relative * Math.abs(expected), tolerance.absolute, small ? 1e-12 : 0)
    // Written so that NaN is a difference.
    const equal = error <= allowed
    return {
      worst: small ? error : error / Math.abs(expected),
      differences: equal ? [] : [{ path, got, expected }],
    }
  }
  const equal = got === expected || (isNothing(got) && isNothing(expected))
  return { worst: 0, differences: equal ? [] : [{ path, got, expected }] }
}
