/** Whatever was thrown, as a Problem: what nobody foresaw gets a number, under which the log has the rest. */
import { randomUUID } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import type { Log } from './log.ts'
import { Problem } from './problem.ts'
import { reasonOf } from './store/unavailable.ts'

/** Hono's own refusals, in our words. */
function refused({ status }: HTTPException): Problem {
  if (status === 413) return new Problem('request.tooLarge')
  if (status === 415) return new Problem('request.unsupported')
  return new Problem('request.malformed')
}

export function problemOf(error: unknown, log: Log): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException) return refused(error)
  const reason = reasonOf(error)
  if (reason !== null) return new Problem('store.unavailable', { reason })
  const incident = randomUUID()
  log.failure(
    incident,
    error instanceof Error ? error : new Error('not an error was thrown', { cause: error }),
  )
  return new Problem('server.fault', { incident })
}
