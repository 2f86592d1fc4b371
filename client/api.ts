/** The server as the office screens see it: every call typed from the server's own routes. */
import { hc, parseResponse } from 'hono/client'
import type { Api } from '../server/app.ts'

export const { api } = hc<Api>('/')

/** The body of a good answer; a problem is thrown as hono's `DetailedError`. */
export { parseResponse as answerOf }
