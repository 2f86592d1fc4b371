/** Somebody who knows who was in which class and tries to set a few apart by adding and subtracting what reports tell. */
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

/** Whose mean a figure is: found by trying which classes, with or without people of neither sex, give it. */
function peopleBehind(
  everybody: readonly Known[],
  belongs: Belongs,
  scoreOf: (person: Known) => number,
  { n, mean }: { readonly n: number; readonly mean: number },
): readonly Known[] {
  const classes = [...new Set(everybody.map(({ from }) => from))]
  const few = (from: string) => everybody.filter(one => one.from === from && one.sex === 'other').length < 10
  for (const some of subsetsOf(classes)) {
    const people = everybody.filter(
      one => some.includes(one.from) && belongs(one) && !(one.sex === 'other' && few(one.from)),
    )
    const sum = people.reduce((all, person) => all + scoreOf(person), 0)
    if (people.length === n && Math.abs(sum - n * mean) < 1e-6) return people
  }
  throw new Error(`nobody gives n = ${n} and mean = ${mean}`)
}

/** Every set of people whose scores a report gives the sum of. */
export function setsTold(report: TrainingReport, classes: readonly TrainingClass[]): (readonly Known[])[] {
  const everybody = classes.flatMap(({ id, trainees }) => trainees.map(one => ({ ...one, from: id })))
  const told: (readonly Known[])[] = []
  const add = (
    belongs: Belongs,
    scoreOf: (person: Known) => number,
    figure: { readonly n: number; readonly mean: number } | null | undefined,
  ) => {
    if (figure) told.push(peopleBehind(everybody, belongs, scoreOf, figure))
  }
  const ofSex = {
    all: () => true,
    women: ({ sex }: Known) => sex === 'female',
    men: ({ sex }: Known) => sex === 'male',
  }
  const after = ({ post }: Known) => post?.score ?? 0
  for (const [sex, isOf] of Object.entries(ofSex) as [keyof typeof ofSex, Belongs][]) {
    add(one => isMatched(one) && isOf(one), after, report.learning[sex]?.after)
    const only = report.unmatched
    add(
      one => one.post === null && one.pre !== null && isOf(one),
      ({ pre }) => pre?.score ?? 0,
      only.pre[sex],
    )
    add(one => one.pre === null && one.post !== null && isOf(one), after, only.post[sex])
  }
  for (const { group, after: figure } of report.groups)
    if (group !== null) add(one => isMatched(one) && one.group === group, after, figure)
  for (const { first, second, n, gain } of report.orders)
    add(
      one => isMatched(one) && orderOf(one) === `${first}>${second}`,
      ({ pre, post }) => (post?.score ?? 0) - (pre?.score ?? 0),
      gain === null ? null : { n, mean: gain },
    )
  for (const { name, paired, items } of report.forms)
    for (const [sex, isOf] of Object.entries(ofSex) as [keyof typeof ofSex, Belongs][]) {
      const share = items[0]?.facility[sex]?.after
      const had = (one: Known) => one.post?.form === name && (one.pre?.form === name) === paired
      if (share)
        add(
          one => isMatched(one) && had(one) && isOf(one),
          ({ post }) => post?.marks[0] ?? 0,
          { n: share.of, mean: share.value },
        )
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
