/** Tells failures of the store, which pass or which somebody must mend, from faults of ours. */

/** The store takes nothing for now: the disk is full, the file is locked, the server is gone. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  /** The code of the database or of the way to it, such as `SQLITE_FULL`. */
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
  }
}

/** What every other response would meet as well: the codes of SQLite, of PostgreSQL by class, of the network. */
const codes = [
  /^SQLITE_(FULL|IOERR|READONLY|BUSY|LOCKED|CANTOPEN|PROTOCOL|NOMEM|CORRUPT|NOTADB)/,
  /^(08|25006|28|3D|40|53|55|57|58|XX)/,
  /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND)$/,
]
/** The driver of PostgreSQL has no codes for a connection that it lost itself. */
const lost = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

/** Why the store is unavailable, where an error or what caused it says that it is; otherwise `null`. */
export function reasonOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (error instanceof Unavailable) return error.reason
  const code = 'code' in error ? String(error.code) : ''
  if (codes.some(pattern => pattern.test(code))) return code
  return lost.test(error.message) ? 'CONNECTION' : reasonOf(error.cause)
}
