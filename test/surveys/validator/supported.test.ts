import { describe, expect, test } from 'vitest'
import { listDefinitions, obstaclesOf } from './definitions.ts'

describe('what can be published', () => {
  const definitions = listDefinitions()

  test('is every instrument that we ship', () => {
    const ours = definitions.filter(({ name }) => !name.includes('/'))
    expect(ours.length).toBeGreaterThan(0)
    expect(ours.filter(each => obstaclesOf(each).length > 0)).toEqual([])
  })

  test('is all that others wrote but what needs a server, a page or code of its own', () => {
    const refused = definitions.filter(each => obstaclesOf(each).length > 0)
    expect(refused.length).toBeLessThanOrEqual(30)
    const families = refused.flatMap(obstaclesOf).map(what =>
      what
        .replace(/^(type|validator|regex) .*/, '$1')
        .replace(/^\{.*\}$/, '{property}')
        .replace(/^\w+\(\)$/, 'function()'),
    )
    expect([...new Set(families)].toSorted()).toEqual([
      'choicesByUrl',
      'choicesLazyLoadEnabled',
      'function()',
      'question without a name',
      'regex',
      'storeDataAsText: false',
      'type',
      'validator',
      '{property}',
    ])
  })
})
