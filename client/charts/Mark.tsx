/** The mark of a group: a circle for women, a diamond for men, a square for the rest. */
interface Props {
  readonly shape: 'circle' | 'diamond' | 'square'
  readonly x: number
  readonly y: number
  readonly fill: string
}

const radius = 6

export function Mark({ shape, x, y, fill }: Props) {
  if (shape === 'circle') return <circle cx={x} cy={y} r={radius} fill={fill} />
  if (shape === 'square')
    return <rect x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} fill={fill} />
  const reach = radius + 2
  return (
    <path d={`M${x} ${y - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`} fill={fill} />
  )
}
