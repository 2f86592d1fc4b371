/** Joining the test before a course to the test after it, person by person. */
import type { Account } from '../result.ts'

/** One test of one person: who and in which course, and what came out; `null` when the test was not completed. */
export interface Sitting<Value> {
  readonly key: string
  readonly value: Value | null
}

/** A person who completed both tests. */
export interface Pair<Value> {
  readonly before: Value
  readonly after: Value
}

/** Who completed what. People are counted once, also when they sent a test twice. */
export interface Pairing<Value> extends Account {
  /** those who completed both, in the order of their first tests */
  readonly pairs: readonly (Pair<Value> & { readonly key: string })[]
  /** what came out for those who completed only the first test */
  readonly beforeOnly: readonly Value[]
  /** what came out for those who completed only the second test */
  readonly afterOnly: readonly Value[]
  /** people who completed the first test */
  readonly nBefore: number
  /** people who completed the second test */
  readonly nAfter: number
  /** keys that came up more than once among the first or among the second tests */
  readonly duplicates: readonly string[]
}

/** The first completed test of every person. */
function firstOf<Value>(sittings: readonly Sitting<Value>[]) {
  const completed = new Map<string, Value>()
  const seen = new Set<string>()
  const duplicates = new Set<string>()
  for (const { key, value } of sittings) {
    if (seen.has(key)) duplicates.add(key)
    seen.add(key)
    if (value !== null && !completed.has(key)) completed.set(key, value)
  }
  return { completed, duplicates }
}

/**
 * Pairs the tests of the same person. A person with several tests of one kind is taken by the first completed one, and
 * named in `duplicates` with the warning of the same name.
 *
 * @param before - the tests before the course; the key joins a person's code and the course
 * @param after - the tests after it
 * @returns `n` counts the pairs, `nMissing` the people with one of the two tests only
 * @see R: `merge(before[!duplicated(before$key), ], after[!duplicated(after$key), ], by = "key")` of completed tests
 * @example pairing([{ key: 'a', value: 3 }], [{ key: 'a', value: 5 }]).pairs // [{ key: 'a', before: 3, after: 5 }]
 */
export function pairing<Value>(
  before: readonly Sitting<Value>[],
  after: readonly Sitting<Value>[],
): Pairing<Value> {
  const [first, second] = [firstOf(before), firstOf(after)]
  const pairs = [...first.completed].flatMap(([key, value]) => {
    const later = second.completed.get(key)
    return later === undefined ? [] : [{ key, before: value, after: later }]
  })
  const beforeOnly = [...first.completed].filter(([key]) => !second.completed.has(key))
  const afterOnly = [...second.completed].filter(([key]) => !first.completed.has(key))
  const duplicates = [...new Set([...first.duplicates, ...second.duplicates])]
  return {
    pairs,
    beforeOnly: beforeOnly.map(([, value]) => value),
    afterOnly: afterOnly.map(([, value]) => value),
    nBefore: first.completed.size,
    nAfter: second.completed.size,
    duplicates,
    n: pairs.length,
    nMissing: beforeOnly.length + afterOnly.length,
    method: 'joined by the person’s code and the course',
    warnings: duplicates.length > 0 ? ['duplicates'] : [],
    reason: pairs.length === 0 ? 'noData' : null,
  }
}
