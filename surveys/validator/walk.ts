/** Finding a value inside another by the path of a name between braces: `a.b`, `rows[0].c`, in any case of letters. */
import { isRecord } from './json.ts'

export interface Segment {
  readonly name: string
  readonly index: number | undefined
}

/** `q[1].col` as `q` with index 1, then `col`. */
export function segmentsOf(path: string): Segment[] {
  return path.split('.').map(part => {
    const [, name, index] = /^(.*)\[(-?\d+)\]$/.exec(part) ?? []
    return name === undefined ? { name: part, index: undefined } : { name, index: Number(index) }
  })
}

/**
 * The ways to read the start of a path as one name, the longest first, for names may have points in them. An index
 * ends a name.
 */
export function* startsOf(
  path: readonly Segment[],
): Generator<{ name: string; segment: Segment; rest: Segment[] }> {
  const last = path.findIndex(({ index }) => index !== undefined)
  for (let end = last < 0 ? path.length : last + 1; end > 0; end--) {
    const segment = path[end - 1]
    if (segment === undefined) return
    const name = path
      .slice(0, end)
      .map(each => each.name)
      .join('.')
    yield { name, segment, rest: path.slice(end) }
  }
}

/** What lies at a path inside a value; `undefined` when nothing does. */
export function found(value: unknown, path: readonly Segment[]): unknown {
  if (path.length === 0) return value
  for (const { name, segment, rest } of startsOf(path)) {
    const part = indexed(property(value, name), segment.index)
    if (part !== undefined) return found(part, rest)
  }
  return undefined
}

/** One of a list, counted from its end when negative. */
export function indexed(value: unknown, index: number | undefined): unknown {
  if (index === undefined) return value
  return Array.isArray(value) ? value.at(index) : undefined
}

function property(value: unknown, name: string): unknown {
  if (name === 'length' && (Array.isArray(value) || typeof value === 'string')) return value.length
  if (!isRecord(value)) return undefined
  if (Object.hasOwn(value, name)) return value[name]
  const wanted = name.toLowerCase()
  const key = Object.keys(value).find(each => each.toLowerCase() === wanted)
  return key === undefined ? undefined : value[key]
}
