/** The server as the office screens see it: every call typed from the server's own routes. */
import { hc, type InferResponseType, parseResponse } from 'hono/client'
import type { Api } from '../server/app.ts'

/** Problems come back in the language that the page is in; what changes something is JSON, even where it says nothing. */
const headers = () => ({
  'accept-language': document.documentElement.lang,
  'Content-Type': 'application/json',
})

export const { api } = hc<Api>('/', { headers })

export type SurveyReport = InferResponseType<(typeof api.surveys)[':slug']['report']['$get'], 200>
export type OfficeSurvey = InferResponseType<typeof api.office.surveys.$get, 200>[number]

/** The body of a good answer; a problem is thrown as hono's `DetailedError`. */
export { parseResponse as answerOf }
