import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actionNames } from '../../client/manage/audit/actions.ts'
import { removals } from '../../server/audit/removal.ts'
import { packageRoot } from '../../server/packageRoot.ts'

/** What stands in the sources of the server as the name of an act. */
const recorded = readdirSync(join(packageRoot, 'server'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.startsWith('store/migrations'))
  .flatMap(name => {
    const text = readFileSync(join(packageRoot, 'server', name), 'utf8')
    if (!/\brecord\(|\bactOf\b/.test(text)) return []
    const lines = text.split('\n').filter(line => /\baction\b/.test(line) && !line.includes('middleware'))
    return lines.flatMap(line =>
      [...line.matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)].map(([, action = '']) => action),
    )
  })

test('every act that the server records has a name in the audit', () => {
  expect(recorded.length).toBeGreaterThan(20)
  const named = new Set(Object.keys(actionNames))
  expect([...new Set([...recorded, ...removals])].filter(action => !named.has(action))).toEqual([])
})
