/** Training classes, their cards and seats as they cross the wire. */
import { z } from '@hono/zod-openapi'
import { Unit } from './codesContract.ts'
import { phases } from './store/tables/training.ts'

const Instant = z.iso.datetime()
const Day = z.iso.date().openapi({ example: '2026-11-25' })
const Slug = z.string().min(1).max(64)
const Label = z.object({ vi: z.string(), en: z.string() })
const People = z.int().min(0).max(2000)

export const Phase = z.enum(phases).openapi('Phase')

const CourseCode = z.string().regex(/^(C0[1-9]|C1[0-2]|V01)$/)

const properties = {
  course: CourseCode.openapi({ example: 'C01' }).describe('The type of course.'),
  title: z
    .string()
    .trim()
    .max(120)
    .describe('How the class is told from others of its course; may be empty.'),
  place: z.string().trim().max(120).describe('The hall.'),
  heldOn: Day,
  expectedWomen: People,
  expectedMen: People,
  minutes: z.int().min(5).max(240).nullable().describe('For one test; `null`: no limit.'),
}

export const NewTrainingClass = z
  .strictObject({
    ...properties,
    unit: z.string().min(1).max(64),
    survey: Slug.describe('The test.'),
    parallel: z.boolean().describe('Half of the cards begin with the other form of the test.'),
  })
  .openapi('NewTrainingClass')

/** What may still be changed when it has begun. */
export const TrainingClassChange = z.strictObject(properties).openapi('TrainingClassChange')

export const TrainingClass = z
  .object({
    ...properties,
    id: z.string(),
    code: z.string().openapi({ example: 'K7QX4M' }),
    unit: Unit,
    survey: z.string(),
    parallelSurvey: z.string().nullable(),
    createdAt: Instant,
    revealedAt: Instant.nullable().describe('When the right answers were shown to those who were tested.'),
    phases: z.array(z.object({ phase: Phase, openedAt: Instant, closedAt: Instant.nullable() })),
    cards: z.int().describe('How many cards it has.'),
  })
  .openapi('TrainingClass')

export const PhaseChange = z.strictObject({ open: z.boolean() }).openapi('PhaseChange')
export const Reveal = z.strictObject({ shown: z.boolean() }).openapi('Reveal')

export const NewCards = z.strictObject({ count: z.int().min(1).max(300) }).openapi('NewCards')

export const Card = z
  .object({
    code: z.string().openapi({ example: 'K7QX4M' }),
    number: z.int(),
    survey: z.string().describe('The form that it has first.'),
    issue: z.enum(['printed', 'shown']),
  })
  .openapi('Card')

const counts = z.object({
  joined: z.int(),
  working: z.int(),
  done: z.int(),
  late: z.int(),
  recovered: z.int(),
  unmatched: z.int(),
})

/** How far a class is; of people only how many. */
export const LiveCounts = z
  .object({
    phases: z.array(
      z.object({
        phase: Phase,
        women: counts,
        men: counts,
        others: counts,
        all: counts,
        mistaken: z
          .number()
          .describe('How many of the recovered are somebody else: an estimate (training/lostCard.ts).'),
      }),
    ),
  })
  .describe(
    '`joined` sat down and did not begin; `working` began; `done` handed in, of whom `late` after the closing; `recovered` had lost their card, `unmatched` as well and have a new one.',
  )
  .openapi('LiveCounts')

/** What a person tells of themselves once, as the instruments code it. */
export const About = z.strictObject({
  sex: z.int().min(1).max(99),
  audience: z.int().min(1).max(99),
  firstClass: z.boolean().nullable().describe('Whether this is their first class in the programme.'),
})

/** Answers to the questions about a lost card, in their order; an empty one was not answered. */
export const CardAnswers = z.array(z.string().trim().max(40)).min(4).max(4)

export const TakeSeat = z
  .strictObject({
    code: z.string().min(1).max(64).describe('Of the class, as it was typed.'),
    card: z.string().min(1).max(64).nullable().describe('As it was typed; `null`: there is no card yet.'),
    lost: CardAnswers.nullable().describe('How a lost card is found again; `null`: it is not lost.'),
  })
  .openapi('TakeSeat')

export const TakenSeat = z
  .object({
    pass: z.string().describe('For the header `x-pass` of the one answer.'),
    class: z.object({ title: z.string(), course: z.string(), code: z.string() }),
    card: z.string(),
    phase: Phase,
    survey: z.string().describe('Which test this card has now.'),
    shuffled: z.boolean().describe('Whether its questions come in an order of their own.'),
    minutes: z.int().nullable(),
    isTold: z
      .boolean()
      .describe(
        'Whether the person has told sex and group; what was told is not shown to whoever has the card.',
      ),
    joinedAt: Instant.nullable().describe('When this card sat down elsewhere before; `null`: it did not.'),
    answeredAt: Instant.nullable().describe('When it handed in; the answer is not taken a second time.'),
    closedAt: Instant.nullable().describe('When its phase was closed, so that nobody begins in vain.'),
    found: z
      .enum(['card', 'new', 'recovered', 'unmatched'])
      .describe('By its code; made now; lost and found again; lost and not found, so that it is new.'),
    doubt: z
      .number()
      .nullable()
      .describe('Where a card was lost: the chance, 0–1, that another’s would be taken for it; else `null`.'),
  })
  .openapi('TakenSeat')

/** How a person did, once the right answers are shown. */
export const SeatKey = z
  .object({
    survey: z.string(),
    right: z
      .int()
      .nullable()
      .describe(
        '`null`, as the answers and verdicts: who asks has not shown that it was they who handed in.',
      ),
    of: z.int().describe('How many questions were asked.'),
    items: z.array(
      z.object({
        name: z.string(),
        title: Label,
        answer: Label.nullable().describe('What was answered; `null`: nothing.'),
        key: Label.describe('What is right.'),
        verdict: z.enum(['right', 'wrong', 'omitted']).nullable(),
      }),
    ),
  })
  .openapi('SeatKey')

export const AboutSeat = z.strictObject({ about: About, marks: CardAnswers.nullable() }).openapi('AboutSeat')

export const PaperSheet = z
  .strictObject({
    phase: Phase,
    cells: z
      .array(z.array(z.string().max(200)).max(200))
      .min(1)
      .max(1001)
      .describe(
        'The table as text, its header first: `card`, `sex`, `group`, `first`, then a column for each question.',
      ),
    dry: z.boolean().describe('Only say what would become of it.'),
    replace: z.boolean().describe('Papers of these cards that are stored and differ are replaced.'),
  })
  .openapi('PaperSheet')

export const StoredPaper = z
  .object({
    lines: z.int().describe('Lines that nothing is wrong with.'),
    added: z.int().describe('Of them, those that this stores, or would store; 0 where anything is wrong.'),
    same: z.int().describe('Of them, those that were stored before.'),
    empty: z.int().describe('Lines in which nothing is answered: they are passed over.'),
    unopened: z.boolean().describe('This test was never opened: storing opens and closes it.'),
    faults: z.array(
      z.object({
        line: z.int().describe('Counted from 1, the header.'),
        column: z.string(),
        message: z.string(),
      }),
    ),
  })
  .openapi('StoredPaper')
