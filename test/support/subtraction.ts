/** Somebody who knows who was in which class and tries to set a few apart by adding and subtracting what reports tell. */
import type { MeanScore } from '../../analysis/training/figures.ts'
import type { TrainingReport } from '../../analysis/training/report.ts'
import type { Trainee, TrainingClass } from '../../analysis/training/trainee.ts'

interface Known extends Trainee {
  readonly from: string
}

type Belongs = (person: Known) => boolean

const isMatched: Belongs = ({ pre, post }) => pre !== null && post !== null
const orderOf = ({ pre, post }: Known) => `${pre?.form}>${post?.form}`

/** Every choice of some of several things. */
const subsetsOf = <Thing>(things: readonly Thing[]): Thing[][] =>
  things.reduce<Thing[][]>((all, thing) => [...all, ...all.map(some => [...some, thing])], [[]])

/** A mean that is told, and of what. */
interface Mean {
  readonly of: (person: Known) => number
  readonly mean: number
}

/** A mean score with its deviation, as the mean of the scores and that of their squares. */
const meansOf = (of: Mean['of'], { n, mean, deviation }: MeanScore): Mean[] => [
  { of, mean },
  { of: person => of(person) ** 2, mean: mean ** 2 + ((n - 1) / n) * (deviation ?? 0) ** 2 },
]

/** Whose figures these are: found by trying which classes, without people of neither sex where they are few, give them all. */
function peopleBehind(
  everybody: readonly Known[],
  belongs: Belongs,
  n: number,
  means: readonly Mean[],
): readonly Known[] {
  const classes = [...new Set(everybody.map(({ from }) => from))]
  const few = (from: string) => everybody.filter(one => one.from === from && one.sex === 'other').length < 10
  for (const some of subsetsOf(classes)) {
    const people = everybody.filter(
      one => some.includes(one.from) && belongs(one) && !(one.sex === 'other' && few(one.from)),
    )
    const fits = ({ of, mean }: Mean) =>
      Math.abs(people.reduce((all, person) => all + of(person), 0) - n * mean) < 1e-6
    if (people.length === n && means.every(fits)) return people
  }
  throw new Error(`nobody gives n = ${n} and means ${means.map(({ mean }) => mean).join(', ')}`)
}

/** Every set of people whose scores a report gives the sum of. */
export function setsTold(report: TrainingReport, classes: readonly TrainingClass[]): (readonly Known[])[] {
  const everybody = classes.flatMap(({ id, trainees }) => trainees.map(one => ({ ...one, from: id })))
  const told: (readonly Known[])[] = []
  const add = (belongs: Belongs, n: number, means: readonly Mean[]) =>
    told.push(peopleBehind(everybody, belongs, n, means))
  const addScore = (belongs: Belongs, of: Mean['of'], score: MeanScore | null | undefined) => {
    if (score) add(belongs, score.n, meansOf(of, score))
  }
  const ofSex = {
    all: () => true,
    women: ({ sex }: Known) => sex === 'female',
    men: ({ sex }: Known) => sex === 'male',
  }
  const after = ({ post }: Known) => post?.score ?? 0
  for (const [sex, isOf] of Object.entries(ofSex) as [keyof typeof ofSex, Belongs][]) {
    addScore(one => isMatched(one) && isOf(one), after, report.learning[sex]?.after)
    const only = report.unmatched
    addScore(
      one => one.post === null && one.pre !== null && isOf(one),
      ({ pre }) => pre?.score ?? 0,
      only.pre[sex],
    )
    addScore(one => one.pre === null && one.post !== null && isOf(one), after, only.post[sex])
  }
  for (const { group, after: score } of report.groups)
    if (group !== null) addScore(one => isMatched(one) && one.group === group, after, score)
  for (const { first, second, n, gain } of report.orders)
    if (gain !== null)
      add(one => isMatched(one) && orderOf(one) === `${first}>${second}`, n, [
        { of: ({ pre, post }) => (post?.score ?? 0) - (pre?.score ?? 0), mean: gain },
      ])
  for (const { name, paired, items } of report.forms)
    for (const [sex, isOf] of Object.entries(ofSex) as [keyof typeof ofSex, Belongs][]) {
      const shares = items.flatMap(({ facility }, place) => {
        const share = facility[sex]?.after
        return share
          ? [{ n: share.of, of: ({ post }: Known) => post?.marks[place] ?? 0, mean: share.value }]
          : []
      })
      const had = (one: Known) => one.post?.form === name && (one.pre?.form === name) === paired
      if (shares[0]) add(one => isMatched(one) && had(one) && isOf(one), shares[0].n, shares)
    }
  return told
}

/** The fewest people whom adding and subtracting up to `most` of these sets sets apart; Infinity where it is nobody. */
export function fewestSetApart(sets: readonly (readonly Known[])[], most: number): number {
  const cells = new Map<string, { people: number; place: number }>()
  const keyOf = (one: Known) =>
    JSON.stringify([
      one.from,
      one.sex,
      one.group,
      orderOf(one),
      isMatched(one),
      sets.map(set => set.includes(one)),
    ])
  const vectors = sets.map(set => {
    const vector = new Map<string, number>()
    for (const one of set) vector.set(keyOf(one), (vector.get(keyOf(one)) ?? 0) + 1)
    return vector
  })
  for (const vector of vectors)
    for (const [key, people] of vector) cells.set(key, { people, place: cells.get(key)?.place ?? cells.size })
  const sizes = [...cells.values()].map(({ people }) => people)
  const rows = [
    ...new Map(
      vectors.map(vector => {
        const row = [...cells.keys()].map(key => Number(vector.has(key)))
        return [row.join(''), row] as const
      }),
    ).values(),
  ]
  let fewest = Infinity
  const search = (from: number, left: number, sum: readonly number[]) => {
    const apart = sum.reduce((people, part, cell) => people + (part === 0 ? 0 : (sizes[cell] ?? 0)), 0)
    if (apart > 0) fewest = Math.min(fewest, apart)
    if (left === 0) return
    for (let row = from; row < rows.length; row++)
      for (const sign of [1, -1])
        search(
          row + 1,
          left - 1,
          sum.map((part, cell) => part + sign * (rows[row]?.[cell] ?? 0)),
        )
  }
  search(
    0,
    most,
    sizes.map(() => 0),
  )
  return fewest
}
