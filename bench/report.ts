/** The full report against a plain histogram over the same bytes: 40 questions × sex × district, weighted. */
import { categoryMoments } from '../analysis/design/moments.ts'
import { sampleDesign } from '../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../analysis/design/segments.ts'
import { seeded } from '../analysis/random.ts'
import type { CodedColumn, Dataset } from '../analysis/report/dataset.ts'
import { categoryDimension, sexDimension } from '../analysis/report/dimension.ts'
import { groupingBy } from '../analysis/report/grouping.ts'
import { buildReport } from '../analysis/report/report.ts'
import { median, processor } from './processor.ts'

const n = 100_000
const questions = 40
const rounds = 5
const random = seeded(20_261_125)

const column = (name: string, codes: number): CodedColumn => ({
  variable: {
    name,
    title: { vi: name, en: name },
    level: 'nominal',
    categories: Array.from({ length: codes }, (_, place) => ({
      code: place + 1,
      label: { vi: `${place + 1}`, en: `${place + 1}` },
      missing: false,
    })),
    role: null,
    reverse: false,
    key: null,
    sensitive: false,
  },
  places: Uint8Array.from({ length: n }, () => Math.floor(random() * codes)),
})

const sex = column('sex', 2)
const district = column('district', 10)
const names = Array.from({ length: questions }, (_, question) => `q${question + 1}`)
const columns = names.map(name => column(name, 5))
const weights = Float64Array.from({ length: n }, () => 0.5 + random())
const dataset: Dataset = { n, columns: [sex, district, ...columns] }

/** The least that any report must do: count every question by sex and district, and add the weights up. */
function histogram(): number {
  let checked = 0
  for (const { places } of columns) {
    const counts = new Float64Array(2 * 10 * 5)
    const sums = new Float64Array(2 * 10 * 5)
    for (let row = 0; row < n; row++) {
      const at = ((sex.places[row] ?? 0) * 10 + (district.places[row] ?? 0)) * 5 + (places[row] ?? 0)
      counts[at] = (counts[at] ?? 0) + 1
      sums[at] = (sums[at] ?? 0) + (weights[row] ?? 0)
    }
    checked += (counts[0] ?? 0) + (sums[0] ?? 0)
  }
  return checked
}

const report = () =>
  buildReport(dataset, {
    dimensions: [sexDimension(sex), categoryDimension(district)],
    questions: names,
    design: { weights },
  })

const grouping = groupingBy([sexDimension(sex), categoryDimension(district)], n)
const design = sampleDesign(n, { weights })
const segments = segmentsOf(design, grouping)

/** What a report counts before it computes anything: people and weights, of every question in every group. */
const counts = () => columns.map(({ places }) => categoryMoments(design, segments, places, 5))

const timed = { histogram: [] as number[], counts: [] as number[], report: [] as number[] }
for (let round = 0; round <= rounds; round++) {
  const measured = { histogram: processor(histogram), counts: processor(counts), report: processor(report) }
  // The first round warms the compiler up.
  if (round === 0) continue
  for (const name of ['histogram', 'counts', 'report'] as const) timed[name].push(measured[name])
}
const limit = median(timed.histogram)
for (const [name, goal] of [
  ['counts', 3],
  ['report', 30],
] as const) {
  const ours = median(timed[name])
  console.log(
    `${name}: ${(ours / limit).toFixed(1)} × histogram (goal ≤ ${goal}; ${ours.toFixed(0)} ms of processor)`,
  )
}
