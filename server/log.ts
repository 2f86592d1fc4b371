/** One line a request and one a failure, made of named fields alone: never an answer, an address or a token. */
import pino from 'pino'

export interface Visit {
  readonly method: string
  /** The pattern of the route, `/api/responses/:id`, so that no id and no query gets in. */
  readonly route: string
  readonly status: number
  /** The code of the Problem, where it was one. */
  readonly problem: string | undefined
  readonly milliseconds: number
}

export interface Log {
  readonly visit: (visit: Visit) => void
  readonly failure: (incident: string, error: Error) => void
  readonly close: () => void
}

const codeOf = (error: object) => ('code' in error ? String(error.code) : undefined)

/** Where it happened. The message stays out: drivers and parsers quote people's answers in it. */
const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .map(line => line.trim())

/** Characters that are gathered before they are written, so that a line costs no call of its own. */
const gathered = 4096

/**
 * Lines of JSON to the standard error, so that the standard output keeps what is said to a person. Written by Node's
 * own stream: pino's tries for ever where nobody reads any more.
 */
export function openLog(destination: { readonly write: (text: string) => unknown } = process.stderr): Log {
  let kept = ''
  const flush = () => {
    if (kept !== '') destination.write(kept)
    kept = ''
  }
  const write = (line: string) => {
    kept += line
    if (kept.length > gathered) flush()
  }
  const lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write })
  const flushing = setInterval(flush, 1000).unref()
  return {
    visit({ method, route, status, problem, milliseconds }) {
      lines.info({ method, route, status, problem, milliseconds })
    },
    failure(incident, error) {
      const cause = error.cause instanceof Error ? error.cause : error
      lines.error({ incident, error: cause.name, code: codeOf(cause), at: framesOf(cause) })
    },
    close() {
      clearInterval(flushing)
      flush()
    },
  }
}
