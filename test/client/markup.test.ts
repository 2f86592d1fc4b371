import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harmlessMarkup } from '../../client/respond/markup.ts'

test.each([
  ['<p>Gọi <a href="tel:1900 96 96 80">1900 96 96 80</a> hoặc <b>113</b>.<br/></p>'],
  ['nguy hiểm ngay &ndash; 113 &amp; 111'],
])('%s passes as it is', markup => {
  expect(harmlessMarkup(markup)).toBe(markup)
})

test.each([
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['<b onclick="x()">Gọi</b>', '&lt;b onclick="x()"&gt;Gọi</b>'],
  ['<a href="javascript:x()">Gọi</a>', '&lt;a href="javascript:x()"&gt;Gọi</a>'],
  ['<script>x()</script>', '&lt;script&gt;x()&lt;/script&gt;'],
])('%s stands as text', (markup, shown) => {
  expect(harmlessMarkup(markup)).toBe(shown)
})

test('nothing but a bare tag or a number to call survives, whatever is written around it', () => {
  const pieces = [
    '<',
    '>',
    '"',
    "'",
    '/',
    ' ',
    '=',
    'p',
    'a',
    'b',
    'script',
    'on',
    'href',
    'tel:',
    '1',
    '&lt;',
    '&gt;',
    '&',
  ]
  const markup = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join(''))
  const bare = /<(\/?(p|b)\s*\/?|a href="tel:[0-9+ ]+"|\/a)>/g
  fc.assert(
    fc.property(markup, value => {
      expect(harmlessMarkup(value).replace(bare, '')).not.toMatch(/[<>]/)
    }),
    { numRuns: 2000 },
  )
})
