/** Somebody at a browser: it keeps the cookie that the server gives, and sends it back. */
import type { Api } from '../../server/app.ts'
import { ask } from './desk.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0'

export interface Visitor {
  /** @returns the status and the body; the code of the Problem is `told.code` */
  readonly ask: (method: string, path: string, body?: unknown) => ReturnType<typeof ask>
  /** What the cookie says now; `undefined`: there is none. */
  readonly token: () => string | undefined
  /** As if the cookie had been copied out of another browser. */
  readonly hold: (token: string | undefined) => void
}

/** @param address - from where the person comes, and what else the browser sends */
export function openVisitor(
  app: Api,
  address = '203.0.113.1',
  others: Readonly<Record<string, string>> = {},
): Visitor {
  let token: string | undefined
  /** What the server has said of this browser; signing in alone sends it. */
  const notes = new Map<string, string>()
  return {
    token: () => token,
    hold: given => void (token = given),
    async ask(method, path, body) {
      const answer = await ask(app, method, path, {
        address,
        headers: { 'user-agent': firefox, ...others },
        ...(body !== undefined && { body }),
        cookie: [
          ...(token === undefined ? [] : [`office=${token}`]),
          ...(path.startsWith('/session') ? [...notes].map(([name, note]) => `${name}=${note}`) : []),
        ].join('; '),
      })
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', note = ''] = /^(browser-[^=]+)=([^;]+)/.exec(cookie) ?? []
        if (name) notes.set(name, note)
      }
      const given = answer.headers.getSetCookie().find(cookie => cookie.startsWith('office='))
      if (given !== undefined) token = /^office=([^;]+)/.exec(given)?.[1]
      return answer
    },
  }
}
