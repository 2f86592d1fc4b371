import { expect, test } from 'vitest'
import { recipesIn } from '../../../../server/commands/methods/recipes.ts'

test('a recipe is what stands under its heading', () => {
  const recipes = recipesIn(
    '# About\n\n#### mean: value, low\nx <- 1\n# why\nmean(x)\n\n#### gap: p\nt.test(x)\n',
  )
  expect([...recipes]).toEqual([
    ['mean', { gives: 'value, low', code: 'x <- 1\n# why\nmean(x)' }],
    ['gap', { gives: 'p', code: 't.test(x)' }],
  ])
})

test.each(['#### mean: p\n1\n#### mean: p\n2', '#### a heading without what it gives\n1'])(
  'a recipe without a name of its own is refused',
  file => {
    expect(() => recipesIn(file)).toThrow('a recipe of its own is needed')
  },
)
