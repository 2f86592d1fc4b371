import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { judgeCases, score } from '../../../../server/commands/golden/scoreboard.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'golden-'))
  mkdirSync(join(root, 'reference', 'second'), { recursive: true })
  mkdirSync(join(root, 'data', 'second'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

const directory = () => join(root, 'reference', 'second')

function writeCases(...cases: readonly object[]) {
  const whole = cases.map((given, i) => ({ id: `case ${i + 1}`, reference: 'R', rel_tol: 1e-9, ...given }))
  writeFileSync(join(directory(), 'topic.json'), JSON.stringify({ topic: 'topic', cases: whole }))
}

const adjustment = { statistic: 'p_adjust', input: { p: [0.01, 0.04] } }

describe('the scoreboard', () => {
  test('counts what equals R, what does not, and what nothing computes', () => {
    writeCases(
      { ...adjustment, result: { holm: [0.02, 0.04] } },
      { ...adjustment, result: { holm: [0.02, 0.05] } },
      { ...adjustment, input: { p: [2] }, result: { holm: [1] } },
      { statistic: 'horoscope', input: {}, result: { luck: 1 } },
    )
    const outcomes = judgeCases(directory())
    expect(score(outcomes)).toEqual([
      {
        statistic: 'p_adjust',
        cases: 3,
        passed: 1,
        failed: 2,
        unsupported: 0,
        worst: expect.closeTo(0.2, 12),
      },
      { statistic: 'horoscope', cases: 1, passed: 0, failed: 0, unsupported: 1, worst: 0 },
    ])
    expect(outcomes[2]?.comparison?.differences[0]?.got).toBe(
      'RangeError: adjusted requires 0 ≤ p ≤ 1, got 2',
    )
  })

  test('finds data beside the cases, with the rows and groups that a case asks for', () => {
    const rows = ['sex,town,score', 'F,A,1', 'F,A,2', 'F,A,2', 'M,A,2', 'M,A,3', 'M,A,4', 'M,B,9', 'F,B,']
    writeFileSync(join(root, 'data', 'second', 'people.csv'), rows.join('\n'))
    const input = {
      file: 'people.csv',
      where: 'town=A',
      outcome: 'score',
      sex: 'sex',
      group1: 'female',
      group2: 'male',
    }
    writeCases({ statistic: 'mann_whitney', input, result: { n1: 3, n2: 3, U: 1 } })
    expect(judgeCases(directory())[0]?.comparison?.differences).toEqual([])
  })

  test('says which file is missing', () => {
    const input = { file: 'gone.csv', outcome: 'score', group: 'town' }
    writeCases({ statistic: 'k_groups', input, result: { n: [1] } })
    expect(judgeCases(directory())[0]?.comparison?.differences[0]?.got).toContain('gone.csv is in none of')
  })

  test('refuses a folder without cases and a file that is none', () => {
    expect(() => judgeCases(join(root, 'data'))).toThrow('no *.json in')
    writeFileSync(join(directory(), 'topic.json'), '{')
    expect(() => judgeCases(directory())).toThrow('topic.json is not JSON')
    writeFileSync(join(directory(), 'topic.json'), '{"topic":"x"}')
    expect(() => judgeCases(directory())).toThrow('topic.json is not a file of cases')
  })
})
