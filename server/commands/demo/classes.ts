/** The training classes of the demonstration, each as the file by which a class comes from another laptop. */
import { seeded } from '../../../analysis/random.ts'
import { catalogue } from '../../../surveys/catalogue.ts'
import { fillChoices } from '../../../surveys/choiceSets.ts'
import type { Instrument } from '../../../surveys/instrument.ts'
import { canonical } from '../../../surveys/canonical.ts'
import type { Phase } from '../../store/tables/training.ts'
import type { ClassContent } from '../../training/exchange/classFile.ts'
import { formIn } from '../../training/forms.ts'
import { answersOf } from './answers.ts'
import { cardCode, identity } from './identity.ts'
import { drawn, normal, type Person } from './person.ts'

interface Lesson {
  readonly code: string
  readonly course: string
  readonly title: string
  readonly place: string
  readonly women: number
  readonly men: number
  readonly survey: string
  readonly parallelSurvey: string | null
  /** On which day each test was taken; the last one is still open where it says so. */
  readonly days: Partial<Readonly<Record<Phase, string>>>
  readonly open?: Phase
}

const knowledge = { survey: 'knowledge-a', parallelSurvey: 'knowledge-b' }
const [morning, evening, later] = ['01:10', '09:40', '02:00']

/** One with all there is, one without a follow-up, one with too few men to tell the sexes apart, one that is going on. */
export const lessons: readonly Lesson[] = [
  {
    ...knowledge,
    code: 'MH7A4K',
    course: 'C01',
    title: 'Cán bộ cấp xã, đợt 1 (minh họa)',
    place: 'Hội trường Ủy ban nhân dân',
    women: 26,
    men: 22,
    days: { pre: '2026-06-16', post: '2026-06-18', followUp: '2026-10-20' },
  },
  {
    ...knowledge,
    code: 'MH3Q9T',
    course: 'C01',
    title: 'Cán bộ cấp xã, đợt 2 (minh họa)',
    place: 'Trung tâm chính trị',
    women: 21,
    men: 19,
    days: { pre: '2026-09-22', post: '2026-09-24' },
  },
  {
    code: 'MH6V2C',
    course: 'C04',
    title: 'Giáo viên trung học phổ thông (minh họa)',
    place: 'Trường trung học phổ thông',
    women: 24,
    men: 6,
    survey: 'teaching',
    parallelSurvey: null,
    days: { pre: '2026-10-13', post: '2026-10-14' },
  },
  {
    ...knowledge,
    code: 'MH9E5X',
    course: 'C01',
    title: 'Cán bộ cấp xã, đợt 3 (minh họa)',
    place: 'Nhà văn hóa xã',
    women: 18,
    men: 17,
    days: { pre: '2026-11-10', post: '2026-11-11' },
    open: 'post',
  },
]

const order: readonly Phase[] = ['pre', 'post', 'followUp']
const hours: Readonly<Record<Phase, string>> = { pre: morning, post: evening, followUp: later }
/** What a course adds to what somebody knows, in standard deviations, and what is left of it. */
const learned: Readonly<Record<Phase, number>> = { pre: 0, post: 1, followUp: 0.75 }
const shareAway: Readonly<Record<Phase, number>> = { pre: 0.02, post: 0.05, followUp: 0.15 }
const groups = [
  [1, 35],
  [2, 55],
  [3, 10],
] as const

const instruments = new Map(
  catalogue.map(({ slug, instrument }) => [slug, fillChoices(instrument, '2026-06-01')]),
)

function instrumentOf(slug: string): Instrument {
  const found = instruments.get(slug)
  if (!found) throw new Error(`the catalogue has no ${slug}`)
  return found
}

const plus = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

interface Student {
  readonly card: ClassContent['cards'][number]
  readonly person: Person
}

function makeStudents({ women, men, survey, parallelSurvey, days }: Lesson, random: () => number): Student[] {
  const createdAt = `${days.pre ?? ''}T00:00:00.000Z`
  const seats = Array.from({ length: women + men }, (_, place) => ({
    sex: place < women ? 2 : 1,
    turn: random(),
  }))
  const inTurn = seats.toSorted((one, other) => one.turn - other.turn)
  return inTurn.map(({ sex }, place) => {
    const audience = drawn(random, groups)
    const first = place % 2 === 1 ? (parallelSurvey ?? survey) : survey
    const told = { sex, audience, firstClass: random() < 0.8, marks: null }
    const card = { code: cardCode(random), number: place + 1, survey: first, issue: 'printed' as const }
    const knows = normal(random) * 0.7 + (sex === 2 ? 0.1 : 0) - 0.3
    const person = { codes: { sex, audience }, attitude: 0, knowledge: knows, reached: true }
    return { card: { ...card, ...told, createdAt }, person }
  })
}

type Sitting = Pick<ClassContent, 'seats' | 'answers'>

interface Sat {
  readonly lesson: Lesson
  readonly phase: Phase
  readonly students: readonly Student[]
  readonly versionOf: (survey: string) => number
}

/** What one phase leaves behind: a seat for each who came, and an answer of each who finished. */
function sit({ lesson, phase, students, versionOf }: Sat, random: () => number): Sitting {
  const openedAt = `${lesson.days[phase]}T${hours[phase]}:00.000Z`
  const isOpen = lesson.open === phase
  const seats: Sitting['seats'] = []
  const answers: Sitting['answers'] = []
  for (const { card, person } of students) {
    if (random() < shareAway[phase]) continue
    const form = formIn(lesson, card, phase)
    const knower = { ...person, knowledge: person.knowledge + learned[phase] }
    const given = answersOf(instrumentOf(form), knower, random)
    const [joinedAt, id] = [plus(openedAt, random() * 4), identity(random)]
    // Of those who sit there now some are still at work, and a few have not begun.
    const [isDone, hasBegun] = [!isOpen || random() < 0.5, random() < 0.8]
    const startedAt = isDone || hasBegun ? plus(joinedAt, 1) : null
    const answeredAt = isDone ? plus(joinedAt, 12 + random() * 14) : null
    const seat = { card: card.code, phase, survey: form, joinedAt, startedAt, answeredAt }
    seats.push({ ...seat, recovered: false, doubt: null })
    if (startedAt !== null && answeredAt !== null)
      answers.push({
        id,
        survey: form,
        version: versionOf(form),
        locale: 'vi',
        mode: 'class',
        place: null,
        card: card.code,
        phase,
        startedAt,
        submittedAt: answeredAt,
        answers: canonical(given),
      })
  }
  return { seats, answers }
}

/**
 * @param unit - where the class is held
 * @param versions - the questionnaires that are current, as the file of a class names them
 */
export function classContent(lesson: Lesson, unit: string, versions: ClassContent['versions']): ClassContent {
  const random = seeded(Number.parseInt(lesson.code, 36) % 2 ** 31)
  const { code, course, title, place, women, men, survey, parallelSurvey, days, open } = lesson
  const id = identity(random)
  const versionOf = (slug: string) => versions.find(one => one.survey === slug)?.version ?? 1
  const students = makeStudents(lesson, random)
  const taken = order.filter(phase => days[phase] !== undefined)
  const sittings = taken.map(phase => sit({ lesson, phase, students, versionOf }, random))
  const heldOn = days.pre ?? ''
  const phases = taken.map(phase => {
    const openedAt = `${days[phase]}T${hours[phase]}:00.000Z`
    return { phase, openedAt, closedAt: plus(openedAt, 40) }
  })
  const ended = open === undefined ? phases.find(({ phase }) => phase === 'post')?.closedAt : null
  return {
    class: {
      id,
      code,
      course,
      title,
      unit,
      place,
      heldOn,
      expectedWomen: women,
      expectedMen: men,
      survey,
      parallelSurvey,
      minutes: null,
      salt: 'minh-hoa',
      createdAt: `${heldOn}T00:00:00.000Z`,
      revealedAt: ended ? plus(ended, 5) : null,
    },
    exportedAt: phases.at(-1)?.closedAt ?? '',
    phases,
    cards: students.map(({ card }) => card),
    seats: sittings.flatMap(({ seats }) => seats),
    answers: sittings.flatMap(({ answers }) => answers),
    versions,
  }
}
