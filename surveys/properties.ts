/** Makes the custom properties known to survey-core: importing this module registers them, once. */
import { Serializer } from 'survey-core'
import { customProperties } from './customProperty.ts'

for (const { name, of, type } of customProperties)
  for (const className of of) Serializer.addProperty(className, { name: `${name}:${type}`, visible: false })
