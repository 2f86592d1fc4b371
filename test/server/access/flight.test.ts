import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLogin } from '../../../server/access/login.ts'
import { openPasswords } from '../../../server/access/passwords.ts'
import { setDisabled, setGrants, setPassword } from '../../../server/store/accountChanges.ts'
import { readAccount } from '../../../server/store/accounts.ts'
import { enrolFactor, verifyFactor } from '../../../server/store/factors.ts'
import { makeInvitation } from '../../../server/store/invitations.ts'
import { sessionSubject } from '../../../server/store/sessions.ts'
import { databases } from '../../support/databases.ts'
import { addMember } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'

const visit = { address: '192.0.2.1', device: 'Chromium · Linux' }
const raised = [{ role: 'administrator', unit: 'root' }] as const

describe.each(databases)('somebody whose sign-in is under way on %s', (_name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())

  /** What the sign-in has read before the account changes. */
  async function begin() {
    const { database, secrets } = server
    const { id } = await addMember(database, 'trainer')
    const account = await readAccount(database, id)
    const enter = () => openLogin(database, secrets, openPasswords()).enter(account, visit)
    return { database, id, enter }
  }

  test('owes the second factor of a role that is given meanwhile', async () => {
    const { database, id, enter } = await begin()
    await setGrants(database, id, raised, 'another')
    const { session, next } = await enter()
    expect([next, (await sessionSubject(database, session))?.kind]).toEqual(['enrolment', 'pending'])
  })

  test('is refused where the password changes meanwhile, or the account is disabled', async () => {
    const one = await begin()
    await setPassword(one.database, { account: one.id, password: 'new', actor: 'another', session: null })
    await expect(one.enter()).rejects.toThrow('session.refused')
    const other = await begin()
    await setDisabled(other.database, other.id, true, 'another')
    await expect(other.enter()).rejects.toThrow('session.refused')
  })

  test('gets no session for a code where the one that waited for it has been ended', async () => {
    const { database, id, enter } = await begin()
    await setGrants(database, id, raised, 'another')
    const { session } = await enter()
    const waiting = await sessionSubject(database, session)
    if (waiting?.kind !== 'pending') throw new Error('expected a session that waits')
    await setPassword(database, { account: id, password: 'new', actor: 'another', session: null })
    const proof = { step: 1 }
    const token = await verifyFactor(database, { ...visit, account: id, proof, session: waiting.session })
    expect(token).toBeNull()
  })

  test('sets no app up where the session in which it was begun has been ended', async () => {
    const { database, id, enter } = await begin()
    await setGrants(database, id, raised, 'another')
    const waiting = await sessionSubject(database, (await enter()).session)
    if (waiting?.kind !== 'pending') throw new Error('expected a session that waits')
    await setPassword(database, { account: id, password: 'new', actor: 'another', session: null })
    const app = { secret: new Uint8Array([1]), step: 1, marks: ['a mark'], replacing: false }
    const enrolling = enrolFactor(database, { ...visit, ...app, account: id, session: waiting.session })
    await expect(enrolling).rejects.toThrow('session.missing')
    expect((await readAccount(database, id)).totpSecret).toBeNull()
  })

  test('invites nobody once disabled', async () => {
    const { database, id } = await begin()
    await setDisabled(database, id, true, 'another')
    const invited = { fullName: 'Vũ Thị Giang', role: 'trainer', unit: 'root', invitedBy: id } as const
    await expect(makeInvitation(database, invited)).rejects.toThrow('session.missing')
  })
})
