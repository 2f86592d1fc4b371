import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { methodsDocument } from '../../../../server/commands/methods/document.ts'
import { anchorOf } from '../../../../server/commands/methods/markdown.ts'
import { packageRoot } from '../../../../server/packageRoot.ts'

const docs = join(packageRoot, 'docs')
const page = methodsDocument()
const prose = page.replaceAll(/^```.*?^```/gms, '')
const anchors = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)

test('docs/methods.md is what `npm run methods` writes', () => {
  expect(readFileSync(join(docs, 'methods.md'), 'utf8').split('\n')).toEqual(page.split('\n'))
})

test('no two headings are linked to by the same name', () => {
  expect(anchors.filter((anchor, place) => anchors.indexOf(anchor) !== place)).toEqual([])
})

test('every link within the page leads to a heading', () => {
  const within = links.filter(link => link.startsWith('#'))
  expect(within.filter(link => !anchors.includes(link.slice(1)))).toEqual([])
})

test('every link to a file leads to one', () => {
  const files = links.filter(link => !/^(?:#|https:)/.test(link))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(file => !existsSync(join(docs, file)))).toEqual([])
})

const [, chapter = ''] = /^### The one test of a question$(.*?)^###/ms.exec(page) ?? []

test.each(['chiSquare', 'fisher', 'fisherSimulated', 'mannWhitney', 'welch', 'linearisedT', 'raoScott'])(
  'the page says when a question’s test is %s',
  method => {
    expect(chapter).toContain(`\`${method}\``)
  },
)
