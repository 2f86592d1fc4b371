/** One group's answers on an agreement scale as a bar across the middle, with what lies on either side of it added up. */
import { baseline, widthOf } from './letters.ts'
import { Mark } from './Mark.tsx'
import { diverging, inkOn, looks, paper, quiet, type Series } from './palette.ts'

export interface LikertBar {
  readonly series: Series
  readonly n: string
  /** A share for each answer, lowest first; or the mark that stands there where any of them is withheld. */
  readonly shares: readonly number[] | string
}

interface Props extends LikertBar {
  readonly name: string
  readonly y: number
  readonly at: (value: number) => number
  /** Where the plot begins on the paper, and whether there is room for `n`. */
  readonly start: number
  readonly withN: boolean
  readonly format: (share: number) => string
}

export const barHeight = 26

/** The shares of the lower answers, of the middle one, and of the upper ones. */
export function sides(shares: readonly number[]) {
  const middle = (shares.length - 1) / 2
  const sum = (holds: (place: number) => boolean) =>
    shares.reduce((total, share, place) => (holds(place) ? total + share : total), 0)
  return {
    lower: sum(place => place < middle),
    middle: sum(place => place === middle),
    upper: sum(place => place > middle),
  }
}

/** Where a bar begins and ends, the middle of the middle answer being 0. */
export function reachOf(shares: readonly number[]): readonly [from: number, to: number] {
  const { lower, middle, upper } = sides(shares)
  return [-lower - middle / 2, upper + middle / 2]
}

export function LikertBars({ series, n, shares, name, y, at, start, withN, format }: Props) {
  const middle = y + barHeight / 2
  const text = middle + baseline
  const { fill, shape, text: letters } = looks[series]
  const head = (
    <>
      <Mark shape={shape} x={9} y={middle} fill={fill} />
      <text x={24} y={text} fill={letters} fontWeight={600}>
        {name}
      </text>
      {withN && (
        <text x={start - 50} y={text} textAnchor="end" fill={quiet}>
          {`n = ${n}`}
        </text>
      )}
    </>
  )
  if (typeof shares === 'string')
    return (
      <g>
        {head}
        <text x={at(0)} y={text} textAnchor="middle" fill={quiet}>
          {shares}
        </text>
      </g>
    )
  const colours = diverging(shares.length)
  const [from, to] = reachOf(shares)
  const { lower, upper } = sides(shares)
  return (
    <g>
      {head}
      {shares.map((share, answer) => {
        const before = shares.slice(0, answer).reduce((sum, one) => sum + one, from)
        const x = at(before)
        const wide = at(before + share) - x
        const colour = colours[answer] ?? quiet
        const label = format(share)
        return (
          <g key={colour}>
            <rect x={x} y={y} width={wide} height={barHeight} fill={colour} stroke={paper} />
            {wide > widthOf(label) + 4 && (
              <text x={x + wide / 2} y={text} textAnchor="middle" fill={inkOn(colour)}>
                {label}
              </text>
            )}
          </g>
        )
      })}
      <text x={at(from) - 6} y={text} textAnchor="end" fontWeight={600}>
        {format(lower)}
      </text>
      <text x={at(to) + 6} y={text} fontWeight={600}>
        {format(upper)}
      </text>
    </g>
  )
}
