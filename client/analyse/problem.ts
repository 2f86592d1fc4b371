/** What the server said when it would not give what it was asked for. */
import { DetailedError } from 'hono/client'

export interface Problem {
  readonly code: string
  readonly title: string
  readonly variable: unknown
  /** The fields of a form that were not as they must be. */
  readonly fields: readonly string[]
}

/** @returns `null` where it was not the server that spoke */
export function problemOf(error: Error): Problem | null {
  if (!(error instanceof DetailedError)) return null
  const { code = '', title = '', details = {} } = error.detail?.data ?? {}
  const faults: unknown = details.fields
  const fields = Array.isArray(faults) ? faults.map(fault => String(fault?.field)) : []
  return { code: String(code), title: String(title), variable: details.variable, fields }
}
