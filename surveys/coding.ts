/** Coded rows: a response as one byte a variable, so that a million of them load in a blink. */
import type { Answers } from './instrument.ts'
import type { Variable } from './variables.ts'

/** The byte of a variable that its respondent left empty, and of one that was not shown. */
export const skipped = 254
export const notShown = 255

export interface Coding {
  /** Those that are coded, in the order of their bytes. */
  readonly variables: readonly Variable[]
  /** Bytes of a row. */
  readonly width: number
  /**
   * @param hidden - names of the questions that the respondent was not shown
   * @returns `width` bytes: a category's place in the codebook, or eight bytes of a number
   */
  readonly encode: (answers: Answers, hidden?: ReadonlySet<string>) => Uint8Array
  /** Where a variable's bytes begin. */
  readonly offsetOf: (name: string) => number
}

const isObject = (value: unknown): value is Answers => typeof value === 'object' && value !== null

/** The answer to one variable: `B02.a` is row a of matrix B02, `B03.1` whether choice 1 was ticked. */
export function answerTo({ name, question, level }: Variable, answers: Answers): unknown {
  const answer = answers[question]
  if (name === question || answer === undefined) return answer
  const part = name.slice(question.length + 1)
  if (level === 'binary')
    return Array.isArray(answer) ? Number(answer.some(one => String(one) === part)) : undefined
  return isObject(answer) ? answer[part] : undefined
}

const isNumber = ({ level }: Variable) => level === 'number'

/**
 * Lays the coded variables of a questionnaire out in bytes.
 *
 * @throws RangeError when a variable has more categories than a byte can tell
 */
export function compileCoding(codebook: readonly Variable[]): Coding {
  const variables = codebook.filter(({ level }) => level !== 'text')
  const large = variables.find(({ categories }) => categories.length > skipped)
  if (large)
    throw new RangeError(
      `compileCoding requires at most ${skipped} categories, got ${large.categories.length} for ${large.name}`,
    )
  let width = 0
  const columns = variables.map(variable => {
    const offset = width
    width += isNumber(variable) ? 8 : 1
    const places = new Map<unknown, number>(variable.categories.map(({ code }, place) => [code, place]))
    return { variable, offset, places }
  })
  const offsets = new Map(columns.map(({ variable, offset }) => [variable.name, offset]))

  return {
    variables,
    width,
    encode(answers, hidden) {
      const row = new Uint8Array(width)
      const view = new DataView(row.buffer)
      for (const { variable, offset, places } of columns) {
        const answer = answerTo(variable, answers)
        if (isNumber(variable)) view.setFloat64(offset, typeof answer === 'number' ? answer : NaN, true)
        else row[offset] = places.get(answer) ?? (hidden?.has(variable.question) ? notShown : skipped)
      }
      return row
    },
    offsetOf(name) {
      const offset = offsets.get(name)
      if (offset === undefined) throw new RangeError(`offsetOf requires a coded variable, got ${name}`)
      return offset
    },
  }
}
