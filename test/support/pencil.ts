/** The main figures of a class worked out from the file of its single results, as somebody with a pencil does. */
import { parse } from 'csv-parse/sync'
import type { Figures } from './recomputation.ts'

export interface ResultRow {
  readonly sex: string
  readonly figures: string
  readonly pre_form: string
  readonly post_form: string
  readonly [column: string]: string
}

export const rowsOf = (csv: string): ResultRow[] => parse(csv, { bom: true, columns: true })

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const mean = (values: readonly number[]) => sum(values) / values.length
const variance = (values: readonly number[]) =>
  sum(values.map(value => (value - mean(values)) ** 2)) / (values.length - 1)

/** n over k. */
const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)

/** Of those who changed, the chance of a split at least as uneven, half of that of the very split taken away. */
function midP(gained: number, lost: number): number {
  const [n, fewer] = [gained + lost, Math.min(gained, lost)]
  if (gained === lost) return 1
  const chance = (k: number) => choose(n, k) / 2 ** n
  return 2 * sum(Array.from({ length: fewer + 1 }, (_, k) => chance(k))) - chance(fewer)
}

/** Hedges’ exact correction, by the duplication of the gamma function: J(m) = Γ(m/2) / (√(m/2) Γ((m−1)/2)). */
function correction(m: number): number {
  const half = (n: number): number =>
    n === 1 ? Math.sqrt(Math.PI) : n === 2 ? 1 : ((n - 2) / 2) * half(n - 2)
  return half(m) / (Math.sqrt(m / 2) * half(m - 1))
}

const passes = (scores: readonly number[]) => scores.map(score => score > 0.7 - 1e-9)
const gainOf = (rows: readonly ResultRow[]) =>
  mean(rows.map(row => Number(row['post_score']) - Number(row['pre_score'])))

function learning(name: string, rows: readonly ResultRow[]): Figures {
  const [before, after] = ['pre_score', 'post_score'].map(column => rows.map(row => Number(row[column])))
  if (!before || !after) return []
  const gains = after.map((score, place) => score - (before[place] ?? NaN))
  const [first, last] = [passes(before), passes(after)]
  const turned = (to: boolean) => last.filter((own, place) => own === to && first[place] !== to).length
  const change = gains
    .map((gain, place) => {
      const from = before[place] ?? NaN
      if (gain === 0) return from === 0 || from === 1 ? null : 0
      return gain > 0 ? gain / (1 - from) : gain / from
    })
    .filter(one => one !== null)
  return [
    [`${name}.n`, rows.length],
    [`${name}.before.mean`, mean(before)],
    [`${name}.after.mean`, mean(after)],
    [`${name}.before.deviation`, Math.sqrt(variance(before))],
    [`${name}.gain.mean`, mean(gains)],
    [`${name}.gain.effect`, (correction(gains.length - 1) * mean(gains)) / Math.sqrt(variance(gains))],
    [`${name}.classGain`, (mean(after) - mean(before)) / (1 - mean(before))],
    [`${name}.change.mean`, mean(change)],
    [`${name}.passing.before.value`, mean(first.map(Number))],
    [`${name}.passing.after.value`, mean(last.map(Number))],
    [`${name}.passing.p`, midP(turned(true), turned(false))],
  ]
}

/** Items of a class in which everybody had the one form twice. */
function items(rows: readonly ResultRow[]): Figures {
  const places = Array.from({ length: 20 }, (_, place) => String(place + 1).padStart(2, '0'))
  return places.flatMap((column, place) => {
    const marks = rows.map(row => [row[`pre_mark_${column}`], row[`post_mark_${column}`]].map(Number))
    const count = (before: number, after: number) =>
      marks.filter(([first, last]) => first === before && last === after).length
    const name = `forms.0.items.${place}`
    return [
      [`${name}.facility.all.before.value`, mean(marks.map(([first]) => first ?? NaN))],
      [`${name}.facility.all.after.value`, mean(marks.map(([, last]) => last ?? NaN))],
      [`${name}.p`, midP(count(0, 1), count(1, 0))],
    ] as const
  })
}

/** @param csv - of a class */
export function figuresByPencil(csv: string): Figures {
  const matched = rowsOf(csv).filter(({ figures }) => figures === 'matched')
  const [women, men] = ['female', 'male'].map(sex => matched.filter(row => row.sex === sex))
  if (!women || !men) return []
  const isOneForm = matched.every(row => row.pre_form === row.post_form)
  return [
    ...learning('learning.all', matched),
    ...learning('learning.women', women),
    ...learning('learning.men', men),
    ['gaps.gain.difference', gainOf(women) - gainOf(men)],
    ...(isOneForm ? items(matched) : []),
  ]
}
