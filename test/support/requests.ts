/** One request to each route of an app, and what does not hold for the answers. */
import { expect } from 'vitest'
import { listRoutes } from '../../server/access/guard.ts'
import type { Api } from '../../server/app.ts'

export interface Asked {
  readonly method: string
  readonly path: string
}

/** What an address names by its id. */
export const anyId = '018e1a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b'

/** An address as a browser writes it: with the name of something in the place of each name. */
export const addressOf = (path: string): string =>
  path
    .replace(':slug', 'village')
    .replace(':version', '1')
    .replaceAll(/:\w+(\{[^/]*\})?/g, anyId)
    .replace('*', 'page.js')

export const listRequests = (app: Pick<Api, 'routes'>): Asked[] =>
  listRoutes(app).map(({ method, path }) => ({
    method: method === 'ALL' ? 'GET' : method,
    path: addressOf(path),
  }))

type Judge = (answer: Response, asked: Asked) => string | null | Promise<string | null>

/** What a judge finds wrong with the answers, each fault with the request that it came to. */
export async function listFaults(
  app: Pick<Api, 'request'>,
  asked: readonly Asked[],
  faultOf: Judge,
  headers: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  expect(asked.length).toBeGreaterThan(5)
  const faults: string[] = []
  for (const { method, path } of asked) {
    const answer = await app.request(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
    })
    const fault = await faultOf(answer, { method, path })
    if (fault !== null) faults.push(`${method} ${path}: ${fault}`)
  }
  return faults
}

/** Finds nothing wrong where the answer is a Problem of this code. */
export const refusedWith =
  (code: string): Judge =>
  async answer => {
    const told = String((await answer.json()).code)
    return told === code ? null : told
  }
