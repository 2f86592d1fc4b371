/** Several text inputs under one question. */
import { isBlank } from '../blank.ts'
import { isRecord, flag, recordsOf, textOf } from '../json.ts'
import { report } from '../place.ts'
import { validatorsOf } from '../validators.ts'
import { recordShape } from '../record.ts'
import type { Shape } from '../finding.ts'
import type { CompileKind } from './kind.ts'
import { kindOfText } from './text.ts'

export const multipleTextKind: CompileKind = ({ element, name }, standing) => {
  const shapes = new Map<string, Shape>()
  const items = recordsOf(element, 'items').map(item => {
    const key = textOf(item, 'name') ?? ''
    const path = `${name}.${key}`
    const { shape, checks } = kindOfText(item, path, standing)
    shapes.set(key, shape)
    const validators = validatorsOf(item, path, null, standing)
    return {
      key,
      path,
      required: flag(item, 'isRequired'),
      checks: [...checks, ...validators.checks, ...validators.demands],
    }
  })
  const demanding = items.filter(({ required, checks }) => required || checks.length > 0)
  return {
    shape: recordShape(shapes),
    checks: [],
    demands: demanding.map(({ key, path, required, checks }) => (value, place) => {
      const text = isRecord(value) ? value[key] : undefined
      if (required && isBlank(text)) {
        report(place, path, 'required')
        return
      }
      for (const check of checks) check(text, place)
    }),
  }
}
