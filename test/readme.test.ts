import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../server/packageRoot.ts'

const text = (path: string) => readFileSync(join(packageRoot, path), 'utf8')
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  'docs/architecture.md',
  'docs/lop-tap-huan.md',
  'docs/privacy.md',
  'docs/quan-tri.md',
  'docs/security.md',
  'docs/units.md',
]
const { scripts } = JSON.parse(text('package.json'))

test.each(documents)('every command in %s is there to be run', path => {
  const named = [...text(path).matchAll(/npm (?:run (\w+)|(start|test)\b)/g)].map(
    ([, run, own]) => run ?? own,
  )
  expect(named.filter(name => !(String(name) in scripts))).toEqual([])
})

test.each(documents)('every file that %s points to is there', path => {
  const links = [...text(path).matchAll(/\]\((?!https?:)([^)#]+)\)|src="([^"]+)"|(docs\/example\/\S+)/g)]
  const targets = links.map(([, link, source, example]) => link ?? source ?? example ?? '')
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
  expect(targets.filter(target => !existsSync(join(packageRoot, folder, target)))).toEqual([])
})
