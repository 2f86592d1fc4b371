/** What was sent, with every text composed (NFC), or a Problem that says where something cannot be stored. */
import { deepest } from '../depth.ts'
import { Problem } from '../problem.ts'
import type { Language } from '../problemCatalogue.ts'

/** A hostile name is not repeated to its sender in full. */
const longestName = 100

type Rule = 'character' | 'name' | 'number'
const words: Readonly<Record<Rule, Readonly<Record<Language, string>>>> = {
  character: {
    vi: 'Có ký tự không lưu được.',
    en: 'It contains a character that cannot be stored.',
  },
  name: { vi: 'Tên này không lưu được.', en: 'Nothing can be stored under this name.' },
  number: { vi: 'Số này quá lớn.', en: 'This number is too large.' },
}

/** Names the answer where the fault is in one, and the field of the body where it is not. */
function fault(rule: Rule, [field = '', question]: readonly (string | number)[]): Problem {
  const name = String(field === 'answers' && question !== undefined ? question : field).slice(0, longestName)
  return new Problem('response.invalid', { questions: name }, language => ({
    answers: [{ question: name, rule, message: words[rule][language] }],
  }))
}

const ascii = /^[ -~]*$/
/** More marks on one letter than any language has (UAX 15, stream-safe text); composing them takes the square of their number. */
const heaped = /\p{M}{31}/u
/** No database keeps U+0000 or half of a surrogate pair. */
const unstorable = (text: string) => text.includes('\0') || /\p{Surrogate}/u.test(text) || heaped.test(text)

/**
 * @param body - an object of parsed JSON
 * @throws Problem `response.invalid`, `request.tooDeep`
 */
export function composed<Body extends object>(body: Body): Body {
  const path: (string | number)[] = []

  const text = (value: string) => {
    if (ascii.test(value)) return value
    if (unstorable(value)) throw fault('character', path)
    return value.normalize('NFC')
  }
  const item = (value: unknown, place: number) => {
    path.push(place)
    const whole = compose(value)
    path.pop()
    return whole
  }
  const properties = (value: object) => {
    const whole: Record<string, unknown> = {}
    for (const [name, part] of Object.entries(value)) {
      path.push(name)
      // Assigned to an object it would be lost without a word.
      if (name === '__proto__') throw fault('name', path)
      whole[text(name)] = compose(part)
      path.pop()
    }
    return whole
  }
  const compose = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value)
    // JSON can write numbers that no computer has, such as 1e999.
    if (typeof value === 'number' && !Number.isFinite(value)) throw fault('number', path)
    if (value === null || typeof value !== 'object') return value
    if (path.length >= deepest) throw new Problem('request.tooDeep', { most: deepest })
    return Array.isArray(value) ? value.map(item) : properties(value)
  }
  return { ...body, ...properties(body) }
}
