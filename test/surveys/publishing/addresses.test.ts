import { describe, expect, test } from 'vitest'
import { both, broken, q, single, survey } from './sound.ts'

const picture = (imageLink: unknown) => ({ type: 'image', name: 'q', imageLink })
const html = (written: string) => ({ type: 'html', name: 'q', html: both(written) })

describe('nothing reaches outside', () => {
  test.each([
    [
      'choices from elsewhere',
      { ...single, choicesByUrl: { url: '/api/places' } },
      'address.property',
      `${q}.choicesByUrl`,
    ],
    ['a foreign picture', picture('https://example.org/a.png'), 'address.outside', `${q}.imageLink`],
    [
      'a foreign picture without a scheme',
      picture('//example.org/a.png'),
      'address.outside',
      `${q}.imageLink`,
    ],
    [
      'a foreign picture in one language',
      picture({ default: '/a.png', en: 'http://x/' }),
      'address.outside',
      `${q}.imageLink`,
    ],
    [
      'a picture whose address has an answer in it',
      picture('/a.png?sex={sex}'),
      'address.outside',
      `${q}.imageLink`,
    ],
    [
      'a foreign picture to choose',
      {
        ...single,
        type: 'imagepicker',
        choices: [{ value: 1, text: both('a'), imageLink: 'https://example.org/a.png' }],
      },
      'address.outside',
      `${q}.choices[0].imageLink`,
    ],
    ['a picture that can act', picture('data:image/svg+xml,<svg/>'), 'address.outside', `${q}.imageLink`],
    ['an answer in HTML', html('Xin chào {sex}'), 'html.piping', `${q}.html`],
    ['a script', html('<script>1</script>'), 'html.refused', `${q}.html`],
    ['a handler', html('<p onclick="x()">a</p>'), 'html.refused', `${q}.html`],
    ['a picture that fails', html('<img src=x onerror=alert(1)>'), 'html.refused', `${q}.html`],
    ['a link outside', html('<a href="https://example.org">a</a>'), 'html.refused', `${q}.html`],
    ['a link outside without a scheme', html('<a href="//example.org">a</a>'), 'html.refused', `${q}.html`],
    ['a link that acts', html('<a href="javascript:x">a</a>'), 'html.refused', `${q}.html`],
    ['a tag that is hidden in another', html('<scr<b>ipt>'), 'html.refused', `${q}.html`],
    ['a tag left open', html('<iframe src=//x'), 'html.refused', `${q}.html`],
  ])('by %s', (_, element, rule, path) => {
    expect(broken(survey([element]))).toContainEqual([rule, path])
  })

  test.each([
    [
      'an address at the end',
      { navigateToUrl: 'https://example.org/?d={sex}' },
      'address.property',
      'navigateToUrl',
    ],
    [
      'an address on a condition',
      { navigateToUrlOnCondition: [{ expression: '{sex} = 1', url: '/x' }] },
      'address.property',
      'navigateToUrlOnCondition',
    ],
    ['answers that go to its makers’ service', { surveyPostId: 'a' }, 'address.property', 'surveyPostId'],
    ['a questionnaire from its makers’ service', { surveyId: 'a' }, 'address.property', 'surveyId'],
    ['a cookie', { cookieName: 'a' }, 'address.property', 'cookieName'],
    [
      'a foreign background',
      { backgroundImage: 'https://example.org/a.png' },
      'address.outside',
      'backgroundImage',
    ],
    ['a logo', { logo: 'https://example.org/logo.png' }, 'address.outside', 'logo'],
    ['the last page', { completedHtml: both('Cảm ơn {sex}') }, 'html.piping', 'completedHtml'],
    [
      'a last page',
      { completedHtmlOnCondition: [{ expression: '{sex} = 1', html: both('{sex}') }] },
      'html.piping',
      'completedHtmlOnCondition[0].html',
    ],
  ])('by %s of the survey', (_, properties, rule, path) => {
    expect(broken(survey([], properties))).toContainEqual([rule, path])
  })

  test.each([
    ['plain formatting', html('<p><strong>Cần giúp?</strong><br/></p>')],
    ['a telephone', html('<a href="tel:111">111</a>')],
    ['a page of ours', html('<a href="/help#now">xem thêm</a>')],
    ['a picture of ours', picture('/pictures/a.png')],
    ['a picture that it brings along', picture('data:image/png;base64,iVBORw0KGgo=')],
  ])('by %s', (_, element) => {
    expect(broken(survey([element]))).toEqual([])
  })
})
