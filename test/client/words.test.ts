import { expect, test } from 'vitest'
import { waitIn } from '../../client/respond/api.ts'
import { addressIn, languageOf } from '../../client/parts/address.ts'
import { timeIn } from '../../client/words/time.ts'
import { languages, wordsIn } from '../../client/words/words.ts'

test.each([
  ['vi', '10:04 05/11/2026'],
  ['en', '05/11/2026, 10:04'],
] as const)('an instant in %s reads %s on the clock of Vietnam', (language, written) => {
  expect(timeIn(language, '2026-11-05T03:04:00.000Z')).toBe(written)
})

test.each(languages)('no message in %s is empty or decomposed', language => {
  const messages = Object.values(wordsIn(language)).filter(message => typeof message === 'string')
  expect(messages).toEqual(messages.map(message => message.normalize('NFC')))
  expect(messages).not.toContain('')
})

test('Vietnamese counts with a dot for thousands', () => {
  expect(wordsIn('vi').waiting(1250)).toContain('1.250')
})

test.each([
  [null, 0],
  ['120', 120_000],
  ['Wed, 25 Nov 2026 03:01:00 GMT', 60_000],
  ['Wed, 25 Nov 2026 02:00:00 GMT', 0],
  ['soon', 0],
])('Retry-After %s is a wait of %i milliseconds', (header, wait) => {
  expect(waitIn(header, Date.parse('2026-11-25T03:00:00.000Z'))).toBe(wait)
})

test.each(languages)('an address in %s brings the reader to the same language', language => {
  expect(languageOf(`https://office.test${addressIn(language, '/s/perception')}`)).toBe(language)
})
