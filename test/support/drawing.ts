/** A chart as it lies on the paper: where its texts are, judged by the letters' own widths and not by a browser. */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { letterSize, widthOf } from '../../client/charts/letters.ts'

export interface Drawn {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Drawing {
  readonly markup: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  /** A line of text each. */
  readonly texts: readonly Drawn[]
}

const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]

const starts = { start: 0, middle: 0.5, end: 1 } as const

function lineOf(text: string, x: number, y: number, anchor: keyof typeof starts): Drawn {
  const width = widthOf(text)
  const left = x - width * starts[anchor]
  return { text, left, right: left + width, top: y - letterSize * 0.8, bottom: y + letterSize * 0.25 }
}

function linesIn([, tag = '', content = '']: RegExpExecArray): Drawn[] {
  const anchor = (attribute(tag, 'text-anchor') ?? 'start') as keyof typeof starts
  let y = Number(attribute(tag, 'y'))
  const parts = [...content.matchAll(/<tspan([^>]*)>([^<]*)<\/tspan>/g)]
  if (parts.length === 0) return [lineOf(plain(content), Number(attribute(tag, 'x')), y, anchor)]
  return parts.map(([, part = '', text = '']) => {
    y += Number(attribute(part, 'dy') ?? 0)
    return lineOf(plain(text), Number(attribute(part, 'x')), y, anchor)
  })
}

export function draw(chart: ReactElement): Drawing {
  const markup = renderToStaticMarkup(chart)
  const inside = (tag: string) => plain(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(markup)?.[1] ?? '')
  return {
    markup,
    width: Number(attribute(markup, 'width')),
    height: Number(attribute(markup, 'height')),
    title: inside('title'),
    description: inside('desc'),
    texts: [...markup.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].flatMap(linesIn),
  }
}

/** Pairs of texts that lie on each other, and texts that leave the paper; a hair's breadth is forgiven. */
export function collisionsIn({ texts, width, height }: Drawing): string[] {
  const hair = 0.5
  const outside = texts
    .filter(
      ({ left, right, top, bottom }) =>
        left < -hair || right > width + hair || top < -hair || bottom > height + hair,
    )
    .map(({ text }) => `${text} leaves the paper`)
  const over = texts.flatMap((one, place) =>
    texts.slice(place + 1).flatMap(other => {
      const apart =
        one.right <= other.left + hair ||
        other.right <= one.left + hair ||
        one.bottom <= other.top + hair ||
        other.bottom <= one.top + hair
      return apart ? [] : [`${one.text} lies on ${other.text}`]
    }),
  )
  return [...outside, ...over]
}
