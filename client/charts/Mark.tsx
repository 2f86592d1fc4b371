/** The mark of a group: a circle for women, a diamond for men, a square for an answer; hollow where it rests on few. */
import { paper } from './palette.ts'

export type Shape = 'circle' | 'diamond' | 'square' | 'interval'

interface Props {
  readonly shape: Shape
  readonly x: number
  readonly y: number
  readonly fill: string
  readonly hollow?: boolean
}

const radius = 6
const reach = radius + 2

const outlines: Readonly<Record<Shape, string>> = {
  circle: `m${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`,
  diamond: `m0 ${-reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`,
  square: `m${-radius} ${-radius}h${2 * radius}v${2 * radius}h${-2 * radius}z`,
  interval: `m${-reach} -1h${2 * reach}v2h${-2 * reach}zm0 -4h2v10h-2zm${2 * reach - 2} 0h2v10h-2z`,
}

export const Mark = ({ shape, x, y, fill, hollow = false }: Props) => (
  <path
    d={`M${x} ${y}${outlines[shape]}`}
    fill={hollow ? paper : fill}
    {...(hollow && { stroke: fill, strokeWidth: 2 })}
  />
)
