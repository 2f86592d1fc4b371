/** Sets of characters as JavaScript's patterns see them: UTF-16 units, so that an emoji is two of them. */

/** Ranges of units, both ends in, in rising order and without touching. */
export type CharacterSet = readonly (readonly [from: number, to: number])[]

const last = 0xff_ff

/** The one set of everything in any of the sets. */
export function union(sets: readonly CharacterSet[]): CharacterSet {
  const ranges: [number, number][] = []
  for (const [from, to] of sets.flat().toSorted(([a], [b]) => a - b)) {
    const before = ranges.at(-1)
    if (before && from <= before[1] + 1) before[1] = Math.max(before[1], to)
    else ranges.push([from, to])
  }
  return ranges
}

/** Every unit that is not in the set. */
export function complement(set: CharacterSet): CharacterSet {
  const starts = [0, ...set.map(([, to]) => to + 1)]
  const ends = [...set.map(([from]) => from - 1), last]
  return starts.flatMap((from, index) => {
    const to = ends[index] ?? last
    return from <= to ? [[from, to] as const] : []
  })
}

export function single(unit: number): CharacterSet {
  return [[unit, unit]]
}

export const digits: CharacterSet = [[0x30, 0x39]]
export const wordCharacters = union([digits, [[0x41, 0x5a]], single(0x5f), [[0x61, 0x7a]]])
export const lineEnds: CharacterSet = union([single(0x0a), single(0x0d), [[0x20_28, 0x20_29]]])
/** JavaScript's white space, which is more than RE2's. */
export const spaces: CharacterSet = union([
  [[0x09, 0x0d]],
  lineEnds,
  [[0x20_00, 0x20_0a]],
  ...[0x20, 0xa0, 0x16_80, 0x20_2f, 0x20_5f, 0x30_00, 0xfe_ff].map(single),
])

let families: readonly (readonly number[])[] | undefined

/** A set with every unit that differs from one of its own only in case, by the rule of JavaScript's flag `i`. */
export function withoutCase(set: CharacterSet): CharacterSet {
  families ??= caseFamilies()
  const isIn = (unit: number) => set.some(([from, to]) => unit >= from && unit <= to)
  return union([set, ...families.filter(family => family.some(isIn)).flatMap(family => family.map(single))])
}

/** Units that share their capital, as far as there are two or more: a and A, đ and Đ, σ, ς and Σ. */
function caseFamilies(): readonly (readonly number[])[] {
  const byCapital = new Map<number, number[]>()
  for (let unit = 0; unit <= last; unit++) {
    const family = byCapital.get(capital(unit)) ?? []
    family.push(unit)
    byCapital.set(capital(unit), family)
  }
  return [...byCapital.values()].filter(family => family.length > 1)
}

/** ECMA-262 `Canonicalize` without the flag `u`: one unit to one unit, and nothing from beyond ASCII into it. */
function capital(unit: number): number {
  const upper = String.fromCharCode(unit).toUpperCase()
  const code = upper.charCodeAt(0)
  return upper.length !== 1 || (unit >= 0x80 && code < 0x80) ? unit : code
}
