import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../../server/packageRoot.ts'

const folder = mkdtempSync(join(tmpdir(), 'analyse-'))
const example = ['--instrument', 'docs/example/instrument.json', '--data', 'docs/example/data.csv']

function analyse(...words: string[]) {
  const script = join(packageRoot, 'build/server/commands/analyse.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: packageRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}

const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('writes the report as JSON, by sex unless told otherwise', () => {
  const report = JSON.parse(analyse(...example).stdout)
  expect(report.dimensions.map(({ name }: { name: string }) => name)).toEqual(['sex'])
  expect([report.n, report.weighted]).toEqual([400, false])
})

test('writes CSV for a spreadsheet and a workbook', () => {
  const [csv, xlsx] = [join(folder, 'r.csv'), join(folder, 'r.xlsx')]
  expect(analyse(...example, '--out', csv).status).toBe(0)
  expect(readFileSync(csv, 'utf8').startsWith('\u{feff}question,title,')).toBe(true)
  expect(analyse(...example, '--by', 'sex,area', '--out', xlsx).status).toBe(0)
  expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
})

test('takes weights, strata, clusters and population sizes', () => {
  const design = ['--weight', 'weight', '--strata', 'stratum', '--cluster', 'commune', '--fpc', 'communes']
  const report = JSON.parse(analyse(...example, ...design).stdout)
  expect(report.weighted).toBe(true)
  expect(report.scales[0].headlines[0].method).toBe('linearisedT')
})

test('counts only those whom the filter lets through', () => {
  const report = JSON.parse(analyse(...example, '--filter', '{area} = 1').stdout)
  expect(report.n).toBe(120)
})

test.each([
  ['a breakdown that is not there', ['--by', 'moon'], 'The questionnaire has no question or role moon.'],
  ['a filter that is no expression', ['--filter', '{area} = = 1'], 'The filter is not right'],
  ['a column that is not there', ['--weight', 'moon'], 'The data file has no column moon.'],
  [
    'a weight that is no number',
    ['--weight', 'stratum'],
    'Line 2, column stratum: a number is needed, not “urban”.',
  ],
])('tells of %s', (_what, words, sentence) => {
  const { status, stderr } = analyse(...example, ...words)
  expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)])
  expect(stderr).not.toMatch(/\n\s+at /)
})

test.each([
  ['that is not there', join(folder, 'none.csv'), 'The file cannot be opened'],
  ['that is empty', file('empty.csv', ''), 'The data file is empty.'],
  ['of another shape', file('shape.csv', 'sex,area\n1,2,3\n'), 'The CSV file is not well-formed'],
  ['without a question', file('other.csv', 'moon\n1\n'), 'No column of the data file is a question'],
  [
    'with a code that is none',
    file('code.csv', 'sex\n7\n'),
    'Codes that the questionnaire does not have (line, column: code): 2, sex: 7.',
  ],
])('tells of a data file %s', (_what, path, sentence) => {
  const { status, stderr } = analyse('--instrument', 'docs/example/instrument.json', '--data', path)
  expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)])
})

test('tells of a questionnaire that is not JSON', () => {
  const { status, stderr } = analyse('--instrument', 'README.md', '--data', 'docs/example/data.csv')
  expect([status, stderr]).toEqual([1, expect.stringContaining('The file is not JSON')])
})
