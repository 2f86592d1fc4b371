/** A server with the tests of the catalogue and a class of a trainer in it. */
import { publishShipped } from '../../server/shipped.ts'
import { ask } from './desk.ts'
import { type Running, startServer } from './server.ts'
import { addUnits, type Staff, signIn } from './staff.ts'

export interface Room extends Running {
  /** Teaches in unit `a`, whose child is `b`. */
  readonly trainer: Staff
}

export const newClass = {
  course: 'C01',
  title: 'Lớp thứ nhất',
  place: 'Hội trường huyện',
  heldOn: '2026-11-25',
  expectedWomen: 20,
  expectedMen: 20,
  minutes: null,
  unit: 'b',
  survey: 'knowledge-a',
  parallel: true,
}

export async function openRoom(create: () => Promise<string>): Promise<Room> {
  const server = await startServer(create)
  await publishShipped(server.database)
  await addUnits(server.database, '/a/', '/a/b/', '/c/')
  return { ...server, trainer: await signIn(server.database, 'trainer', 'a') }
}

/** @returns the class as it is told to its trainer */
export async function makeClass({ app, trainer }: Room, others: object = {}) {
  const { cookie } = trainer
  return (await ask(app, 'POST', '/training', { cookie, body: { ...newClass, ...others } })).told
}
