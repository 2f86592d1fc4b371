/** What SurveyJS itself says about its properties: which there are, which hold texts that people read, HTML, or conditions. */
import { Serializer } from 'survey-core'
import { customProperties } from '../customProperty.ts'

const properties = Serializer.getAllClasses().flatMap(name => Serializer.getProperties(name))

const namesOf = (...types: readonly string[]) =>
  properties.filter(({ type }) => types.includes(type)).map(({ name }) => name)

/** Addresses can be had in several languages too, but nobody reads them. */
const addresses = new Set(['url', 'imageLink', 'logo'])

export const localizable: ReadonlySet<string> = new Set(
  properties
    .filter(({ isLocalizable, name }) => isLocalizable && !addresses.has(name))
    .map(({ name }) => name),
)

export const htmlProperties: ReadonlySet<string> = new Set(namesOf('html'))

/** Ours too: `storedIf`, `passedIf`. */
export const conditions: ReadonlySet<string> = new Set([
  ...namesOf('condition', 'expression'),
  ...customProperties.filter(({ type }) => type === 'condition').map(({ name }) => name),
])

/** Every property of every class, by each of its names; and ours. */
export const known: ReadonlySet<string> = new Set([
  'type',
  ...properties.flatMap(({ name, alternativeName }) => [name, alternativeName].filter(Boolean)),
  ...customProperties.map(({ name }) => name),
])
