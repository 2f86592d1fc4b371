/** A router whose routes refuse what their schema does not describe. */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Identify } from './access/identify.ts'
import type { Access } from './access/subject.ts'
import { invalidRequest } from './invalidRequest.ts'

/** What a request learns on its way. */
export interface Told {
  Variables: {
    /** The code of the Problem that it was told, for the log. */
    problem: string | undefined
    identify: Identify
    /** Those whose word is taken for where a request comes from. */
    proxies: readonly string[]
    /** Set by the guard of the route, so never missing behind it. */
    access: Access
  }
}

export const router = () =>
  new OpenAPIHono<Told>({
    defaultHook: checked => {
      if (!checked.success) throw invalidRequest(checked.error)
    },
  })
