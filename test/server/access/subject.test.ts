import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Action, policy } from '../../../server/access/policy.ts'
import { type Role, roles } from '../../../server/access/role.ts'
import { may, root, scopeOf, type Subject } from '../../../server/access/subject.ts'
import { isUnder, treeOf } from '../../support/trees.ts'

const somebody = (role: Role, path: string): Subject => ({
  kind: 'account',
  id: 'a1',
  session: 's1',
  grants: [{ role, path }],
})
const nobody: Subject = { kind: 'anyone' }
const actions = Object.keys(policy) as Action[]

const tree = treeOf(30)

describe('the policy', () => {
  test('lets nobody act outside the subtree of their unit, whatever the tree', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), fc.constantFrom(...roles), (paths, one, other, role) => {
        const [held, aimed] = [paths[one % paths.length] ?? root, paths[other % paths.length] ?? root]
        for (const action of actions) {
          const rule: Partial<Record<string, string>> = policy[action]
          if (rule['anyone'] === 'everywhere') continue
          const allowed = may(somebody(role, held), action, { path: aimed, owner: 'another' })
          const expected =
            (rule[role] === 'subtree' && isUnder(aimed, held)) || (rule[role] === 'root' && held === root)
          expect([action, allowed]).toEqual([action, expected])
        }
      }),
    )
  })

  test('does not take a unit for another whose id begins alike', () => {
    expect(may(somebody('trainer', '/u1/'), 'class.open', { path: '/u1/u2/' })).toBe(true)
    expect(may(somebody('trainer', '/u1/'), 'class.open', { path: '/u11/' })).toBe(false)
  })

  test('gives what belongs to no unit to those at the root alone', () => {
    expect(may(somebody('administrator', root), 'account.read', { path: null })).toBe(true)
    expect(may(somebody('administrator', '/u1/'), 'account.read', { path: null })).toBe(false)
  })

  test('lets people act on what is their own, and on nothing that is another’s', () => {
    const trainer = somebody('trainer', '/u1/')
    expect(may(trainer, 'class.close', { path: '/elsewhere/', owner: 'a1' })).toBe(true)
    expect(may(trainer, 'class.close', { path: '/u1/', owner: 'a2' })).toBe(false)
    expect(scopeOf(trainer, 'class.close')).toEqual({ paths: [], owner: 'a1' })
  })

  test('lets those who owe a second factor do nothing but give it', () => {
    const pending: Subject = { kind: 'pending', id: 'a1', session: 's1', owesPassword: false }
    const open = actions.filter(action => may(pending, action, { path: root, owner: 'a1' }))
    const free = actions.filter(action => may(nobody, action, { path: root }))
    expect(open.filter(action => !free.includes(action))).toEqual([
      'session.verify',
      'session.close',
      'factor.enrol',
      'me.read',
    ])
  })

  test('lets a paired tablet answer and report, and read nothing', () => {
    const tablet: Subject = { kind: 'device', id: 'd1', path: '/u1/' }
    const open = actions.filter(action => may(tablet, action, { path: '/u1/', owner: 'd1' }))
    const free = actions.filter(action => may(nobody, action, { path: root }))
    expect(open.filter(action => !free.includes(action))).toEqual(['device.report'])
  })
})
