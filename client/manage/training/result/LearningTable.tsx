/** All figures of a result beside its picture: a row a measure, a column for all and for either sex. */
import type { ReactNode } from 'react'
import { useFigures } from '../../../analyse/figures.ts'
import { chanceOf } from './chance.ts'
import { columnsOf, type Learning, type Result } from './result.ts'
import { Table } from './Table.tsx'
import { useCells } from './useCells.tsx'
import { useResultWords } from './words.ts'

type Gaps = NonNullable<Result['gaps']>

interface Measure {
  readonly name: string
  readonly cell: (learning: Learning) => ReactNode
  readonly gap?: (gaps: Gaps) => ReactNode
}

const passing = (write: (passing: NonNullable<Learning['passing']>) => ReactNode) => (own: Learning) =>
  own.passing ? write(own.passing) : '–'

export function LearningTable({ result }: { readonly result: Result }) {
  const words = useResultWords()
  const figures = useFigures()
  const cells = useCells()
  const columns = columnsOf(result)
  const { gaps, learning, unmatched } = result
  const both = ({ ends: { before, after } }: Learning, end: 'floor' | 'ceiling') =>
    `${figures.percent(before[end])} / ${figures.percent(after[end])}`
  const measures: readonly Measure[] = [
    { name: words.matched, cell: ({ n }) => figures.count(n) },
    {
      name: words.meanBefore,
      cell: ({ before }) => cells.mean(before),
      gap: ({ before }) => cells.gapChance(before),
    },
    {
      name: words.meanAfter,
      cell: ({ after }) => cells.mean(after),
      gap: ({ after }) => cells.gapChance(after),
    },
    {
      name: words.gain,
      cell: ({ gain }) => cells.difference(gain.mean, gain.interval),
      gap: ({ gain }) => cells.gapChance(gain),
    },
    { name: words.p, cell: ({ gain }) => cells.chance(gain) },
    {
      name: words.effect,
      cell: ({ gain }) => cells.plain(gain.effect, gain.effectInterval),
      gap: ({ effect }) => cells.plain(effect, null, words.hedgesG),
    },
    { name: words.effectOfScores, cell: ({ gain }) => cells.plain(gain.effectOfScores) },
    { name: words.hake, cell: ({ classGain }) => cells.plain(classGain) },
    {
      name: words.change,
      cell: ({ change }) =>
        change ? cells.plain(change.mean, change.interval, cells.people(change.n)) : '–',
    },
    { name: words.passingBefore, cell: passing(({ before }) => cells.share(before)) },
    { name: words.passingAfter, cell: passing(({ after }) => cells.share(after)) },
    {
      name: words.passingChange,
      cell: passing(({ difference, interval, p }) =>
        cells.difference(difference, interval, chanceOf(figures.p(p))),
      ),
    },
    { name: words.floor, cell: own => both(own, 'floor') },
    { name: words.ceiling, cell: own => both(own, 'ceiling') },
  ]
  const ofUnmatched = (phase: 'pre' | 'post') =>
    columns.map(column => cells.shown(unmatched[phase][column], mean => cells.mean(mean, true)))
  const { preOnly, postOnly } = result
  return (
    <>
      <Table
        caption={words.learning}
        headed
        head={[words.measure, ...columns.map(column => words[column]), ...(gaps ? [words.gap] : [])]}
        rows={[
          ...measures.map(({ name, cell, gap }) => ({
            name,
            cells: [
              ...columns.map(column => cells.shown(learning[column], cell)),
              ...(gaps ? [gap ? gap(gaps) : ''] : []),
            ],
          })),
          ...(preOnly.all > 0
            ? [{ name: words.preOnly, cells: [...ofUnmatched('pre'), ...(gaps ? [''] : [])] }]
            : []),
          ...(postOnly.all > 0
            ? [{ name: words.postOnly, cells: [...ofUnmatched('post'), ...(gaps ? [''] : [])] }]
            : []),
        ]}
      />
      {gaps && <p className="quiet">{words.didNote}</p>}
    </>
  )
}
