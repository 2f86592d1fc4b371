import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ruleOf } from '../../../server/access/policy.ts'
import { listRoutes } from '../../../server/access/guard.ts'
import { type Role, roles } from '../../../server/access/role.ts'
import { hashOf } from '../../../server/access/token.ts'
import { root } from '../../../server/access/subject.ts'
import { listOperations } from '../../support/apiDocument.ts'
import { databases } from '../../support/databases.ts'
import { type Running, startServer } from '../../support/server.ts'
import { isUnder, treeOf } from '../../support/trees.ts'

const tree = treeOf(14)
const unitOf = (path: string) => path.split('/').at(-2) || 'root'

/** Which things a list holds, each with its unit in its id; a new list needs its line here. */
const lists: Readonly<Record<string, (item: Record<string, string>) => string | undefined>> = {
  '/api/units': ({ id }) => id,
  '/api/classes': ({ id }) => id,
  '/api/passes': ({ id }) => id,
  '/api/devices': ({ id }) => id,
  '/api/accounts': ({ id }) => id,
  '/api/invitations': ({ id }) => id,
  '/api/training': ({ id }) => id,
}
/** Lists that are the same for everybody who may read them at all, or hold nothing but the reader's own. */
const uncut = new Set([
  '/api/surveys',
  '/api/office/surveys',
  '/api/me/sessions',
  '/api/privacy/consents',
  '/api/keys',
  '/api/keys/:survey/:version',
])

const [createdAt, expiresAt] = [new Date().toISOString(), new Date(Date.now() + 3_600_000).toISOString()]

/** Fills a tree: in each unit one thing of each kind of somebody else, and one of the reader. */
async function plant(
  { database: { tables, write } }: Running,
  paths: readonly string[],
  role: Role,
  held: string,
) {
  const me = randomUUID()
  const token = randomUUID()
  await write(async tx => {
    const { sessions, grants, invitations, accounts, classCodes, passBatches, devices, unitStates, units } =
      tables
    const { trainingClasses } = tables
    for (const table of [
      sessions,
      grants,
      invitations,
      accounts,
      classCodes,
      passBatches,
      devices,
      unitStates,
      units,
      trainingClasses,
    ])
      await tx.delete(table)
    await tx.insert(units).values(paths.map(path => ({ id: unitOf(path), path })))
    await tx.insert(accounts).values({ id: me, name: me, fullName: 'Người đọc', createdAt })
    await tx.insert(grants).values({ account: me, role, unit: unitOf(held) })
    const session = { account: me, stage: 'full', device: 'Chromium', createdAt, seenAt: createdAt } as const
    await tx.insert(sessions).values({ ...session, id: randomUUID(), hash: hashOf(token) })
    for (const path of paths) {
      const unit = unitOf(path)
      const facts = { unit, code: unit, name: unit, folded: unit, kind: 'commune', validFrom: '2020-01-01' }
      if (path !== root) await tx.insert(unitStates).values(facts)
      const other = `other/${unit}`
      await tx.insert(accounts).values({ id: other, name: other, fullName: 'Người khác', createdAt })
      await tx.insert(grants).values({ account: other, role: 'reporter', unit })
      const device = {
        name: unit,
        unit,
        surveys: ['village'],
        pairedAt: createdAt,
        seenAt: createdAt,
        expiresAt,
      }
      await tx.insert(devices).values({ ...device, id: other, hash: other })
      for (const owner of [me, other]) {
        const id = `${owner === me ? 'mine' : 'other'}/${unit}`
        const placed = { survey: 'village', unit, owner, createdAt, expiresAt }
        await tx.insert(classCodes).values({ ...placed, id, code: id })
        await tx.insert(passBatches).values({ ...placed, id, issued: 1 })
        const lesson = { course: 'C01', title: '', place: '', heldOn: '2026-11-25', salt: 'muoi' }
        const people = { expectedWomen: 0, expectedMen: 0 }
        await tx.insert(trainingClasses).values({ ...placed, ...lesson, ...people, id, code: id })
        const invited = { fullName: 'Khách', role: 'reporter', unit, createdAt, expiresAt } as const
        await tx.insert(invitations).values({ ...invited, id, hash: id, invitedBy: owner })
      }
    }
  })
  return { me, cookie: `office=${token}` }
}

/** The ids that a list must hold. Whoever reads is an account in the unit where their role holds. */
function expectedIds(
  path: string,
  reach: string | undefined,
  paths: readonly string[],
  held: string,
  me: string,
) {
  const seen = (unit: string) =>
    reach === 'subtree' ? isUnder(unit, held) : reach === 'root' ? held === root : false
  const there = paths.filter(seen).map(unitOf)
  if (path === '/api/units') return there.filter(unit => unit !== 'root')
  if (path === '/api/accounts') return [...there.map(unit => `other/${unit}`), me]
  if (path === '/api/devices') return there.map(unit => `other/${unit}`)
  const mine = (reach === 'own' ? paths.map(unitOf) : there).map(unit => `mine/${unit}`)
  return [...there.map(unit => `other/${unit}`), ...mine]
}

describe.each(databases)('a list on %s', (name, create) => {
  let server: Running
  beforeAll(async () => {
    server = await startServer(create)
  })
  afterAll(() => server.close())

  test(
    'holds what lies in the reader’s part of any tree, and nothing else',
    { timeout: 120_000 },
    async () => {
      const operations = await listOperations(server.app)
      const arrays = new Set(
        operations
          .filter(({ method, answer }) => method === 'GET' && answer?.type === 'array')
          .map(({ path }) => path),
      )
      const cut = listRoutes(server.app).filter(
        ({ method, path, placed }) => method === 'GET' && arrays.has(path) && !uncut.has(path) && !placed,
      )
      expect(cut.map(({ path }) => path).filter(path => !(path in lists))).toEqual([])
      await fc.assert(
        fc.asyncProperty(tree, fc.nat(), fc.constantFrom(...roles), async (paths, place, role) => {
          const held = paths[place % paths.length] ?? root
          const { me, cookie } = await plant(server, paths, role, held)
          for (const { path, action } of cut) {
            const answer = await server.app.request(path, { headers: { cookie } })
            const reach = ruleOf(action)[role]
            const isBarred = reach === undefined || (reach === 'root' && held !== root)
            expect([path, answer.status]).toEqual([path, isBarred ? 403 : 200])
            if (isBarred) continue
            const items: Record<string, string>[] = await answer.json()
            const ids = new Set(items.map(item => lists[path]?.(item)))
            expect([path, items.length]).toEqual([path, ids.size])
            expect([path, ids]).toEqual([path, new Set(expectedIds(path, reach, paths, held, me))])
          }
        }),
        { numRuns: name === 'SQLite' ? 60 : 25 },
      )
      expect(server.failures).toEqual([])
    },
  )
})
