import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../server/access/role.ts'
import { setGrants } from '../../../server/store/accountChanges.ts'
import { databases } from '../../support/databases.ts'
import { ask, refusalOf } from '../../support/desk.ts'
import { addMember, type Member } from '../../support/members.ts'
import { type Running, startServer } from '../../support/server.ts'
import { addUnits, signIn, type Staff } from '../../support/staff.ts'

interface Shown {
  readonly id: string
  readonly editable: boolean
  readonly grants: readonly { readonly role: Role; readonly unit: { readonly id: string } }[]
}

const idsOf = (shown: readonly Shown[]) => new Set(shown.map(({ id }) => id))

describe.each(databases)('accounts on %s', (_name, create) => {
  let server: Running
  let root: Staff
  let district: Staff
  let inside: Member
  let below: Member
  let beside: Member
  let both: Member
  beforeAll(async () => {
    server = await startServer(create)
    const { database } = server
    await addUnits(database, '/a/', '/a/b/', '/ab/', '/c/')
    root = await signIn(database, 'administrator')
    district = await signIn(database, 'administrator', 'a')
    inside = await addMember(database, 'trainer', 'a')
    below = await addMember(database, 'reporter', 'b')
    beside = await addMember(database, 'trainer', 'ab')
    both = await addMember(database, 'trainer', 'b')
    const held = [
      { role: 'trainer', unit: 'b' },
      { role: 'trainer', unit: 'c' },
    ] as const
    await setGrants(database, both.id, held, root.id)
  })
  afterAll(() => server.close())

  const list = async (staff: Staff, query = '') =>
    (await ask(server.app, 'GET', `/accounts${query}`, staff)).told as unknown as Shown[]

  test('are listed for the part of the tree that an administrator has', async () => {
    expect(idsOf(await list(district))).toEqual(new Set([district.id, inside.id, below.id, both.id]))
    expect(idsOf(await list(root))).toEqual(
      new Set([root.id, district.id, inside.id, below.id, beside.id, both.id]),
    )
  })

  test('are shown with as much as the reader may see, and can be changed where nothing lies outside', async () => {
    const shown = (await list(district)).find(({ id }) => id === both.id)
    expect(shown).toMatchObject({ editable: false, grants: [{ role: 'trainer', unit: { id: 'b' } }] })
    const one = await ask(server.app, 'GET', `/accounts/${both.id}`, district)
    expect(one.told).toEqual(shown)
    const change = { ...district, body: { disabled: true } }
    expect((await ask(server.app, 'PUT', `/accounts/${both.id}/state`, change)).status).toBe(404)
    expect((await list(root)).find(({ id }) => id === both.id)).toMatchObject({ editable: true })
  })

  test('are found by a part of a name without its marks, and by a unit and what lies below', async () => {
    expect(idsOf(await list(root, '?search=tran%20thi%20thu'))).toEqual(
      new Set([inside.id, below.id, beside.id, both.id]),
    )
    expect(idsOf(await list(root, `?search=${inside.name}`))).toEqual(new Set([inside.id]))
    expect(idsOf(await list(root, '?unit=a'))).toEqual(new Set([district.id, inside.id, below.id, both.id]))
    expect(await list(root, '?unit=nowhere')).toEqual([])
    expect(idsOf(await list(district, '?unit=c'))).toEqual(new Set([both.id]))
  })

  test('say nothing of passwords, secrets and tokens', async () => {
    const { told } = await ask(server.app, 'GET', `/accounts/${inside.id}`, root)
    expect(Object.keys(told).toSorted((one, other) => one.localeCompare(other))).toEqual([
      'createdAt',
      'disabledAt',
      'editable',
      'factor',
      'federated',
      'fullName',
      'grants',
      'id',
      'name',
      'seenAt',
    ])
  })

  test.each([
    ['a', 204],
    ['b', 204],
    ['ab', 404],
    ['c', 404],
    ['root', 404],
    ['nowhere', 404],
  ])('are given a role in %s by the administrator of a, or not', async (unit, status) => {
    const { id } = await addMember(server.database, 'trainer', 'a')
    const grants = [
      { role: 'administrator', unit },
      { role: 'leader', unit: 'b' },
    ]
    const answer = await ask(server.app, 'PUT', `/accounts/${id}/grants`, { ...district, body: { grants } })
    expect(answer.status).toBe(status)
    const held = (await list(root)).find(account => account.id === id)?.grants ?? []
    expect(held.map(({ role }) => role)).toEqual(status === 204 ? ['administrator', 'leader'] : ['trainer'])
  })

  test('are not changed by their own owner, so that somebody is left and nobody gets in by a session alone', async () => {
    const grants = [{ role: 'leader', unit: 'root' }]
    for (const [what, body] of [
      ['grants', { grants }],
      ['state', { disabled: true }],
      ['federated', { federated: 'somebody-there' }],
    ] as const) {
      const asked = ask(server.app, 'PUT', `/accounts/${root.id}/${what}`, { ...root, body })
      expect(await refusalOf(asked)).toEqual([409, 'account.own'])
    }
    const reset = ask(server.app, 'DELETE', `/accounts/${root.id}/factor`, root)
    expect(await refusalOf(reset)).toEqual([409, 'account.own'])
  })

  test('keep at least one role, and none that there is not', async () => {
    for (const grants of [[], [{ role: 'king', unit: 'a' }], [{ role: 'leader', unit: 'a', more: 1 }]]) {
      const asked = { ...root, body: { grants } }
      expect((await ask(server.app, 'PUT', `/accounts/${inside.id}/grants`, asked)).status).toBe(400)
    }
  })

  test('met nothing that nobody foresaw', () => {
    expect(server.failures).toEqual([])
  })
})
