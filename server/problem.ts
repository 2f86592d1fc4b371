/** The one error that people are told: `throw new Problem('survey.closed', { survey })`. */
import { messageDay } from './messageDay.ts'
import { catalogue, type Language } from './problemCatalogue.ts'

export type ProblemCode = keyof typeof catalogue
type Detail = string | number

/** The names between braces in a message: `'{a} of {b}'` gives `'a' | 'b'`. */
type Slots<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never
type Details<Code extends ProblemCode> = Readonly<Record<Slots<(typeof catalogue)[Code][Language]>, Detail>>
/** Details that are themselves words, such as what is wrong with each answer. */
type Particulars = (language: Language) => Readonly<Record<string, unknown>>
type Arguments<Code extends ProblemCode> = keyof Details<Code> extends never
  ? []
  : [details: Details<Code>, particulars?: Particulars]

/** What messages call their days; whatever else looks like one is what somebody typed. */
const days = new Set(['on', 'from', 'until'])

/**
 * Thrown anywhere on the server, told once by the app. The compiler asks for exactly the details that the
 * code's messages name.
 */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem'
  readonly code: Code
  readonly details: Readonly<Record<string, Detail>>
  readonly #particulars: Particulars
  #seconds: number | null = null

  constructor(code: Code, ...[details, particulars]: Arguments<Code>) {
    super(code)
    this.code = code
    this.details = details ?? {}
    this.#particulars = particulars ?? (() => ({}))
  }

  get status() {
    return catalogue[this.code].status
  }

  /** Seconds after which trying again makes sense, or `null`. */
  get retryAfter(): number | null {
    if (this.#seconds !== null) return this.#seconds
    const entry = catalogue[this.code]
    return 'retryAfter' in entry ? entry.retryAfter : null
  }

  /** Says when it is known to be over, in whole seconds. */
  after(seconds: number): this {
    this.#seconds = seconds
    return this
  }

  /** The sentence for a person, in their language. */
  tell(language: Language): string {
    return catalogue[this.code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const detail = String(this.details[name])
      return days.has(name) ? messageDay(detail, language) : detail
    })
  }

  /** The body of the answer, as RFC 9457 lays it out. */
  body(language: Language) {
    const { code, status } = this
    const details = { ...this.details, ...this.#particulars(language) }
    return { type: `/problems/${code}`, title: this.tell(language), status, code, details }
  }
}

/** A problem that another thread told, as it was told there. */
export const toldProblem = (code: ProblemCode, details: Problem['details']): Problem =>
  new Problem(code, ...([details] as unknown as Arguments<ProblemCode>))
