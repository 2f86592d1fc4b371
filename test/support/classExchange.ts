/** Classes that go from one installation to another, as their trainers send and take them in. */
import { eq } from 'drizzle-orm'
import { addCards } from '../../server/store/cards.ts'
import type { Phase } from '../../server/store/tables/training.ts'
import { trainingClass } from '../../server/store/trainingClasses.ts'
import { seatHash, seatToken } from '../../server/training/seatToken.ts'
import { newSqlite } from './databases.ts'
import { ask } from './desk.ts'
import { newId } from './server.ts'
import { signIn } from './staff.ts'
import { makeClass, openRoom, type Room } from './trainingRoom.ts'

export const call = ({ app, trainer }: Room, method: string, path: string, body?: object) =>
  ask(app, method, path, { cookie: trainer.cookie, ...(body && { body }) })

/** A card sits down and hands in, as the server of the room has it. */
export async function sit(room: Room, id: string, card: string, phase: Phase, others: object = {}) {
  const { tables, write } = room.database
  const token = seatToken(room.secrets, { class: id, card, phase })
  await write(async tx => {
    const seat = { class: id, card, phase, hash: seatHash(token), survey: 'knowledge-a' }
    await tx
      .insert(tables.seats)
      .values({ ...seat, joinedAt: new Date().toISOString() })
      .onConflictDoNothing()
  })
  const body = { survey: 'knowledge-a', version: 1, locale: 'vi', mode: 'class', card, phase }
  const times = { startedAt: '2026-11-25T01:00:00.000Z', submittedAt: '2026-11-25T01:10:00.000Z' }
  return ask(room.app, 'PUT', `/responses/${newId()}`, {
    body: { ...body, ...times, answers: { sex: 2, '01': 'B' }, ...others },
    headers: { 'x-pass': token },
  })
}

export async function heldClass(room: Room, count = 3) {
  const { id } = await makeClass(room, { parallel: false })
  await call(room, 'PUT', `/training/${id}/phases/pre`, { open: true })
  const row = await trainingClass(room.database, id)
  if (!row) throw new Error('no class')
  const { tables, write } = room.database
  const cards = await write(tx => addCards(tx, tables, row, count, 'printed'))
  for (const { code } of cards) await sit(room, id, code, 'pre')
  return { id: String(id), cards: cards.map(({ code }) => code) }
}

export const exported = async (room: Room, id: string) =>
  (await call(room, 'GET', `/training/${id}/export`)).told
export const takeIn = (room: Room, file: unknown, dry = false) =>
  call(room, 'POST', '/training/import', { file, dry })

/** A laptop, and a centre that takes its classes in. */
export async function openCentre(
  create: () => Promise<string>,
): Promise<readonly [laptop: Room, centre: Room]> {
  const [laptop, centre] = await Promise.all([openRoom(newSqlite), openRoom(create)])
  const { cookie } = await signIn(centre.database, 'administrator', 'root')
  const sender = { key: laptop.secrets.publicKey, name: 'Máy tính của lớp' }
  await ask(centre.app, 'POST', '/senders', { cookie, body: sender })
  return [laptop, centre]
}

/** The answers of a class, as they are stored. */
export function listAnswers({ database: { tables, read } }: Room, id: string) {
  return read.select().from(tables.responses).where(eq(tables.responses.class, id))
}
