/** Classes of a course as the analysis takes them, drawn from a seed: nobody’s answers, and always the same. */
import { seeded } from '../../analysis/random.ts'
import type { TrainingInput } from '../../analysis/training/report.ts'
import type { Attempt, Sex, TestForm, Trainee, TrainingClass } from '../../analysis/training/trainee.ts'

const items = 10
const codes = ['A', 'B', 'C', 'D'] as const

const formOf = (name: string): TestForm => ({
  name,
  title: { vi: `Đề ${name}`, en: `Form ${name}` },
  passMark: 0.7,
  items: Array.from({ length: items }, (_, place) => ({
    name: String(place + 1),
    title: { vi: `Câu ${place + 1}`, en: `Item ${place + 1}` },
    options: codes.map(code => ({ code, label: { vi: `Phương án ${code}`, en: code }, missing: false })),
    key: 'A',
  })),
})

export const forms: TrainingInput['forms'] = new Map(['a', 'b'].map(name => [name, formOf(name)]))

export const groups: TrainingInput['groups'] = [1, 2, 3, 4].map(code => ({
  code,
  label: { vi: `Nhóm ${code}`, en: `Group ${code}` },
}))

function attemptOf(random: () => number, form: string, ability: number): Attempt {
  const marks = Array.from({ length: items }, () => (random() < ability ? (1 as const) : (0 as const)))
  const choices = marks.map(mark => (mark === 1 ? 'A' : (codes[1 + Math.floor(3 * random())] ?? null)))
  return { form, score: marks.filter(mark => mark === 1).length / items, marks, choices }
}

export interface Draw {
  readonly women: number
  readonly men: number
  readonly others?: number
  /** chances of missing a test, 0–1 */
  readonly missing?: number
  /** whether two forms take turns */
  readonly crossed?: boolean
  /** how many audiences there are */
  readonly audiences?: number
  /** how often somebody is of another audience than that of their sex, 0–1 */
  readonly mixing?: number
  readonly seed?: number
}

const none = { late: 0, recovered: 0, mistaken: 0, unmatched: 0, leftOut: 0 }

export function classOf(id: string, draw: Draw, series = 'C01'): TrainingClass {
  const { women, men, others = 0, missing = 0, crossed = false, audiences = 2, mixing = 1, seed = 1 } = draw
  const random = seeded(seed)
  const sexes: readonly Sex[] = [
    ...Array.from({ length: women }, () => 'female' as const),
    ...Array.from({ length: men }, () => 'male' as const),
    ...Array.from({ length: others }, () => 'other' as const),
  ]
  const trainees = sexes.map((sex, number): Trainee => {
    const turned = crossed && number % 2 === 1
    const [first, second] = turned ? ['b', 'a'] : ['a', crossed ? 'b' : 'a']
    const came = (form: string, ability: number) => {
      const attempt = attemptOf(random, form, ability)
      return random() < missing ? null : attempt
    }
    const base = 0.3 + 0.3 * random()
    return {
      sex,
      group:
        random() < mixing
          ? 1 + Math.floor(audiences * random())
          : Math.min(audiences, sex === 'female' ? 1 : 2),
      pre: came(first, base),
      post: came(second, base + 0.25),
      followUp: came(first, base + 0.15),
    }
  })
  return {
    id,
    series,
    settled: true,
    followed: true,
    trainees,
    irregular: { pre: none, post: none, followUp: none },
  }
}

/** The report’s input for some of several classes; for all of them, unless it is said. */
export const inputOf = (
  classes: readonly TrainingClass[],
  asked: readonly string[] = classes.map(({ id }) => id),
): TrainingInput => ({ classes, asked: new Set(asked), forms, groups })
