/** What a schema finds wrong with a request, as a Problem that names each field in the reader's language. */
import type { z } from '@hono/zod-openapi'
import { Problem } from './problem.ts'
import type { Language } from './problemCatalogue.ts'

type Words = Readonly<Record<Language, string>>
type Issue = z.core.$ZodIssue

const wrong: Words = { vi: 'không đúng kiểu hoặc không đúng dạng', en: 'has the wrong type or form' }
const words: Partial<Record<Issue['code'], Words>> = {
  invalid_type: { vi: 'bị thiếu hoặc không đúng kiểu', en: 'is missing or has the wrong type' },
  invalid_value: { vi: 'không phải giá trị cho phép', en: 'is not one of the values allowed' },
  too_big: { vi: 'quá lớn hoặc quá dài', en: 'is too large or too long' },
  too_small: { vi: 'quá nhỏ hoặc quá ngắn', en: 'is too small or too short' },
  unrecognized_keys: { vi: 'không phải là trường dữ liệu', en: 'is not a field' },
}

/** A hostile request is not repeated to its sender in full. */
const shown = { names: 10, characters: 60 }

const fieldsOf = ({ path, ...issue }: Issue): string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys : [path.join('.') || 'body']

export function invalidRequest({ issues }: z.core.$ZodError): Problem {
  const faults = issues
    .flatMap(issue =>
      fieldsOf(issue).map(field => ({ field: field.slice(0, shown.characters), rule: issue.code })),
    )
    .slice(0, shown.names)
  const where = [...new Set(faults.map(({ field }) => field))].join(', ')
  return new Problem('request.invalid', { where }, language => ({
    fields: faults.map(({ field, rule }) => ({
      field,
      rule,
      message: `${field} ${(words[rule] ?? wrong)[language]}`,
    })),
  }))
}
