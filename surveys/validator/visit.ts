/** One check of one set of answers: what was found so far, and what is worked out only when something asks for it. */
import type { Finding } from './finding.ts'

export class Visit {
  readonly findings: Finding[]
  /** Questions that the first look found wrong; nothing more is said about them. */
  readonly flawed: ReadonlySet<string>
  /** What the page knew beside the answers, by names in small letters. */
  readonly variables: ReadonlyMap<string, unknown> | null
  clockRead = false
  #now: Date | undefined
  #calculated: Map<object, unknown> | null = null
  #weighed: Set<object> | null = null

  constructor(
    findings: Finding[],
    flawed: ReadonlySet<string>,
    variables: ReadonlyMap<string, unknown> | null,
    now: Date | undefined,
  ) {
    this.findings = findings
    this.flawed = flawed
    this.variables = variables
    this.#now = now
  }

  /** Moved to and fro when a verdict hangs on the clock, which is never quite the respondent's. */
  get now(): Date {
    return (this.#now ??= new Date())
  }

  set now(now: Date) {
    this.#now = now
  }

  /** Calculated values that were worked out already. */
  get calculated(): Map<object, unknown> {
    return (this.#calculated ??= new Map())
  }

  /** Questions and values whose doubt is being weighed, so that two that hang on each other come to an end. */
  get weighed(): Set<object> {
    return (this.#weighed ??= new Set())
  }
}
