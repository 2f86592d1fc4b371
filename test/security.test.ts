import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../server/packageRoot.ts'

const page = readFileSync(join(packageRoot, 'docs/security.md'), 'utf8')

interface Item {
  readonly number: string
  readonly level: string
  readonly held: string
}

const items: Item[] = [...page.matchAll(/^\| (\d+\.\d+\.\d+) +\| (\d) +\| .*? +\| (.*?) +\|$/gm)].map(
  ([, number = '', level = '', held = '']) => ({ number, level, held }),
)
const [, absent = ''] = /### Not applicable\n([^]*)$/.exec(page) ?? []
const inapplicable = [...absent.matchAll(/\d+\.\d+\.\d+/g)].map(([number]) => number)

/** What is wrong with what an item is said to be held by; `null`: nothing. */
function faultOf({ held }: Item): string | null {
  if (held === 'operator' || /^open: ./.test(held)) return null
  const [, section] = /^this page: (.+)$/.exec(held) ?? []
  if (section !== undefined) return page.includes(`\n## ${section}\n`) ? null : `no section ${section}`
  const [, file = '', name = ''] = /^`([^`]+)`(?: › (.+))?$/.exec(held) ?? []
  if (!/\.test\.tsx?$/.test(file) || !existsSync(join(packageRoot, file))) return `no file ${file}`
  return readFileSync(join(packageRoot, file), 'utf8').includes(name) ? null : `no test ${name} in ${file}`
}

describe('docs/security.md', () => {
  test('goes through every item of levels 1 and 2, each once', () => {
    const all = [...items.map(({ number }) => number), ...inapplicable]
    expect([all.length, new Set(all).size]).toEqual([253, 253])
  })

  test('names tests and sections that are there', () => {
    const faults = items.flatMap(item => {
      const fault = faultOf(item)
      return fault === null ? [] : [`${item.number}: ${fault}`]
    })
    expect(faults).toEqual([])
  })

  test('says how many apply', () => {
    expect(page).toContain(`\n${items.length} of 253 items`)
  })
})
