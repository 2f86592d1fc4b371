/** People in a training class, each with a phone: they sit down, tell of themselves and hand in. */
import { ask } from './desk.ts'
import { answered, newId } from './server.ts'
import { makeClass, type Room } from './trainingRoom.ts'

export type Told = Awaited<ReturnType<typeof ask>>['told']

/** A class with cards and its first test open. */
export async function openClass(room: Room, cards = 4, others: object = {}) {
  const made = await makeClass(room, others)
  const { cookie } = room.trainer
  const call = (method: string, path: string, body?: object) =>
    ask(room.app, method, `/training/${made['id']}${path}`, { cookie, ...(body && { body }) })
  const printed = (await call('POST', '/cards', { count: cards })).told
  const setPhase = (phase: string, open: boolean) => call('PUT', `/phases/${phase}`, { open })
  await setPhase('pre', true)
  return {
    id: String(made['id']),
    code: String(made['code']),
    cards: Object.values(printed).map(card => String(card.code)),
    call,
    setPhase,
  }
}

export type OpenClass = Awaited<ReturnType<typeof openClass>>

interface Typed {
  readonly card?: string | null
  readonly lost?: readonly string[] | null
  readonly address?: string
}

export const sit = ({ app }: Room, code: string, { card = null, lost = null, address }: Typed = {}) =>
  ask(app, 'POST', '/training/seats', { body: { code, card, lost }, ...(address && { address }) })

const withPass = ({ pass }: Told) => ({ headers: { 'x-pass': String(pass) } })

export const tell = ({ app }: Room, seat: Told, about: object, marks: readonly string[] | null = null) =>
  ask(app, 'PUT', '/training/seats/about', { ...withPass(seat), body: { about, marks } })

export const start = ({ app }: Room, seat: Told) => ask(app, 'POST', '/training/seats/start', withPass(seat))

/** As the phone asks that has handed in; `ids`: what another phone has handed in. */
export async function readKey({ app, database }: Room, seat: Told, ids?: readonly string[]) {
  const { responses } = database.tables
  const own = await database.read.select({ id: responses.id, card: responses.card }).from(responses)
  const handedIn = own.filter(({ card }) => card === seat.card).map(({ id }) => id)
  const headers = { ...withPass(seat).headers, 'x-responses': (ids ?? handedIn).join(',') }
  return ask(app, 'GET', '/training/seats/key', { headers })
}

/** Hands a test in. */
export const handIn = (
  { app }: Room,
  seat: Told,
  answers: object = { '01': 'B' },
  others: object = {},
  id = newId(),
) => {
  const { survey, card, phase } = seat
  const now = new Date().toISOString()
  const sent = { survey, card, phase, mode: 'class', startedAt: now, submittedAt: now, ...others }
  return ask(app, 'PUT', `/responses/${id}`, { ...withPass(seat), body: answered({ ...answers }, sent) })
}
