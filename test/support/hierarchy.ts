/** A small tree of units with one of everything in each, and one person who stands in the middle of it. */
import { hash } from 'node:crypto'
import { ne } from 'drizzle-orm'
import { scannedMark } from '../../server/access/passCode.ts'
import { type Role, roles } from '../../server/access/role.ts'
import { hashOf } from '../../server/access/token.ts'
import type { Database, Writer } from '../../server/store/database.ts'

/** The ids of two siblings begin alike on purpose. */
const units = { own: 'b', child: 'c', sibling: 'ba', parent: 'hy' } as const
type Seat = keyof typeof units
const paths: Readonly<Record<Seat, string>> = {
  own: '/hy/b/',
  child: '/hy/b/c/',
  sibling: '/hy/ba/',
  parent: '/hy/',
}
const seats: readonly Seat[] = ['own', 'child', 'sibling', 'parent']

/** Where a thing lies, seen from the person; `mine`: it is theirs; `astride`: in two units; `there`: in none. */
export type Place = Seat | 'mine' | 'astride' | 'there' | 'missing'

export type Kind =
  | 'unit'
  | 'account'
  | 'invitation'
  | 'session'
  | 'class'
  | 'training'
  | 'batch'
  | 'device'
  | 'response'
  | 'survey'

/** An id that is the same in every run. */
const idOf = (kind: Kind, place: Place) =>
  hash('sha256', `${kind}/${place}`).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')

/** In which places there is a thing of a kind, besides where it is missing. */
export const placesOf = (kind: Kind): readonly Place[] => {
  if (kind === 'survey' || kind === 'response') return ['there']
  if (kind === 'account') return [...seats, 'mine', 'astride']
  return kind === 'unit' || kind === 'device' ? seats : [...seats, 'mine']
}

/** What an address names a thing by. */
export function nameOf(kind: Kind, place: Place): string {
  if (kind === 'survey') return place === 'there' ? 'village' : 'none'
  if (kind === 'unit') return place in units ? units[place as Seat] : 'khong-co'
  return place === 'missing' ? '00000000-0000-4000-8000-000000000000' : idOf(kind, place)
}

/** The unit above the one in a place. */
export function parentOf(place: Place): string | null {
  if (place === 'child') return units.own
  return place === 'own' || place === 'sibling' ? units.parent : null
}

export interface Somebody {
  /** As the columns of a table name them. */
  readonly name: string
  readonly kind: 'anyone' | 'pending' | 'device' | 'account'
  readonly role: Role | null
  readonly unit: string
}

const account = (role: Role, unit: string): Somebody => ({
  name: unit === 'root' ? `${role} of all` : role,
  kind: 'account',
  role,
  unit,
})

/** Everybody whom the policy can tell apart. */
export const everybody: readonly Somebody[] = [
  { name: 'anyone', kind: 'anyone', role: null, unit: '' },
  { name: 'pending', kind: 'pending', role: 'administrator', unit: units.own },
  { name: 'device', kind: 'device', role: null, unit: units.own },
  ...roles.map(role => account(role, units.own)),
  ...roles.map(role => account(role, 'root')),
]

const token = 'phien-cua-nguoi-dang-thu'
const later = () => new Date(Date.now() + 3_600_000).toISOString()

/** What somebody's browser or tablet sends. */
export const headersOf = ({ kind }: Somebody): Readonly<Record<string, string>> => {
  if (kind === 'anyone') return {}
  return kind === 'device' ? { authorization: `Bearer ${token}` } : { cookie: `office=${token}` }
}

async function clear(tx: Writer, { tables }: Database) {
  const { sessions, grants, recoveryCodes, invitations, passwordLinks, attempts, accounts } = tables
  const { classCodes, passes, passBatches, pairings, devices, unitStates, unitSuccessors } = tables
  const { trainingClasses, trainingPhases, cards, seats: taken } = tables
  for (const table of [sessions, grants, recoveryCodes, invitations, passwordLinks, attempts, accounts])
    await tx.delete(table)
  for (const table of [trainingClasses, trainingPhases, cards, taken]) await tx.delete(table)
  for (const table of [classCodes, passes, passBatches, pairings, devices, unitStates, unitSuccessors])
    await tx.delete(table)
  await tx.delete(tables.units).where(ne(tables.units.id, 'root'))
}

/** One of everything, belonging to the account of the place. */
async function furnish(tx: Writer, { tables }: Database, place: Seat | 'mine') {
  const [createdAt, expiresAt] = [new Date().toISOString(), later()]
  const unit = units[place === 'mine' ? 'own' : place]
  const owner = idOf('account', place)
  const common = { survey: 'village', unit, createdAt, expiresAt }
  const { invitations, classCodes, passBatches, passes, devices } = tables
  const code = `LOP${place.slice(0, 3).toUpperCase()}`
  await tx.insert(classCodes).values({ ...common, id: idOf('class', place), code, owner })
  const { trainingClasses } = tables
  const lesson = { course: 'C01', title: '', place: 'Hội trường', heldOn: '2026-11-25', salt: 'muoi' }
  const expected = { expectedWomen: 20, expectedMen: 20, minutes: null, revealedAt: null }
  const test = { survey: 'village', parallelSurvey: null, unit, owner, createdAt }
  const training = { ...lesson, ...expected, ...test, id: idOf('training', place), code: `T${code}` }
  await tx.insert(trainingClasses).values(training)
  await tx.insert(passBatches).values({ ...common, id: idOf('batch', place), owner, issued: 1 })
  const pass = { hash: scannedMark(idOf('batch', place)), typed: null, origin: idOf('batch', place) }
  await tx.insert(passes).values({ ...pass, survey: 'village', unit, expiresAt })
  const invited = { fullName: 'Trần Thị Khách', role: 'reporter', unit, createdAt, expiresAt } as const
  const invitation = idOf('invitation', place)
  await tx
    .insert(invitations)
    .values({ ...invited, hash: hashOf(invitation), id: invitation, invitedBy: owner })
  if (place === 'mine') return
  const device = { id: idOf('device', place), name: 'Máy tính bảng', unit, surveys: ['village'] }
  const seen = { pairedAt: createdAt, seenAt: createdAt, expiresAt }
  await tx.insert(devices).values({ ...device, ...seen, hash: hashOf(device.id) })
}

async function employ(tx: Writer, { tables }: Database, id: string, role: Role, unit: string) {
  const createdAt = new Date().toISOString()
  const { accounts, grants, sessions } = tables
  await tx
    .insert(accounts)
    .values({ id, name: `nguoi-${id.slice(0, 8)}`, fullName: 'Nguyễn Văn Thử', createdAt })
  await tx.insert(grants).values({ account: id, role, unit })
  return {
    sessions,
    session: { account: id, stage: 'full', device: 'Chromium', createdAt, seenAt: createdAt } as const,
  }
}

/** Sets everything up anew, around somebody. */
export const settle = (database: Database, { kind, role, unit }: Somebody): Promise<void> =>
  database.write(async tx => {
    const { tables } = database
    await clear(tx, database)
    for (const seat of seats) {
      const id = units[seat]
      await tx.insert(tables.units).values({ id, path: paths[seat] })
      const facts = { code: id, name: `Đơn vị ${id}`, folded: `don vi ${id}`, kind: 'commune', note: null }
      await tx
        .insert(tables.unitStates)
        .values({ ...facts, unit: id, parent: parentOf(seat), validFrom: '2020-01-01', validUntil: null })
      const { sessions, session } = await employ(tx, database, idOf('account', seat), 'trainer', id)
      await tx
        .insert(sessions)
        .values({ ...session, id: idOf('session', seat), hash: hashOf(idOf('session', seat)) })
    }
    const astride = idOf('account', 'astride')
    await employ(tx, database, astride, 'trainer', units.own)
    await tx.insert(tables.grants).values({ account: astride, role: 'leader', unit: units.sibling })
    const me = idOf('account', 'mine')
    const { sessions, session } = await employ(tx, database, me, role ?? 'leader', unit || units.own)
    const stage = kind === 'pending' ? 'password' : 'full'
    if (kind === 'pending' || kind === 'account')
      await tx.insert(sessions).values([
        { ...session, stage, id: 'this', hash: hashOf(token) },
        { ...session, id: idOf('session', 'mine'), hash: hashOf(idOf('session', 'mine')) },
      ])
    for (const place of [...seats, 'mine' as const]) await furnish(tx, database, place)
    if (kind === 'device') {
      const at = new Date().toISOString()
      const device = { id: 'this', hash: hashOf(token), name: 'Máy của phòng', unit, surveys: ['village'] }
      await tx.insert(tables.devices).values({ ...device, pairedAt: at, seenAt: at, expiresAt: later() })
    }
  })
