/** The count of a period for the six-month report: attendances, and persons of whom it was the first class. */
import audience from '../../surveys/choiceSets/audience.json' with { type: 'json' }
import type { Came, Held } from '../store/attendance.ts'
import { courses } from '../../surveys/courses.ts'

interface Names {
  readonly vi: string
  readonly en: string
}

/** Heads; whoever is neither a woman nor a man, or did not tell, is in `all` and nowhere else. */
export interface Heads {
  readonly women: number
  readonly men: number
  readonly all: number
}

interface Counted {
  /** Once for each class. */
  readonly attendances: Heads
  /** Once for each person, in their first class. */
  readonly persons: Heads
}

export interface Attendance {
  readonly courses: (Counted & Held & { readonly title: Names })[]
  readonly groups: (Counted & { readonly title: Names })[]
  readonly total: Counted & {
    readonly classes: number
    /** Attendances of whom it is not known whether it was their first. */
    readonly untold: number
  }
  /** Towards the target that every officer of the four groups is trained. */
  readonly target: {
    readonly courses: string[]
    readonly persons: Heads
    /** How many are to be trained, as the reader knows it. */
    readonly of: number | null
    readonly share: number | null
  }
}

const [male, female] = [1, 2]

/** The courses by which the plan trains officers for gender equality, advisers, legal officers and collaborators (III.2). */
const officerCourses = ['C01', 'C02', 'C03']

/** The group is told by the person, so a line has at least so many; the hall has seen who was there. */
const fewest = 10

const forces = new Set([5, 6, 7, 8])
const forcesTitle = { vi: 'Lực lượng vũ trang', en: 'Armed forces' }
const restTitle = { vi: 'Các nhóm khác và chưa cho biết nhóm', en: 'Other groups, and not told' }

const sizeOf = (came: readonly Came[]) => came.reduce((sum, { n }) => sum + n, 0)

const headsOf = (came: readonly Came[]): Heads => ({
  women: sizeOf(came.filter(({ sex }) => sex === female)),
  men: sizeOf(came.filter(({ sex }) => sex === male)),
  all: sizeOf(came),
})

const countedIn = (came: readonly Came[]): Counted => ({
  attendances: headsOf(came),
  persons: headsOf(came.filter(({ firstClass }) => firstClass === true)),
})

interface Line {
  readonly title: Names
  readonly came: readonly Came[]
}

/** The groups of the plan in their order; those of the armed forces are one, as their numbers may be secret. */
function linesOf(came: readonly Came[]): Line[] {
  const lines = audience.map(({ value, text }) => ({
    title: forces.has(value) ? forcesTitle : { vi: text.default, en: text.en },
    codes: forces.has(value) ? forces : new Set([value]),
  }))
  const once = lines.filter(({ title }, at) => lines.findIndex(one => one.title === title) === at)
  return once.map(({ title, codes }) => ({
    title,
    came: came.filter(one => one.audience !== null && codes.has(one.audience)),
  }))
}

/** The lines that have enough people; the others together, with as many of the smallest as they need for it. */
function groupsOf(came: readonly Came[]): Attendance['groups'] {
  const lines = linesOf(came)
  const named = new Set(lines.flatMap(line => line.came))
  const ascending = lines
    .filter(line => line.came.length > 0)
    .toSorted((a, b) => sizeOf(a.came) - sizeOf(b.came))
  let rest = came.filter(one => !named.has(one))
  const pooled = new Set<Line>()
  for (const line of ascending) {
    const isEnough = rest.length === 0 || sizeOf(rest) >= fewest
    if (sizeOf(line.came) >= fewest && isEnough) break
    pooled.add(line)
    rest = [...rest, ...line.came]
  }
  const shown = lines.filter(line => line.came.length > 0 && !pooled.has(line))
  return [...shown, ...(rest.length > 0 ? [{ title: restTitle, came: rest }] : [])].map(line => ({
    title: line.title,
    ...countedIn(line.came),
  }))
}

/**
 * @param of - how many officers are to be trained; `null`: it is not said
 * @example attendanceOf(came, held, 400).target.share // persons of whom it was the first class, of 400
 */
export function attendanceOf(came: readonly Came[], held: readonly Held[], of: number | null): Attendance {
  const ofCourse = (code: string) => came.filter(({ course }) => course === code)
  const officers = countedIn(came.filter(({ course }) => officerCourses.includes(course))).persons
  return {
    courses: held
      .toSorted((a, b) => a.course.localeCompare(b.course))
      .map(({ course, classes }) => ({
        course,
        title: courses[course] ?? { vi: course, en: course },
        classes,
        ...countedIn(ofCourse(course)),
      })),
    groups: groupsOf(came),
    total: {
      classes: held.reduce((sum, { classes }) => sum + classes, 0),
      ...countedIn(came),
      untold: sizeOf(came.filter(({ firstClass }) => firstClass === null)),
    },
    target: {
      courses: [...officerCourses],
      persons: officers,
      of,
      share: of === null ? null : officers.all / of,
    },
  }
}
