/** Nothing reaches outside: no choices from elsewhere, no leaving with the answers, no foreign pictures, no active HTML. */
import { isRecord } from '../validator/json.ts'
import { obstacle, type Obstacle } from './obstacle.ts'
import type { Spot } from './spot.ts'
import type { Survey } from './survey.ts'
import { htmlProperties } from './vocabulary.ts'

/** Ways out of the page, and to the service that its makers run. */
const leaving = new Set([
  'choicesByUrl',
  'cookieName',
  'navigateToUrl',
  'navigateToUrlOnCondition',
  'surveyId',
  'surveyPostId',
])
const pictures = new Set(['backgroundImage', 'imageLink', 'logo'])

export function outsideAddresses({ spots }: Survey): readonly Obstacle[] {
  return spots.flatMap(spot => [...ways(spot), ...foreignPictures(spot), ...unsafeHtml(spot)])
}

function ways({ path, property, value }: Spot): readonly Obstacle[] {
  const isWay = leaving.has(property) && path.endsWith(property) && !isBlank(value)
  return isWay ? [obstacle(path, 'address.property', { property })] : []
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function foreignPictures({ path, property, value }: Spot): readonly Obstacle[] {
  if (!pictures.has(property)) return []
  return textsOf(value)
    .filter(address => !isOurs(address))
    .map(address => obstacle(path, 'address.outside', { address: address.slice(0, 100) }))
}

/** A path from our root, into which no answer is put, or a picture that is in the questionnaire itself. */
function isOurs(address: string): boolean {
  return (
    /^\/(?![/\\])[^\s\\{}]*$/.test(address) ||
    /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]*$/.test(address)
  )
}

/** All that HTML may hold besides text: formatting without attributes, and links to a page of ours, a phone or a mailbox. */
const plainTag =
  /<\/?(?:a|b|br|div|em|h[2-6]|hr|i|li|ol|p|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\s*\/?>/gi
const plainLink = /<a\s+href="(?:tel:[+\d\s.-]+|mailto:[\w.+-]+@[\w.-]+|\/(?![/\\])[\w/.#?=-]*)"\s*>/gi

function unsafeHtml({ path, property, value }: Spot): readonly Obstacle[] {
  if (!htmlProperties.has(property)) return []
  return textsOf(value).flatMap(html => {
    const construct = /<[^>]*>?/
      .exec(html.replaceAll(plainTag, '').replaceAll(plainLink, ''))?.[0]
      .slice(0, 100)
    const name = /\{[^{}]+\}/.exec(html)?.[0]
    return [
      ...(construct === undefined ? [] : [obstacle(path, 'html.refused', { construct })]),
      ...(name === undefined ? [] : [obstacle(path, 'html.piping', { name })]),
    ]
  })
}

/** A text in all its languages. */
function textsOf(value: unknown): readonly string[] {
  const texts = isRecord(value) ? Object.values(value) : [value]
  return texts.filter(text => typeof text === 'string')
}
