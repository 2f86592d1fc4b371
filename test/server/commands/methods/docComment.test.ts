import { expect, test } from 'vitest'
import { readDocComment } from '../../../../server/commands/methods/docComment.ts'

const comment = readDocComment(`
 * The share of a group,
 * with its interval.
 *
 * @param n - people who gave the answer - or a box
 * @param of - people
 *   who were asked
 * @returns \`null\` when nobody was asked
 * @throws RangeError when n is more than \`of\`
 * @throws TypeError when it is no number
 * @see Wilson (1927), JASA 22:209–212; R: \`prop.test(n, of)\`,
 *   \`binom.test(n, of)\`
 * @example proportion(27, 40) // { n: 27,
 *   // value: 0.675 }
 `)

test('a comment begins with what its function gives', () => {
  expect(comment.description).toBe('The share of a group, with its interval.')
})

test('a tag goes on over several lines', () => {
  expect(comment.parameters).toEqual([
    { name: 'n', text: 'people who gave the answer - or a box' },
    { name: 'of', text: 'people who were asked' },
  ])
  expect(comment.returns).toBe('`null` when nobody was asked')
})

test('every error is told', () => {
  expect(comment.throws).toEqual(['RangeError when n is more than `of`', 'TypeError when it is no number'])
})

test('the source of a definition is told from the call in R', () => {
  expect(comment).toMatchObject({
    source: 'Wilson (1927), JASA 22:209–212',
    r: '`prop.test(n, of)`, `binom.test(n, of)`',
  })
})

test.each([
  ['R: `mean(x)`', null, '`mean(x)`'],
  ['Student (1908)', 'Student (1908)', null],
])('either may be missing: %s', (see, source, r) => {
  expect(readDocComment(` * What.\n * @see ${see}`)).toMatchObject({ source, r })
})

test('an example is a call and its value', () => {
  expect(comment.example).toEqual({ call: 'proportion(27, 40)', value: '{ n: 27, value: 0.675 }' })
  expect(readDocComment(' * @example draw()').example).toEqual({ call: 'draw()', value: null })
})
