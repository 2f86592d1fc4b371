import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { judgeCases, passes } from '../../server/commands/golden/scoreboard.ts'

/** The reference cases stand beside the repository, as their data may not be part of it. */
const reference = resolve(import.meta.dirname, '../../../shared/stats/reference/open')

describe('the analysis', () => {
  test('has R’s reference cases beside it', () => {
    expect(existsSync(reference), `no reference cases in ${reference}`).toBe(true)
  })

  test('equals R in every one of them', { timeout: 300_000 }, () => {
    const outcomes = judgeCases(reference)
    const failures = outcomes
      .filter(outcome => !passes(outcome))
      .map(({ id, comparison }) => ({ id, first: comparison?.differences[0] ?? 'not computed' }))
    expect(outcomes.length).toBeGreaterThan(0)
    expect(failures).toEqual([])
  })
})
