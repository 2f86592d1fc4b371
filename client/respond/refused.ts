/** One question to the server, and its refusal in its own words. */

/** A refusal in the server's own words; none where the server was not reached. */
export class Refused extends Error {
  readonly status: number | null
  /** What the server calls it; empty where it was not the server that spoke. */
  readonly code: string

  constructor(status: number | null, words = '', code = '') {
    super(words)
    this.status = status
    this.code = code
  }
}

const patience = 15_000

interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * @returns what the server tells; `null` where it has nothing to say
 * @throws Refused
 */
export async function ask<Answer>(path: string, { method = 'POST', body, headers }: Asking): Promise<Answer> {
  const answer = await fetch(path, {
    method,
    headers: {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  }).catch(() => {
    throw new Refused(null)
  })
  const told = await answer.json().catch(() => null)
  if (answer.status === 204 || (answer.ok && told !== null)) return told
  throw new Refused(answer.status, String(told?.title ?? ''), String(told?.code ?? ''))
}
