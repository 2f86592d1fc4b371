import { expect, test } from 'vitest'
import { Problem } from '../../server/problem.ts'
import { catalogue } from '../../server/problemCatalogue.ts'

const slots = (message: string) => new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))

test.each(Object.entries(catalogue))('%s tells the same in both languages', (_code, { vi, en }) => {
  expect(slots(vi)).toEqual(slots(en))
})

test('every problem that passes by itself says when to try again', () => {
  const unavailable = Object.entries(catalogue).filter(([, { status }]) => status === 503)
  expect(unavailable.map(([, entry]) => 'retryAfter' in entry)).toEqual(unavailable.map(() => true))
})

test('a problem tells its details in the sentence and beside it', () => {
  expect(new Problem('survey.closed', { survey: 'village' }).body('en')).toEqual({
    type: '/problems/survey.closed',
    title: 'Survey village is closed.',
    status: 409,
    code: 'survey.closed',
    details: { survey: 'village' },
  })
})
