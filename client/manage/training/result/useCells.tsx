/** How figures of a result are written into the cells of its tables. */
import type { ReactNode } from 'react'
import { useFigures } from '../../../analyse/figures.ts'
import { chanceOf } from './chance.ts'
import { Figure } from './Figure.tsx'
import type { Learning, Result } from './result.ts'
import { useResultWords } from './words.ts'

type Interval = { readonly low: number; readonly high: number } | null
type Written = (value: number | null) => string

const ends = (interval: Interval, write: Written, between = '–') =>
  interval ? `${write(interval.low)}${between}${write(interval.high)}` : undefined

export function useCells() {
  const figures = useFigures()
  const words = useResultWords()
  const people = (n: number) => `n = ${figures.count(n)}`
  const withheld = <abbr title={words.withheldWhy}>{words.withheld}</abbr>
  return {
    withheld,
    people,
    /** Writes what there is, and says where it is withheld. */
    shown: <Value,>(value: Value | null, write: (value: Value) => ReactNode): ReactNode =>
      value === null ? withheld : write(value),
    mean: ({ mean, interval, n }: Learning['before'], withPeople = false) => (
      <Figure
        value={figures.percent(mean)}
        interval={ends(interval, figures.percent)}
        note={withPeople ? people(n) : undefined}
      />
    ),
    difference: (value: number, interval: Interval, note?: string) => (
      <Figure value={figures.points(value)} interval={ends(interval, figures.points, ' … ')} note={note} />
    ),
    plain: (value: number | null, interval: Interval = null, note?: string) => (
      <Figure value={figures.signed(value)} interval={ends(interval, figures.signed, ' … ')} note={note} />
    ),
    share: (
      share: { readonly n: number; readonly of: number; readonly value: number } & NonNullable<Interval>,
    ) => (
      <Figure
        value={figures.percent(share.value)}
        interval={ends(share, figures.percent)}
        note={`${figures.count(share.n)} / ${figures.count(share.of)}`}
      />
    ),
    /** Under 30 people ranks are gone by. */
    chance: ({ n, p, pRanks }: Learning['gain']) => (
      <Figure value={figures.p(n < 30 ? pRanks : p)} note={words.test(n)} />
    ),
    gapChance: ({ difference, interval, p }: NonNullable<Result['gaps']>['gain']) => (
      <Figure
        value={figures.points(difference)}
        interval={ends(interval, figures.points, ' … ')}
        note={chanceOf(figures.p(p))}
      />
    ),
  }
}
