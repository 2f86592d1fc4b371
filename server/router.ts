/** A router whose routes refuse what their schema does not describe. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { invalidRequest } from './invalidRequest.ts'

/** What a request learns on its way: the code of the Problem that it was told, for the log. */
export interface Told {
  Variables: { problem: string | undefined }
}

export const router = () =>
  new OpenAPIHono<Told>({
    defaultHook: checked => {
      if (!checked.success) throw invalidRequest(checked.error)
    },
  })
