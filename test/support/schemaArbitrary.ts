/** Values by a schema of the API document: good ones, and such as spoil them in one place or in all. */
import fc, { type Arbitrary } from 'fast-check'
import type { Schema } from './apiDocument.ts'

/** Whatever a text may hold: control characters, lone surrogates, names of properties, other languages’ brackets. */
export const hostileText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map(units => String.fromCharCode(...units)),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '',
    ' ',
    "' or 1=1--",
    '";select pg_sleep(9)--',
    '../../etc/passwd',
    '%00',
    '{sex}',
    '${7*7}',
    '\0',
    '\ud800',
    'root',
    'e\u0301',
    'x'.repeat(5000),
  ),
)

export const anything: Arbitrary<unknown> = fc.letrec(tie => ({
  any: fc.oneof(
    { depthSize: 'small' },
    hostileText,
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, true, false, 1e308, -1, 2 ** 53),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.array(fc.tuple(hostileText, tie('any')), { maxLength: 3 }).map(Object.fromEntries),
  ),
})).any

const known: Readonly<Record<string, Arbitrary<string>>> = {
  date: fc.constantFrom('2026-03-08', '2024-02-29', '1900-01-01', '2026-02-31', '9999-12-31'),
  'date-time': fc.constantFrom(
    '2026-03-08T01:02:03.004Z',
    '2026-03-08T01:02:03+07:00',
    '0001-01-01T00:00:00Z',
  ),
  uuid: fc.uuid(),
}
/** What a pattern only looks ahead for, fast-check does not draw. */
const drawable = (pattern: string) => new RegExp(pattern.replaceAll(/\(\?=[^)]*\)/g, ''), 'u')

/** Names that the server of a test knows. */
const names = fc.constantFrom('village', 'closed', 'root', 'b', 'administrator', 'vi')

function text({ format, minLength = 0, maxLength = 40, pattern }: Schema): Arbitrary<string> {
  const special = known[format ?? '']
  if (special) return special
  if (pattern !== undefined) return fc.oneof(names, fc.stringMatching(drawable(pattern)))
  return fc.oneof(names, fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40) }))
}

function ofType(type: string, schema: Schema): Arbitrary<unknown> {
  const { minimum = -5, maximum = minimum + 10, items = {}, maxItems = 3, minItems = 0 } = schema
  switch (type) {
    case 'string':
      return text(schema)
    case 'integer':
    case 'number':
      return fc.integer({ min: minimum, max: Math.max(minimum, Math.min(maximum, minimum + 1000)) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(arbitraryOf(items), {
        minLength: minItems,
        maxLength: Math.max(minItems, Math.min(3, maxItems)),
      })
    default:
      return record(schema)
  }
}

function record({ properties, required = [] }: Schema): Arbitrary<unknown> {
  if (!properties) return fc.dictionary(hostileText, anything, { maxKeys: 3 })
  const parts: Record<string, Arbitrary<unknown>> = {}
  for (const [name, part] of Object.entries(properties)) parts[name] = arbitraryOf(part)
  return fc.record(parts, { requiredKeys: [...required] })
}

/** A value that fits, as far as its schema tells. */
export function arbitraryOf(schema: Schema): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const variants = schema.allOf ?? schema.anyOf ?? schema.oneOf
  if (variants) return fc.oneof(...variants.map(arbitraryOf))
  const types = [schema.type ?? 'object'].flat()
  return fc.oneof(...types.map(type => ofType(type, schema)))
}

/** Mostly what fits; else with one part spoilt, or with something else in its place. */
export function nearly(schema: Schema): Arbitrary<unknown> {
  const good = arbitraryOf(schema)
  const keys = Object.keys(schema.properties ?? { body: {} })
  const spoilt = fc
    .tuple(good, fc.constantFrom(...keys, 'extra'), anything)
    .map(([value, key, other]) => ({ ...Object(value), [key]: other }))
  return fc.oneof(
    { weight: 3, arbitrary: good },
    { weight: 3, arbitrary: spoilt },
    { weight: 1, arbitrary: anything },
  )
}
