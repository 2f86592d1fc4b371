/** What the app itself says of its routes: the API document, read for tests that must miss none. */
import type { Api } from '../../server/app.ts'

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly example?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

export interface Operation {
  /** In capitals. */
  readonly method: string
  /** As the router writes it: `/api/units/:id`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  /** Of its JSON, with every name looked up; `null`: it takes none. */
  readonly body: Schema | null
  /** Of the JSON that comes where all is well; `null`: none comes. */
  readonly answer: Schema | null
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

interface Described {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** The schema with every `$ref` replaced by what it names. */
function whole(schema: Schema, named: Document['components']['schemas']): Schema {
  const name = schema.$ref?.split('/').at(-1)
  if (name !== undefined) return whole(named[name] ?? {}, named)
  const all = (schemas: readonly Schema[]) => schemas.map(one => whole(one, named))
  return {
    ...schema,
    ...(schema.items && { items: whole(schema.items, named) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([key, part]) => [key, whole(part, named)]),
      ),
    }),
    ...(schema.allOf && { allOf: all(schema.allOf) }),
    ...(schema.anyOf && { anyOf: all(schema.anyOf) }),
    ...(schema.oneOf && { oneOf: all(schema.oneOf) }),
  }
}

export async function listOperations(app: Api): Promise<Operation[]> {
  const { paths, components }: Document = await (await app.request('/api/openapi.json')).json()
  const named = components.schemas
  const schemaOf = (told: Content | undefined) => {
    const schema = told?.content?.['application/json']?.schema
    return schema ? whole(schema, named) : null
  }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      parameters: parameters.map(one => ({ ...one, schema: whole(one.schema, named) })),
      body: schemaOf(requestBody),
      answer: schemaOf(responses['200']),
    })),
  )
}

/** What a name calls for, where a good value cannot be told from the schema; `undefined`: nothing special. */
export type Hint = (name: string) => unknown

const ofType: Readonly<Record<string, (schema: Schema) => unknown>> = {
  string: ({ format, minLength = 1 }) =>
    ({ date: '2026-03-08', 'date-time': '2026-03-08T01:02:03.004Z' })[format ?? ''] ??
    'a'.repeat(Math.max(minLength, 3)),
  integer: ({ minimum = 1 }) => Math.max(1, minimum),
  number: ({ minimum = 1 }) => Math.max(1, minimum),
  boolean: () => true,
  null: () => null,
}

/**
 * A body that fits a schema: what is required, and what the hint has an answer for.
 *
 * @param items - how many a list has that may be empty
 */
export function exampleOf(schema: Schema, hint: Hint = () => undefined, items = 1): unknown {
  const [type = 'object'] = [schema.type ?? []].flat()
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const variant = schema.allOf?.[0] ?? schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (variant) return exampleOf(variant, hint, items)
  if (type === 'array') {
    const length = Math.max(items, schema.minItems ?? 0)
    return Array.from({ length }, () => exampleOf(schema.items ?? {}, hint, items))
  }
  if (type !== 'object') return schema.example ?? ofType[type]?.(schema)
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
      const hinted = hint(name)
      if (hinted !== undefined) return [[name, hinted]]
      return schema.required?.includes(name) ? [[name, exampleOf(part, hint, items)]] : []
    }),
  )
}

/** The names of all properties in a schema, however deep. */
export function namesIn(schema: Schema | null): string[] {
  if (schema === null) return []
  const { properties = {}, items, allOf = [], anyOf = [], oneOf = [] } = schema
  const parts = [...Object.values(properties), ...allOf, ...anyOf, ...oneOf, ...(items ? [items] : [])]
  return [...Object.keys(properties), ...parts.flatMap(namesIn)]
}
