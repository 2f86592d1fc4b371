/** A server with the units of the programme, and people who read and change them. */
import type { Role } from '../../server/access/role.ts'
import { plantUnits } from '../../server/units/seed.ts'
import { type Running, startServer } from './server.ts'
import { signIn } from './staff.ts'

export const search = (words: string, more = '') => `?search=${encodeURIComponent(words)}${more}`

/** What a new unit is, unless a test says otherwise. */
export const facts = { kind: 'other', parent: 'hung-yen', note: null }

export async function openUnits(create: () => Promise<string>) {
  const server: Running = await startServer(create)
  await plantUnits(server.database)
  const cookieOf = async (role: Role, unit?: string) => (await signIn(server.database, role, unit)).cookie
  const cookie = await cookieOf('administrator')
  const ask = async (path: string, own = cookie) => {
    const answer = await server.app.request(`/api/units${path}`, { headers: { cookie: own } })
    return { status: answer.status, body: await answer.json() }
  }
  const send = async (method: string, path: string, body: object, own = cookie) => {
    const answer = await server.app.request(`/api/units${path}`, {
      method,
      headers: { cookie: own, 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const namesOf = async (query: string, own?: string): Promise<string[]> =>
    (await ask(query, own)).body.map(({ name }: { name: string }) => name)
  let codes = 0
  const newCode = () => `T${(codes += 1)}`
  /** A new unit; its code is one that nobody has. */
  const make = async (name: string, more: object = {}) =>
    (await send('POST', '', { ...facts, name, code: newCode(), validFrom: '2020-01-01', ...more })).body
  return { server, cookie, cookieOf, ask, send, namesOf, newCode, make }
}

export type UnitOffice = Awaited<ReturnType<typeof openUnits>>
