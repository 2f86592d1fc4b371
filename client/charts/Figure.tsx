/** The frame of a chart: a picture with a title and a description that holds its numbers. */
import { type ReactNode, useId } from 'react'
import { font, letterSize } from './letters.ts'
import { ink } from './palette.ts'

interface Props {
  readonly width: number
  readonly height: number
  readonly title: string
  /** Everything the picture shows, in words and numbers. */
  readonly description: string
  readonly children: ReactNode
}

export function Figure({ width, height, title, description, children }: Props) {
  const id = useId()
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}description`}
      fontFamily={font}
      fontSize={letterSize}
      fill={ink}
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}description`}>{description}</desc>
      {children}
    </svg>
  )
}
